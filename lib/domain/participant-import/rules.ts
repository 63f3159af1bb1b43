import { type Entry, reasonsAgainst } from "@/lib/domain/eligibility/rules"
import type { Reason } from "@/lib/domain/eligibility/schema"
import { isOutside, outsideProgramme } from "@/lib/domain/enrolment/rules"
import { type Listed, readLine } from "@/lib/domain/listed-participant/rules"
import type { Column, ListRow, Note } from "@/lib/domain/listed-participant/schema"
import { say } from "@/lib/domain/listed-participant/schema"
import { type Known, Namesakes } from "@/lib/domain/namesake/rules"
import type { CivilDate } from "@/lib/platform/dates"
import { plain } from "@/lib/platform/named-codes"
import type { Outcome, Problems } from "@/lib/platform/outcome"
import { type BatchRows, exampleMarks, lifeOfBatch, type Verdict } from "./schema"

/** What a list is judged against. */
export type Around = {
  today: CivilDate
  country: string | null
  entry: Entry
  /** membership ids by e-mail */
  counsellors: ReadonlyMap<string, string>
  known: readonly Known[]
}

export type Judged = { row: ListRow; listed: Listed; verdict: Verdict }

/** Judges the lines of a list one after another: each is also compared with those before it. */
export function judge(around: Around): (row: ListRow) => Judged {
  const namesakes = new Namesakes(around.known)
  return (row) => {
    const { listed, refused, noted } = readLine(row, around)
    if (isExample(row)) return { row, listed, verdict: example }
    const found = compared(listed, namesakes, refused)
    if (found.fate !== "refused") namesakes.add(listed, row.number)
    if (found.fate === "refused") return { row, listed, verdict: { ...found, enrols: false } }
    const { enrols, notes } = barsTo(listed, around)
    const verdict = { fate: found.fate, enrols, notes: [...found.notes, ...noted, ...notes] }
    return { row, listed, verdict }
  }
}

const example: Verdict = { fate: "example", enrols: false, notes: [say(null, "example")] }

function compared(
  listed: Listed,
  namesakes: Namesakes,
  refused: Note[],
): { fate: Verdict["fate"]; notes: Note[] } {
  const reference = namesakes.sameReference(listed)
  if (refused.length > 0 || reference)
    return { fate: "refused", notes: reference ? [...refused, reference] : refused }
  const twin = namesakes.samePerson(listed)
  return twin ? { fate: "suspected", notes: [twin] } : { fate: "taken", notes: [] }
}

function isExample({ cells }: ListRow): boolean {
  return exampleMarks.some((mark) => plain(cells.reference ?? "").startsWith(plain(mark)))
}

/** A list has no column for her residence: whoever brings in those who are enrolled already has seen their papers. */
type ListedReason = Exclude<Reason, "residenceUnknown">

const columnOfReason: Record<ListedReason, Column> = {
  birthUnknown: "birth",
  ageOutside: "birth",
  ageUnsure: "birth",
  citizenshipUnknown: "citizenships",
  unionCitizen: "citizenships",
  noChild: "children",
  genderRule: "knownAs",
}

/** What keeps her from being enrolled, or, where the list does not ask for it, what will. */
function barsTo(listed: Listed, around: Around): { enrols: boolean; notes: Note[] } {
  const { entry, today } = around
  const day = listed.enrolledOn ?? today
  const isMother = listed.children.length > 0
  const candidate = { ...listed, gender: "not_stated", isMother, hasResidence: true }
  const reasons = reasonsAgainst(candidate, entry, day).filter(
    (reason): reason is ListedReason =>
      reason !== "residenceUnknown" &&
      (listed.enrolledOn !== null || isAge(reason)) &&
      !(listed.citizenshipUnsure && reason === "citizenshipUnknown"),
  )
  const values = { least: entry.ageMin, most: entry.ageMax, day }
  const notes = [
    ...reasons.map((reason) => say(columnOfReason[reason], reason, values)),
    ...(listed.enrolledOn ? barsOfDay(listed, listed.enrolledOn, around) : []),
    ...counsellorNote(listed, around),
  ]
  const isBarred = notes.some(({ column }) => column !== "counsellor") || listed.citizenshipUnsure
  return { enrols: listed.enrolledOn !== null && !isBarred, notes }
}

