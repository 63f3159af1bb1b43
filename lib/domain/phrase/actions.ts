"use server"

import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { shippedText } from "@/lib/words/phrases"
import { phraseCheckProblems } from "./rules"
import { phraseCheckInput } from "./schema"

/** A person has read these words and stands by them, as they came or as she put them right. */
export const checkPhrase = defineAction({
  act: "phrase.check",
  input: phraseCheckInput,
  async run({ actor, input, tx }) {
    const { organisationId } = actor
    if (!organisationId) return missing()
    const problems = phraseCheckProblems(input)
    if (problems) return refuse(problems)
    const { phraseKey, language, text, version } = input
    const before = await tx.phraseCheck.findFirst({
      where: { AND: [within(actor, "phraseCheck"), { phraseKey, language }] },
      select: { version: true },
    })
    if ((before?.version ?? 0) !== version) return refuse({ form: { key: "form.problems.changedSince" } })
    const checked = {
      text,
      shippedText: shippedText(phraseKey, language),
      checkedBy: actor.id,
      checkedOn: actor.today,
      version: version + 1,
    }
    await tx.phraseCheck.upsert({
      where: { organisationId_phraseKey_language: { organisationId, phraseKey, language } },
      create: { organisationId, phraseKey, language, ...checked },
      update: checked,
      select: { version: true },
    })
    return done({ version: version + 1 }, { kind: "phrase_check", fields: ["text"], count: 1 })
  },
})
