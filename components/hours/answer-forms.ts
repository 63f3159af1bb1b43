"use server"

import { setTimeout as pause } from "node:timers/promises"
import { redirect } from "next/navigation"
import { answerHours, askForLinks, renewLink } from "@/lib/domain/hours-answer/actions"
import type { Outcome } from "@/lib/platform/outcome"
import { type ConfirmPlace, confirmHref, confirmPlace, isToken, sayingOf } from "./confirm-place"

/** However soon the answer is known: nobody learns from the time it takes which addresses we know. */
const steadyTime = 700

/** More than may be said is said to be too much; what is longer by far is not read to its end. */
const mostTyped = 5000

/** These forms work without JavaScript: each answers with the address of the page that says how it went. */
export async function sendAnswer(token: string, fields: FormData): Promise<void> {
  const answer = typed(fields, "answer")
  const hours = typed(fields, "hours")
  const accepted = fields.get("accepted") === "true"
  const words = typed(fields, "words", mostTyped)
  const outcome = await answerHours(checked(token), { answer, hours, accepted, words })
  redirect(confirmHref(token, { ...placeOf(fields), ...afterAnswer(outcome, hours) }))
}

export async function sendFreshLink(token: string, fields: FormData): Promise<void> {
  const outcome = await renewLink(checked(token), {})
  redirect(
    confirmHref(token, {
      ...placeOf(fields),
      ...(outcome.done ? { sent: "link" } : { said: said(outcome) }),
    }),
  )
}

export async function sendMyLinks(token: string, fields: FormData): Promise<void> {
  const [outcome] = await Promise.all([askForLinks({ email: typed(fields, "email") }), pause(steadyTime)])
  const after: ConfirmPlace = outcome.done ? { sent: "letters" } : { said: said(outcome) }
  redirect(confirmHref(token, { ...placeOf(fields), ...after }))
}

function afterAnswer(outcome: Outcome, hours: string): ConfirmPlace {
  if (outcome.done) return {}
  if ("words" in outcome.problems) return { view: "wrong", said: said(outcome) }
  const isAboutHours = outcome.doubts !== undefined || "hours" in outcome.problems
  return isAboutHours
    ? { view: "change", hours: hours.slice(0, 8), said: said(outcome) }
    : { said: said(outcome) }
}

function said(outcome: Outcome) {
  if (outcome.done) return undefined
  const [problem] = [...(outcome.doubts ?? []), ...Object.values(outcome.problems)]
  return sayingOf(problem?.key)
}

function placeOf(fields: FormData): ConfirmPlace {
  const { lang, list } = confirmPlace({
    lang: typed(fields, "lang") || undefined,
    list: typed(fields, "list"),
  })
  return { lang, list }
}

function typed(fields: FormData, name: string, most = 300): string {
  const value = fields.get(name)
  return typeof value === "string" ? value.slice(0, most) : ""
}

/** What is no token of ours opens nothing, as an unknown one. */
function checked(token: string): string {
  return isToken(token) ? token : "unknown"
}
