"use server"

import { redirect } from "next/navigation"
import { giveFeedback } from "@/lib/domain/employer-feedback/actions"
import { feedbackHref, feedbackPlace, sayingOf } from "./feedback-place"

/** More than may be said is said to be too much; what is longer by far is not read to its end. */
const mostTyped = 5000

/** This form works without JavaScript: it answers with the address of the page that says how it went. */
export async function sendFeedback(token: string, fields: FormData): Promise<void> {
  const text = (name: string) => String(fields.get(name) ?? "").slice(0, mostTyped)
  const well = fields.getAll("well").map(String)
  const outcome = await giveFeedback(token, { again: text("again"), well, words: text("words") })
  const { lang } = feedbackPlace({ lang: text("lang") || undefined })
  const [problem] = outcome.done ? [] : Object.values(outcome.problems)
  const after = outcome.done ? ({ sent: "thanks" } as const) : { said: sayingOf(problem?.key) ?? "closed" }
  redirect(feedbackHref(token, { lang, ...after }))
}
