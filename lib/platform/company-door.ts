import "server-only"
import { redirect } from "next/navigation"
import { cache } from "react"
import type { z } from "zod"
import { type Act, may } from "@/lib/access/permissions"
import { recordWrite } from "./audit"
import { now } from "./clock"
import { db } from "./db"
import { isServing, missing } from "./door"
import { requireOwnOrigin } from "./origin"
import { type Done, type Outcome, type Refused, signedOut } from "./outcome"
import { problemsFrom } from "./problems"
import { companyKey } from "./session"
import { alone, reading, type Tx } from "./transaction"

/** The two doors once more, for whoever works at a company and signed in to its space: one company, and nothing beside it. */

/** Who is signed in there, as far as the frame around the pages shows it. */
export type AtCompany = { name: string; locale: string; company: string; demo: boolean }
type Entered = { token: string; person: AtCompany }

/** Asked afresh on every request, and once per request. */
export const atCompany = cache(async (): Promise<Entered | null> => {
  const token = await companyKey()
  if (!token) return null
  const [person] = await db.$queryRaw<AtCompany[]>`
    select contact_name as name, locale, company, demo from sec.company_enter(${token})`
  return person ? { token, person } : null
})

/** Reads as whoever is signed in to a company's space; others are led to where one signs in. */
export function defineCompanyQuery<Value>(act: Act, read: (asking: { tx: Tx; now: Date }) => Promise<Value>) {
  return cache(async (): Promise<{ person: AtCompany; found: Value }> => {
    const entered = await atCompany()
    if (!entered) redirect("/company/sign-in")
    if (!may("employer", act)) missing()
    const found = await reading({ company: entered.token }, (tx) => read({ tx, now: now() }))
    return { person: entered.person, found }
  })
}

type CompanyDefinition<Schema extends z.ZodType, Value> = {
  act: Act
  input: Schema
  run: (acting: {
    input: z.output<Schema>
    /** Of the session: what is opened from it is made of it. */
    token: string
    tx: Tx
    now: Date
  }) => Promise<Done<Value> | Refused>
}

/** Writes as whoever is signed in to a company's space. */
export function defineCompanyAction<Schema extends z.ZodType, Value>({
  act,
  input,
  run,
}: CompanyDefinition<Schema, Value>) {
  return async (raw: unknown): Promise<Outcome<Value>> => {
    if (isServing()) await requireOwnOrigin()
    const entered = await atCompany()
    if (!entered) return signedOut
    if (!may("employer", act)) missing()
    const parsed = input.safeParse(raw)
    if (!parsed.success) return { done: false, problems: problemsFrom(parsed.error) }
    const { token } = entered
    return alone({ company: token }, async (tx): Promise<Outcome<Value>> => {
      const result = await run({ input: parsed.data, token, tx, now: now() })
      if (!result.done) return result
      await recordWrite(tx, act, result.trace)
      return { done: true, value: result.value }
    })
  }
}
