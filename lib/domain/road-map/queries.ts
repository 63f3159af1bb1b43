import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { phraseTold, topicOf } from "@/lib/domain/phrase/rules"
import { birthdayName, fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { phrases } from "@/lib/words/phrases"
import { editionOf, isOverdue, isValid, monthSpans, spanTitle, standingOf, unready } from "./rules"
import { roadMapStates } from "./schema"

/** Her road map as it is made, signed and followed; an older version where its number is given. */
export const roadMapOf = defineQuery(
  "road-map.read",
  async ({ actor, tx, seen }, participantId: string, number: number | null) => {
    const { locale } = actor
    const participant = await participantRow(tx, actor, participantId)
    const rows = participant.roadMaps.toSorted((one, other) => other.versionNumber - one.versionNumber)
    const chosen =
      rows.find(({ versionNumber }) => versionNumber === number) ??
      rows.find(({ supersededAt }) => supersededAt === null) ??
      rows[0]
    const checks = await tx.phraseCheck.findMany({ where: within(actor, "phraseCheck") })
    const phrase = (key: string) => phraseTold(key, locale, checks).text
    const today = fromDateColumn(actor.today)
    seen({ kind: "participant", ids: [participant.id], fields: ["identity"] })
    return {
      participantId: participant.id,
      firstName: participant.knownAs,
      preferredLanguage: participant.preferredLanguage ?? "en",
      plannedExit: participant.enrolment?.exitOn ? fromDateColumn(participant.enrolment.exitOn) : "",
      mayRevise: actor.role === "counsellor",
      today,
      versions: rows.map((row) => ({ number: row.versionNumber, standing: standing(row, today) })),
      roadMap: chosen
        ? { ...factsOf(chosen, { today, locale }), ...partsOf(chosen, { today, locale, phrase }) }
        : null,
      phrases: phrases.map(({ key }) => ({ key, topic: topicOf(key), text: phrase(key) })),
    }
  },
)
export type RoadMapPage = Awaited<ReturnType<typeof roadMapOf>>
export type RoadMapFacts = NonNullable<RoadMapPage["roadMap"]>
export type RoadMapMonth = RoadMapFacts["months"][number]
export type RoadMapLine = RoadMapMonth["steps"][number]
export type RoadMapPerson = RoadMapFacts["contacts"][number]

async function participantRow(tx: Tx, actor: Person, participantId: string) {
  if (!z.uuid().safeParse(participantId).success) missing()
  const row = await tx.participant.findFirst({
    where: { AND: [within(actor, "participant"), { id: participantId }] },
    select: {
      ...{ id: true, knownAs: true, preferredLanguage: true },
      enrolment: { select: { exitOn: true } },
      roadMaps: {
        include: {
          steps: { orderBy: [{ month: "asc" }, { position: "asc" }, { createdAt: "asc" }, { id: "asc" }] },
          contacts: { orderBy: [{ position: "asc" }, { createdAt: "asc" }] },
        },
      },
    },
  })
  return row ?? missing()
}
type Row = Awaited<ReturnType<typeof participantRow>>["roadMaps"][number]

function standing(row: Row, today: string) {
  const state = roadMapStates.find((one) => one === row.state) ?? "superseded"
  const horizon = { from: fromDateColumn(row.horizonFrom), to: fromDateColumn(row.horizonTo) }
  return standingOf(state, horizon, today)
}

type Seeing = { today: string; locale: string }

function factsOf(row: Row, { today, locale }: Seeing) {
  const exitOn = fromDateColumn(row.exitOn)
  const [signedByHerOn, signedByStaffOn, copyGivenOn] = [
    row.signedByHerOn,
    row.signedByStaffOn,
    row.copyGivenOn,
  ].map((on) => on && fromDateColumn(on))
  const steps = row.steps.map(({ month, dueOn }) => ({ month, dueOn: fromDateColumn(dueOn) }))
  const named = (on: string | null | undefined) => (on ? birthdayName(on, locale) : null)
  return {
    ...{ id: row.id, version: row.version, number: row.versionNumber, exitOn },
    standing: standing(row, today),
    edition: editionOf(row, [...row.steps, ...row.contacts]),
    ...{ language: row.language, besideLanguage: row.besideLanguage, goal: row.goal },
    goalLanguage: row.goalLanguage ?? row.besideLanguage ?? locale,
    exit: birthdayName(exitOn, locale),
    horizon: `${birthdayName(fromDateColumn(row.horizonFrom), locale)} – ${birthdayName(fromDateColumn(row.horizonTo), locale)}`,
    ...{
      signedByHer: named(signedByHerOn),
      signedByStaff: named(signedByStaffOn),
      copyGiven: named(copyGivenOn),
    },
    unready: unready(steps, exitOn),
    counts: isValid({
      exitOn,
      signedByHerOn: signedByHerOn ?? null,
      signedByStaffOn: signedByStaffOn ?? null,
      steps,
    }),
  }
}

function partsOf(row: Row, { today, locale, phrase }: Seeing & { phrase: (key: string) => string }) {
  const lines = row.steps.map((step) => {
    const { id, version, month, phraseKey, detail, what, language, whoHelps, doneWhen, state, reason } = step
    const dueOn = fromDateColumn(step.dueOn)
    return {
      ...{ id, version, month, phraseKey, detail, language, whoHelps, doneWhen, state, reason, dueOn },
      text: phraseKey === null ? what : phrase(phraseKey),
      due: birthdayName(dueOn, locale),
      overdue: isOverdue({ state, dueOn }, today),
    }
  })
  return {
    months: monthSpans(fromDateColumn(row.exitOn)).map(({ month, from, to }) => ({
      ...{ month, from, to },
      title: spanTitle({ from, to }, locale),
      steps: lines.filter((line) => line.month === month),
    })),
    contacts: row.contacts.map(({ id, version, name, phraseKey, what, language, phone }) => ({
      ...{ id, version, name, phraseKey, what, language, phone },
      role: phraseKey === null ? what : phrase(phraseKey),
    })),
    free: lines.filter((line) => line.phraseKey === null && line.language !== row.language).length,
  }
}
