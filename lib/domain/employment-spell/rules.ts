import { addDays, addMonths, type CivilDate, fromDateColumn } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { type Doubt, doubtsOf, problemsOf, type Rule } from "@/lib/platform/rule"
import { contracts, evidences, type OccupationLevel, type SpellInput } from "./schema"

/** The skill level of a major group of ISCO-08; armed forces by their sub-group, and who manages a shop or a hotel as a technician. */
const levels: Record<string, OccupationLevel> = {
  ...{ "01": 4, "02": 2, "03": 1, "1": 4, "14": 3, "2": 4, "3": 3 },
  ...{ "4": 2, "5": 2, "6": 2, "7": 2, "8": 2, "9": 1 },
}

export function levelOfIsco(code: string | null): OccupationLevel | null {
  return code === null ? null : (levels[code.slice(0, 2)] ?? levels[code.slice(0, 1)] ?? null)
}

const schooling: Record<string, OccupationLevel> = {
  ...{ none: 1, "0": 1, "1": 1, "2": 2, "3": 2, "4": 2, "5": 3, "6": 4, "7": 4, "8": 4 },
}

/** What she has learnt, as far as the rule asks. */
export type Learnt = { level: string; completed: boolean; to: string | null }

/** The level for which she was qualified on a day: the highest schooling she had completed by then, else what was said at her entry. */
export function qualifiedFor(
  learnt: readonly Learnt[],
  atEntry: string | null,
  on: CivilDate,
): OccupationLevel | null {
  const had = learnt.filter(({ completed, to }) => completed && (to === null || to <= on.slice(0, to.length)))
  const known = had.map(({ level }) => level)
  const said = known.length > 0 || atEntry === null ? known : [atEntry]
  return said.reduce<OccupationLevel | null>((highest, one) => {
    const level = schooling[one] ?? null
    return level !== null && level > (highest ?? 0) ? level : highest
  }, null)
}

/** A job suits what she has learnt where it asks at least as much; nobody knows where her schooling is not on record. */
export function suitsByRule(job: OccupationLevel, qualified: OccupationLevel | null): boolean | null {
  return qualified === null ? null : job >= qualified
}

type Spell = { startsOn: CivilDate; endsOn: CivilDate | null }
const daysOfLeaving = 28
const monthsOfMentoring = 6

/** Whether she was in work on leaving: on any day from the exit to 28 days after it, both included (E20). */
export function isOnLeaving({ startsOn, endsOn }: Spell, exitOn: CivilDate): boolean {
  return startsOn <= addDays(exitOn, daysOfLeaving) && (endsOn === null || endsOn >= exitOn)
}

/** Whether it began between the exit and six months after it, the time in which a suitable job is counted. */
export function isWithinSixMonths({ startsOn }: Spell, exitOn: CivilDate): boolean {
  return startsOn >= exitOn && startsOn <= addMonths(exitOn, monthsOfMentoring)
}

type Others = { id: string; employer: string | null } & Spell
export type Around = {
  today: CivilDate
  /** The level that the classification gives the occupation. */
  known: OccupationLevel | null
  /** What the rule says, once the level is clear. */
  byRule: boolean | null
  others: readonly Others[]
  /** The placement that was chosen, if it is one of hers. */
  placement: { startsOn: CivilDate } | null
}
const say = (key: string) => `employment-spell.problems.${key}`
type Entered = Omit<SpellInput, "participantId" | "version" | "accepted">

