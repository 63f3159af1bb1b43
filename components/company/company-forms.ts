"use server"

import { setTimeout as pause } from "node:timers/promises"
import { redirect } from "next/navigation"
import { confirmHref } from "@/components/hours/confirm-place"
import { askForCompanyLink, openCompany, renewSpaceLink } from "@/lib/domain/company-link/actions"
import { leaveSpace, openDay, revisePerson } from "@/lib/domain/company-space/actions"
import { placeOf, said, typed } from "./form-fields"
import { type CompanyPlace, companyHref } from "./place"

/** However soon the answer is known: nobody learns from the time it takes which addresses we know. */
const steadyTime = 700

/** These forms work without JavaScript: each answers with the address of the page that says how it went. */
export async function askForLink(fields: FormData): Promise<void> {
  const asking = askForCompanyLink({ email: typed(fields, "email") })
  const [outcome] = await Promise.all([asking, pause(steadyTime)])
  redirect(
    companyHref("/sign-in", { ...placeOf(fields), ...(outcome.done ? { sent: "link" } : said(outcome)) }),
  )
}

export async function pressOpen(token: string, fields: FormData): Promise<void> {
  const outcome = await openCompany(token, {})
  redirect(outcome.done ? companyHref("", placeOf(fields)) : enterHref(token, fields, said(outcome)))
}

export async function sendAnotherLink(token: string, fields: FormData): Promise<void> {
  const outcome = await renewSpaceLink(token, {})
  redirect(enterHref(token, fields, outcome.done ? { sent: "link" } : said(outcome)))
}

export async function openWaitingDay(entryRef: string, fields: FormData): Promise<void> {
  const outcome = await openDay({ entryRef })
  const { lang } = placeOf(fields)
  if (!outcome.done) redirect(companyHref("/sign-in", { lang }))
  const view = typed(fields, "view") === "all" ? "all" : undefined
  redirect(confirmHref(outcome.value.token, { lang, view }))
}

export async function savePerson(fields: FormData): Promise<void> {
  const [name, phone, locale] = ["name", "phone", "locale"].map((one) => typed(fields, one))
  const outcome = await revisePerson({ name, phone, locale })
  if (!outcome.done && outcome.signedOut) redirect(companyHref("/sign-in", placeOf(fields)))
  const how: CompanyPlace = outcome.done ? { saved: "person" } : said(outcome)
  redirect(companyHref("/about", { ...placeOf(fields), ...how }))
}

export async function signOutOfSpace(fields: FormData): Promise<void> {
  await leaveSpace({})
  redirect(companyHref("/sign-in", placeOf(fields)))
}

function enterHref(token: string, fields: FormData, how: CompanyPlace): string {
  return companyHref(`/enter/${encodeURIComponent(token)}`, { ...placeOf(fields), ...how })
}
