"use server"

import { redirect } from "next/navigation"
import { answerComing } from "@/lib/domain/coming-answer/actions"
import { comingHref, comingPlace } from "./coming-place"

/** This form works without JavaScript: it answers with the address of the page that says how it went. */
export async function sendComing(token: string, fields: FormData): Promise<void> {
  const outcome = await answerComing(token, {
    answer: typed(fields, "answer"),
    children: typed(fields, "children"),
  })
  const { lang } = comingPlace({ lang: typed(fields, "lang") })
  if (outcome.done) redirect(comingHref(token, { lang }))
  redirect(comingHref(token, { lang, said: "children" in outcome.problems ? "children" : "closed" }))
}

function typed(fields: FormData, name: string): string {
  const value = fields.get(name)
  return typeof value === "string" ? value.slice(0, 20) : ""
}
