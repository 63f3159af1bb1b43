import "server-only"
import { notFound, redirect } from "next/navigation"
import { cache } from "react"
import type { Person } from "@/lib/access/actor"
import { type Act, may } from "@/lib/access/permissions"
import { principalOf, type Role } from "@/lib/access/principal"
import { now } from "./clock"
import { civilDate, toDateColumn } from "./dates"
import { db } from "./db"
import { currentKey } from "./session"
import { type Key, standIn } from "./stand-in"

/** Not permitted, not theirs, not there: all three sound the same. */
export function missing(): never {
  notFound()
}

/** It is somewhere else now: the old address leads there. */
export function movedTo(address: string): never {
  redirect(address)
}

/** Who stands at the door, with the key they came with and the look they once chose. */
export type Entrant = { person: Person; key: Key; look: Pick<Person, "locale" | "theme"> }

/** Who is signed in at this very moment, also right after a session began. */
export async function whoIsThere(): Promise<Entrant | null> {
  const key = await currentKey()
  if (!key || !("session" in key)) return null
  const [row] = await db.$queryRaw<EnteredRow[]>`select * from sec.enter(${key.session})`
  if (!row) return null
  // Pages are written in the browser's language, which signing in and the preferences keep equal to the account's.
  const locale = isServing() ? await shownLocale() : row.locale
  return { person: personOf({ ...row, locale }), key, look: { locale: row.locale, theme: row.theme } }
}

/* Loaded only where pages are served: a seed acts without the framework around it. */
async function shownLocale(): Promise<string> {
  const { getLocale } = await import("next-intl/server")
  return getLocale()
}

/** Who is signed in, asked afresh on every request and once per request. */
export const entrant = cache(whoIsThere)

/** For a page: the person, or the way to the sign-in; what the person may not do is not there. */
export async function requireActor(act: Act): Promise<Entrant> {
  const entered = await entrant()
  if (!entered) redirect("/sign-in")
  if (!may(principalOf(entered.person), act)) missing()
  return entered
}

/** For the shell around the pages, which shows who is signed in and asks for nothing else. */
export async function currentActor(): Promise<Person> {
  const entered = await entrant()
  if (!entered) redirect("/sign-in")
  return entered.person
}

/** Whether a request is being served, rather than a seed or a test acting by itself. */
export function isServing(): boolean {
  return standIn.getStore() === undefined
}

type EnteredRow = {
  membership_id: string
  account_id: string
  role: Role
  scope: "organisation" | "programme"
  organisation_id: string | null
  programme_id: string | null
  name: string
  locale: string
  theme: Person["theme"]
  shortcuts: boolean
  organisation_name: string | null
  timezone: string
  country: string | null
  programme_title: string | null
  demo: boolean
}

function personOf(row: EnteredRow): Person {
  return {
    kind: "person",
    id: row.membership_id,
    accountId: row.account_id,
    role: row.role,
    scope: row.scope,
    name: row.name,
    locale: row.locale,
    theme: row.theme,
    shortcuts: row.shortcuts,
    organisationId: row.organisation_id,
    programmeId: row.programme_id,
    programmeTitle: row.programme_title,
    organisation: {
      name: row.organisation_name ?? row.programme_title ?? "",
      timezone: row.timezone,
      country: row.country,
    },
    today: toDateColumn(civilDate(now(), row.timezone)),
    demo: row.demo,
  }
}