const spellRules: readonly Rule<Entered, Around>[] = [
  {
    broken: ({ level }, { known }) => level === null && known === null,
    at: "level",
    say: say("levelMissing"),
  },
  {
    broken: ({ startsOn, endsOn }) => endsOn !== null && endsOn < startsOn,
    at: "endsOn",
    say: say("endsFirst"),
  },
  {
    broken: ({ suits, suitsReason }) => suits !== null && suitsReason === null,
    at: "suitsReason",
    say: say("reasonMissing"),
  },
  {
    broken: ({ suits, suitsReason }) => suits === null && suitsReason !== null,
    at: "suits",
    say: say("answerMissing"),
  },
  {
    broken: ({ suits }, { byRule }) => suits !== null && byRule === (suits === "yes"),
    at: "suits",
    say: say("sameAsRule"),
  },
  {
    broken: ({ fromPlacementId }, { placement }) => fromPlacementId !== null && placement === null,
    at: "fromPlacementId",
    say: say("placementUnknown"),
  },
  {
    broken: ({ startsOn }, { placement }) => placement !== null && startsOn < placement.startsOn,
    at: "fromPlacementId",
    say: say("placementLater"),
  },
]

const spellDoubts: readonly Doubt<Entered, Around>[] = [
  {
    broken: ({ startsOn }, { today }) => startsOn > today,
    say: "employment-spell.doubts.ahead",
  },
  {
    broken: ({ weeklyHours }) => weeklyHours !== null && weeklyHours > 40,
    say: "employment-spell.doubts.longWeek",
  },
  {
    broken: (entered, { others }) => others.some((other) => isSameJob(entered, other)),
    say: "employment-spell.doubts.overlaps",
  },
]

function isSameJob(entered: Entered, other: Others): boolean {
  if (other.id === entered.rowId || entered.employer === null || other.employer === null) return false
  if (other.employer.toLowerCase() !== entered.employer.toLowerCase()) return false
  const begins = entered.endsOn === null || other.startsOn <= entered.endsOn
  return begins && (other.endsOn === null || other.endsOn >= entered.startsOn)
}

export function spellProblems(entered: Entered, around: Around): Problems | null {
  return problemsOf(spellRules, entered, around)
}

export function doubtsAboutSpell(entered: Entered, around: Around): Problem[] {
  return doubtsOf(spellDoubts, entered, around)
}

export type StoredSpell = {
  id: string
  version: number
  title: string
  occupationUri: string | null
  escoVersion: string | null
  occupationLevel: number
  employer: string | null
  employerId: string | null
  startsOn: Date
  endsOn: Date | null
  contract: string
  weeklyHours: { toString: () => string } | null
  evidence: string
  suits: boolean | null
  suitsReason: string | null
  fromPlacementId: string | null
}

/** The row in plain values. */
export function plainSpell({ startsOn, endsOn, contract, weeklyHours, evidence, ...row }: StoredSpell) {
  const { id, version, title, occupationUri, escoVersion, employer, employerId, suits, suitsReason } = row
  return {
    ...{ id, version, employer, employerId, suits, suitsReason, fromPlacementId: row.fromPlacementId },
    occupation: { uri: occupationUri, label: title, version: escoVersion },
    level: levelOf(row.occupationLevel),
    startsOn: fromDateColumn(startsOn),
    endsOn: endsOn && fromDateColumn(endsOn),
    contract: contracts.find((one) => one === contract) ?? "other",
    weeklyHours: weeklyHours === null ? null : Number(weeklyHours.toString()),
    evidence: evidences.find((one) => one === evidence) ?? "declared",
  }
}
export type PlainSpell = ReturnType<typeof plainSpell>

export function levelOf(stored: number | string): OccupationLevel {
  return ([1, 2, 3, 4] as const).find((level) => level === Number(stored)) ?? 1
}

/** What the form starts from. */
export function writtenSpell({ id: _, version: __, employerId: ___, ...spell }: PlainSpell) {
  return {
    ...spell,
    level: String(spell.level),
    employer: spell.employer ?? "",
    endsOn: spell.endsOn ?? "",
    weeklyHours: spell.weeklyHours === null ? "" : String(spell.weeklyHours),
    suits: spell.suits === null ? "" : spell.suits ? "yes" : "no",
    suitsReason: spell.suitsReason ?? "",
    fromPlacementId: spell.fromPlacementId ?? "",
  }
}
