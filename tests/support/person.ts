import type { Person } from "@/lib/access/actor"

/** Somebody at the door, as far as reach is concerned. */
export const person = (differing: Partial<Person>): Person => ({
  kind: "person",
  id: "ME",
  accountId: "ACCOUNT",
  role: "counsellor",
  scope: "organisation",
  name: "Noor",
  locale: "en",
  theme: "system",
  shortcuts: true,
  organisationId: "MINE",
  programmeId: null,
  programmeTitle: null,
  organisation: { name: "Harbour House", timezone: "Europe/Madrid", country: "ES" },
  today: new Date("2026-10-27"),
  demo: false,
  ...differing,
})
