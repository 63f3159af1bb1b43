"use server"

import { redirect } from "next/navigation"
import { answerByLink } from "@/lib/domain/referral-answer/actions"
import { type ReferPlace, referHref, referPlace, sayingOf } from "./refer-place"

/** This form works without JavaScript: it answers with the address of the page that says how it went. */
export async function sendReferralAnswer(token: string, fields: FormData): Promise<void> {
  const answer = typed(fields, "answer")
  const outcome = await answerByLink(token, { answer, words: typed(fields, "words") })
  const lang = referPlace({ lang: typed(fields, "lang") || undefined }).lang
  if (outcome.done) redirect(referHref(token, { lang, sent: "answer" }))
  const [problem] = Object.values(outcome.problems)
  const view: ReferPlace["view"] = answer === "rejected" ? "cannot" : undefined
  redirect(referHref(token, { lang, view, said: sayingOf(problem?.key) }))
}

function typed(fields: FormData, name: string): string {
  const value = fields.get(name)
  return typeof value === "string" ? value.slice(0, 2000) : ""
}
