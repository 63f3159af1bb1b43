"use server"

import { redirect } from "next/navigation"
import { answerApart, confirmAll } from "@/lib/domain/hours-of-many/actions"
import { confirmHref, confirmPlace, isToken, sayingOf } from "./confirm-place"

/** These forms work without JavaScript, as those of a single day do. */
export async function sendAllRight(token: string, fields: FormData): Promise<void> {
  const entries = fields.getAll("entry").map(String)
  const outcome = await confirmAll(checked(token), { entries })
  const { lang } = placeOf(fields)
  const [problem] = outcome.done ? [] : Object.values(outcome.problems)
  const after = outcome.done ? ({ sent: "all" } as const) : { said: sayingOf(problem?.key) }
  redirect(confirmHref(token, { lang, ...after }))
}

export async function sendApart(token: string, fields: FormData): Promise<void> {
  const outcome = await answerApart(checked(token), { entry: String(fields.get("entry")) })
  const { lang } = placeOf(fields)
  if (outcome.done) redirect(confirmHref(outcome.value.token, { lang, list: token }))
  const [problem] = Object.values(outcome.problems)
  redirect(confirmHref(token, { lang, said: sayingOf(problem?.key) ?? "nothingWaits" }))
}

function placeOf(fields: FormData) {
  return confirmPlace({ lang: String(fields.get("lang") ?? "") || undefined })
}

/** What is no token of ours opens nothing, as an unknown one. */
function checked(token: string): string {
  return isToken(token) ? token : "unknown"
}
