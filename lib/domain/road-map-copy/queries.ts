import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { type Checked, phraseTold, topicOf } from "@/lib/domain/phrase/rules"
import { monthSpans, spanTitle } from "@/lib/domain/road-map/rules"
import { birthdayName, fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { asSigned, detailOf, freePair, type Languages, marksOn, type Pair, paperWords } from "./rules"

/** Her road map as it stands on paper, in her language and, beside it, in the staff's. Nothing where there is none yet. */
export const roadMapCopy = defineQuery(
  "road-map.read",
  async (
    { actor, tx, seen },
    participantId: string,
    ...[language, beside, version]: [language?: string, beside?: string, version?: number | null]
  ) => {
    const participant = await participantRow(tx, actor, participantId)
    const row = chosen(participant.roadMaps, version ?? null)
    seen({
      kind: "participant",
      ids: [participant.id],
      fields: row ? ["identity", "road_map"] : ["identity"],
    })
    const { knownAs, familyName } = participant
    const herself = {
      participantId: participant.id,
      firstName: knownAs,
      fullName: [knownAs, familyName].filter(Boolean).join(" "),
    }
    if (!row) return { ...herself, paper: null }
    const main = language ?? row.language
    const other = beside === "none" ? null : (beside ?? row.besideLanguage)
    const languages = { language: main, beside: other === main ? null : other }
    const checks = await tx.phraseCheck.findMany({ where: within(actor, "phraseCheck") })
    return { ...herself, paper: paperOf(row, { ...languages, checks, today: fromDateColumn(actor.today) }) }
  },
)
export type RoadMapCopy = Awaited<ReturnType<typeof roadMapCopy>>
export type Paper = NonNullable<RoadMapCopy["paper"]>
export type PaperStep = Paper["months"][number]["steps"][number]

async function participantRow(tx: Tx, actor: Person, participantId: string) {
  if (!z.uuid().safeParse(participantId).success) missing()
  const row = await tx.participant.findFirst({
    where: { AND: [within(actor, "participant"), { id: participantId }] },
    select: {
      ...{ id: true, knownAs: true, familyName: true },
      roadMaps: {
        orderBy: { versionNumber: "desc" },
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

function chosen(rows: readonly Row[], version: number | null): Row | null {
  if (version !== null) return rows.find(({ versionNumber }) => versionNumber === version) ?? missing()
  return rows.find(({ supersededAt }) => supersededAt === null) ?? rows[0] ?? null
}

type Writing = Languages & { checks: readonly Checked[]; today: string }

function paperOf(row: Row, writing: Writing) {
  const { language, beside, checks, today } = writing
  const phrase = (key: string): Pair => ({
    main: phraseTold(key, language, checks),
    beside: beside === null ? null : phraseTold(key, beside, checks),
  })
  const dated = (day: string) => inBoth(writing, (locale) => birthdayName(day, locale))
  const staffs = row.besideLanguage ?? row.language
  const contacts = row.contacts.map(({ id, name, phraseKey, what, language: written, phone }) => ({
    ...{ id, name, phone },
    role: phraseKey ? phrase(phraseKey) : what ? freePair(what, written ?? staffs, writing) : null,
  }))
  const names = contacts.map(({ name }) => name)
  const steps = row.steps.map((step) => stepOf(step, { writing, phrase, names, of: row }))
  const words = new Map(paperWords.map((word) => [word, phrase(`paper.${word}`)]))
  const goal = row.goal === null ? null : freePair(row.goal, row.goalLanguage ?? staffs, writing)
  const exitOn = fromDateColumn(row.exitOn)
  const told = [
    ...words.values(),
    ...steps.flatMap(({ texts }) => texts),
    ...contacts.map(({ role }) => role),
    goal,
  ]
  return {
    ...{ language, beside, number: row.versionNumber, isDraft: row.state === "draft" },
    /** A word of the paper itself, such as "My contacts". */
    words: Object.fromEntries(words),
    goal,
    horizon: inBoth(writing, (locale) =>
      spanTitle({ from: fromDateColumn(row.horizonFrom), to: fromDateColumn(row.horizonTo) }, locale),
    ),
    months: monthSpans(exitOn)
      .map((span) => ({
        month: span.month,
        title: inBoth(writing, (locale) => spanTitle(span, locale)),
        steps: steps
          .filter(({ month }) => month === span.month)
          .map((step) => ({ ...step, due: dated(step.dueOn) })),
      }))
      .filter((month) => month.steps.length > 0),
    contacts,
    signedByHer: row.signedByHerOn && dated(fromDateColumn(row.signedByHerOn)),
    signedByStaff: row.signedByStaffOn && dated(fromDateColumn(row.signedByStaffOn)),
    printed: dated(today),
    marks: marksOn(told.filter((pair) => pair !== null)),
  }
}

type Around = {
  writing: Languages
  phrase: (key: string) => Pair
  names: readonly string[]
  of: Row
}

function stepOf(step: Row["steps"][number], { writing, phrase, names, of }: Around) {
  const { id, month, phraseKey, detail, what, language: written, whoHelps, doneWhen, signedText } = step
  const listed = phraseKey === null ? freePair(what, written, writing) : phrase(phraseKey)
  const isCopy = phraseKey !== null && writing.language === of.language
  const whatPair = isCopy ? { ...listed, main: asSigned(listed.main, signedText) } : listed
  const free = (text: string | null) => (text === null ? null : freePair(text, written, writing))
  const who = free(whoHelps)
  const done = free(doneWhen)
  return {
    ...{ id, month, what: whatPair, done },
    /** A name is a name in every language. */
    who: who && names.includes(whoHelps ?? "") ? unmarked(who) : who,
    detail: detailOf(phraseKey, detail),
    topic: phraseKey === null ? "own" : topicOf(phraseKey),
    dueOn: fromDateColumn(step.dueOn),
    state: step.state,
    texts: [whatPair, who && names.includes(whoHelps ?? "") ? null : who, done].filter(
      (pair) => pair !== null,
    ),
  }
}

function unmarked({ main, beside }: Pair): Pair {
  return { main: { ...main, mark: null }, beside: beside && { ...beside, mark: null } }
}

function inBoth({ language, beside }: Languages, write: (locale: string) => string) {
  return { main: write(language), beside: beside === null ? null : write(beside) }
}
