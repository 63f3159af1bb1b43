"use server"

import { redirect } from "next/navigation"
import { answerInvite, renewInvite } from "@/lib/domain/invite-answer/actions"
import type { Outcome } from "@/lib/platform/outcome"
import { type HostPlace, hostHref, hostPlace, sayingOf } from "./host-place"

/** These forms work without JavaScript: they answer with the address of the page that says how it went. */
export async function sendHostAnswer(token: string, fields: FormData): Promise<void> {
  const answer = fields.get("answer")
  go(token, { fields, outcome: await answerInvite(token, { answer }), sent: "answer" })
}

export async function sendHostLink(token: string, fields: FormData): Promise<void> {
  go(token, { fields, outcome: await renewInvite(token, {}), sent: "link" })
}

type Went = { fields: FormData; outcome: Outcome; sent: NonNullable<HostPlace["sent"]> }

function go(token: string, { fields, outcome, sent }: Went): never {
  const typed = fields.get("lang")
  const { lang } = hostPlace({ lang: typeof typed === "string" ? typed.slice(0, 20) : undefined })
  if (outcome.done) redirect(hostHref(token, { lang, sent }))
  const [problem] = Object.values(outcome.problems)
  redirect(hostHref(token, { lang, said: sayingOf(problem?.key) }))
}