function isAge(reason: Reason): boolean {
  return reason === "ageOutside" || reason === "ageUnsure"
}

function barsOfDay({ consentOn, registeredOn }: Listed, day: CivilDate, { entry }: Around): Note[] {
  return [
    ...(consentOn === null ? [say("consentOn", "consentMissing")] : []),
    ...(consentOn !== null && consentOn > day ? [say("consentOn", "consentLate")] : []),
    ...(day < registeredOn ? [say("enrolledOn", "beforeRegistration")] : []),
    ...(isOutside(entry, day) ? [say("enrolledOn", "outsideProgramme", outsideProgramme(entry).values)] : []),
  ]
}

function counsellorNote({ counsellor }: Listed, { counsellors }: Around): Note[] {
  if (counsellor === null || counsellors.has(counsellor)) return []
  return [say("counsellor", "counsellorUnknown", { text: counsellor })]
}

/** A list can be imported once, and within a day. */
export function batchProblems(batch: {
  createdAt: Date
  importedAt: Date | null
  now: Date
}): Problems | null {
  if (batch.importedAt) return { form: { key: "participant-import.problems.alreadyImported" } }
  const isOld = batch.now.getTime() - batch.createdAt.getTime() > lifeOfBatch
  return isOld ? { form: { key: "participant-import.problems.expired" } } : null
}

export function willBeTaken({ fate }: Pick<Verdict, "fate">, takeSuspected: boolean): boolean {
  return fate === "taken" || (fate === "suspected" && takeSuspected)
}

/** The lines that are no longer judged as they were shown. */
export function changedRows(shown: BatchRows["rows"], judged: readonly Judged[]): number[] {
  return judged
    .filter(
      ({ verdict }, place) => verdict.fate !== shown[place]?.fate || verdict.enrols !== shown[place]?.enrols,
    )
    .map(({ row }) => row.number)
}

export function keptRows(unknown: string[], judged: readonly Judged[]): BatchRows {
  const nameOf = ({ knownAs, familyName }: Listed) =>
    [knownAs, familyName].filter(Boolean).join(" ").slice(0, 240)
  const rows = judged.map(({ row, listed, verdict }) => ({ ...row, name: nameOf(listed), ...verdict }))
  return { unknown, rows }
}

/** After the import only names and verdicts stay; what was held back and then taken counts as taken. */
export function withoutCells({ unknown, rows }: BatchRows, takeSuspected: boolean): BatchRows {
  const kept = rows.map((row) => ({
    ...row,
    cells: {},
    fate: willBeTaken(row, takeSuspected) ? ("taken" as const) : row.fate,
  }))
  return { unknown, rows: kept }
}

export type Woman = Judged & { id: string; pseudonym: string }

/** Everything that is written of her; where it belongs and who wrote it is added by whoever writes. */
export function writtenRow(
  { id, pseudonym, listed, verdict }: Woman,
  { counsellors }: Pick<Around, "counsellors">,
) {
  const { reference, citizenshipUnsure: _, counsellor, ...kept } = listed
  return {
    ...kept,
    id,
    pseudonym,
    externalReference: reference,
    phase: verdict.enrols ? "enrolled" : "registered",
    counsellorId: counsellors.get(counsellor ?? "") ?? null,
  }
}

/** Something is wrong before the list is even read. */
export function refusal(why: "signedOut" | "fileMissing" | "tooLarge" | "unreadable"): Outcome<never> {
  if (why === "signedOut")
    return { done: false, problems: { form: { key: "form.problems.signedOut" } }, signedOut: true }
  const key = `participant-import.problems.${why === "unreadable" ? "damaged" : why}`
  return { done: false, problems: { file: { key } } }
}

/** Where a plain form is led after it was posted. */
export function importPlace(outcome: Outcome<{ batchId: string }>, batchId: string | null): string {
  if (outcome.done) return `/participants/import?batch=${outcome.value.batchId}`
  if (outcome.signedOut) return "/sign-in"
  const [problem] = Object.values(outcome.problems)
  const query = new URLSearchParams({ problem: problem?.key.split(".").at(-1) ?? "" })
  if (batchId) query.set("batch", batchId)
  return `/participants/import?${query}`
}
