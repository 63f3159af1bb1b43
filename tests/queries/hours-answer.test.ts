import { expect, test } from "vitest"
import { hoursBehindLink } from "@/lib/domain/hours-answer/queries"
import { addDays } from "@/lib/platform/dates"
import { cast } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"

/** Every key at every depth, arrays looked into once. */
function keysOf(value: unknown, at = ""): string[] {
  if (Array.isArray(value)) return keysOf(value[0], `${at}[]`)
  if (typeof value !== "object" || value === null || value instanceof Date) return [at]
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, at ? `${at}.${key}` : key))
}

const shown = [
  ...[
    "placementRef",
    "firstName",
    "startDate",
    "endDate",
    "weeklyHours",
    "hoursPattern",
    "site",
    "tasksAgreed",
  ],
  ...[
    "supportAgreed",
    "instructionLanguages[]",
    "contactCounsellor.displayName",
    "contactCounsellor.workPhone",
  ],
  ...[
    "status",
    "hours[].entryRef",
    "hours[].date",
    "hours[].start",
    "hours[].end",
    "hours[].minutes",
    "hours[].state",
  ],
].sort()

async function seenBy(token: string) {
  const { seen } = await hoursBehindLink(token)
  return seen
}

async function openedBy(token: string) {
  const seen = await seenBy(token)
  if (seen?.link !== "live" && seen?.link !== "used") throw new Error("the link opens nothing")
  return seen
}

test("an employer sees exactly the fields that access allows, and no other", async () => {
  const { emileLink } = await cast()
  const { placement, ...around } = await openedBy(emileLink)
  expect(keysOf(placement).sort()).toEqual(shown)
  expect(Object.keys(around).sort()).toEqual(
    [
      "changeUntil",
      "confirmedAt",
      "confirmedMinutes",
      "employer",
      "link",
      "locale",
      "renewable",
      "timezone",
    ].sort(),
  )
})

test("what an employer sees holds no other name, date of birth, child, note, id or participant", async () => {
  const all = await cast()
  const bytes = JSON.stringify(await openedBy(all.emileLink))
  const people = [
    "Haddad",
    "Basma",
    "Nasser",
    "Dara",
    "Okafor",
    "Yusuf",
    "Leila",
    "Clara",
    "Tomas",
    "1992",
    "SY",
    "CNRY",
  ]
  const ids = [
    all.amina,
    all.placementOfAmina,
    all.hoursOfAmina,
    all.harbour,
    all.bakery.employer,
    all.bakery.contact,
    all.noor.id,
  ]
  for (const hidden of [...people, ...ids, all.bakery.email, all.noor.email])
    expect(bytes, hidden).not.toContain(hidden)
  expect(bytes).toContain("Amina")
})

test("without her consent to this employer, and once she withdraws it, no name is there", async () => {
  const { emileLink, amina, bakery } = await cast()
  expect((await openedBy(emileLink)).placement.firstName).toBe("Amina")
  await owner(
    "update consent set withdrawn_on = current_date where participant_id = $1 and purpose = 'share_employer'",
    [amina],
  )
  expect((await openedBy(emileLink)).placement.firstName).toBeNull()
  await owner(
    "update consent set withdrawn_on = null, employer_id = $2 where participant_id = $1 and purpose = 'share_employer'",
    [...[amina, (await otherEmployer()) ?? bakery.employer]],
  )
  expect((await openedBy(emileLink)).placement.firstName).toBeNull()
})

async function otherEmployer() {
  const [row] = await owner("select id from employer where name = 'Elbe Café'")
  return row?.id
}

test("an expired link, and one of a placement that is long over, show nothing but why", async () => {
  const { link, harbour, bakery, hoursOfAmina, placementOfAmina, emileLink } = await cast()
  const expired = await link(harbour, bakery.contact, {
    record: hoursOfAmina,
    expires: new Date(Date.now() - 1000),
  })
  expect(await seenBy(expired)).toEqual({ link: "expired", locale: "en", renewable: true })
  await owner(
    "update placement set starts_on = current_date - 60, ends_on = current_date - 32 where id = $1",
    [placementOfAmina],
  )
  expect(await seenBy(emileLink)).toEqual({ link: "over", locale: "en" })
})

test("a link of somebody else, a revoked one and a session's token open nothing", async () => {
  const { emileLink, noor } = await cast()
  expect(await seenBy("forged-token-that-nobody-has-made")).toBeNull()
  expect(await seenBy(noor.token)).toBeNull()
  await owner("update link_token set revoked_at = now()")
  expect(await seenBy(emileLink)).toBeNull()
})

test("times are those of the clock on the wall, also when the clocks change", async () => {
  const { emileLink, hoursOfAmina } = await cast()
  await owner(
    `update hour_entry set starts_at = '2026-10-25T00:30Z', ends_at = '2026-10-25T02:30Z', minutes = 120 where id = $1`,
    [hoursOfAmina],
  )
  const [entry] = (await openedBy(emileLink)).placement.hours
  expect(entry).toMatchObject({ date: "2026-10-25", start: "02:30", end: "03:30", minutes: 120 })
})

test("E32: whoever leaves today has left by the day it is where the organisation works, wherever the server stands", async () => {
  const { emileLink, bakery, harbour } = await cast()
  const [far] = await owner<{ zone: string; day: string; server: string }>(
    `select zone, (now() at time zone zone)::date::text as day, (now() at time zone 'UTC')::date::text as server
     from unnest(array['Pacific/Kiritimati', 'Pacific/Pago_Pago']) zone
     where (now() at time zone zone)::date <> (now() at time zone 'UTC')::date limit 1`,
  )
  await owner("update organisation set timezone = $2 where id = $1", [harbour, far?.zone])
  const opens = async (leftOn: string) => {
    await owner("update employer_contact set left_on = $2 where id = $1", [bakery.contact, leftOn])
    return (await hoursBehindLink(emileLink)).seen !== null
  }
  expect(await opens(addDays(String(far?.day), 1))).toBe(true)
  expect(await opens(String(far?.day))).toBe(false)
})
