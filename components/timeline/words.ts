import { getTranslations } from "next-intl/server"
import { marks } from "@/lib/domain/attendance/schema"
import { purposes } from "@/lib/domain/consent/schema"
import { sessionKinds } from "@/lib/domain/counselling-session/schema"
import { documentKinds } from "@/lib/domain/document/schema"
import { decisions } from "@/lib/domain/eligibility/schema"
import { moments as followUpMoments } from "@/lib/domain/follow-up/schema"
import { phases } from "@/lib/domain/participant/schema"
import { placementKinds } from "@/lib/domain/placement/schema"
import { recognitionStates } from "@/lib/domain/recognition/schema"
import { referralStates } from "@/lib/domain/referral/schema"
import { moments as assessmentMoments } from "@/lib/domain/self-assessment/schema"
import { followUps } from "@/lib/domain/timeline/schema"
import { waiverAnswers } from "@/lib/domain/waiver/schema"

/** The words that events are of, looked up once on the server: the browser is told them where it draws events itself. */
export async function timelineWords() {
  const [t, phaseWords, placementWords, documentWords, markWords] = await Promise.all([
    getTranslations("timeline"),
    getTranslations("participant.phases"),
    getTranslations("placement.kinds"),
    getTranslations("document.kinds"),
    getTranslations("counselling-session.attendance"),
  ])
  return {
    session: listed(sessionKinds, (one) => t(`sessions.${one}`)),
    placement: listed(placementKinds, (one) => placementWords(one)),
    document: listed(documentKinds, (one) => documentWords(one)),
    phase: listed(phases, (one) => phaseWords(one)),
    eligibility: listed(decisions, (one) => t(`eligibilities.${one}`)),
    waiver: listed(waiverAnswers, (one) => t(`waivers.${one}`)),
    follow_up: listed(followUps, (one) => t(`followUps.${one}`)),
    moment: listed([...followUpMoments, ...assessmentMoments], (one) => t(`moments.${one}`)),
    answer: listed(referralStates, (one) => t(`answers.${one}`)),
    purpose: listed(purposes, (one) => t(`purposes.${one}`)),
    recognition: listed(recognitionStates, (one) => t(`recognitions.${one}`)),
    mark: listed([...marks, "booked", "waitlisted", "offered", "lapsed"] as const, (one) => markWords(one)),
  }
}
export type TimelineWords = Awaited<ReturnType<typeof timelineWords>>

function listed<Key extends string>(
  keys: readonly Key[],
  wordOf: (key: Key) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(keys.map((key) => [key, wordOf(key)]))
}
