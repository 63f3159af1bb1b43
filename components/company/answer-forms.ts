"use server"

import { redirect } from "next/navigation"
import { signForCompany } from "@/lib/domain/company-agreement/actions"
import { answerDays } from "@/lib/domain/company-days/actions"
import type { Outcome } from "@/lib/platform/outcome"
import { placeOf, said, typed } from "./form-fields"
import { type CompanyPlace, companyHref } from "./place"

/** These forms work without JavaScript, too: what was read goes along with the press, so that nobody answers what she has not read. */
export async function pressSign(placementRef: string, version: number, fields: FormData): Promise<void> {
  const outcome = await signForCompany({ placementRef, version, name: typed(fields, "name") })
  goOn(outcome, fields, { page: `/agreements/${placementRef}`, saved: "signed" })
}

export async function pressAgree(placementRef: string, edition: string, fields: FormData): Promise<void> {
  const outcome = await answerDays({ placementRef, edition, answer: "agreed" })
  goOn(outcome, fields, { page: `/days/${placementRef}`, saved: "agreed" })
}

export async function pressDecline(placementRef: string, edition: string, fields: FormData): Promise<void> {
  const words = typed(fields, "words")
  const outcome = await answerDays({ placementRef, edition, answer: "declined", words })
  goOn(outcome, fields, { page: `/days/${placementRef}`, saved: "declined" })
}

/* What is no longer there to be read is said on the first page. */
const gone: readonly CompanyPlace["said"][] = ["beingRewritten", "agreedAlready"]

type Where = { page: string; saved: CompanyPlace["saved"] }

function goOn(outcome: Outcome, fields: FormData, { page, saved }: Where): never {
  const place = placeOf(fields)
  if (outcome.done) redirect(companyHref("", { ...place, saved }))
  if (outcome.signedOut) redirect(companyHref("/sign-in", place))
  const how = said(outcome)
  redirect(companyHref(gone.includes(how.said) ? "" : page, { ...place, ...how }))
}
