import { isLegalIn } from "@/lib/domain/legal-form/rules"
import type { Phase } from "@/lib/domain/participant/schema"
import { outside } from "@/lib/domain/placement/rules"
import { isOpenToChange } from "@/lib/domain/work-state/rules"
import type { WorkState } from "@/lib/domain/work-state/schema"
import { minutesIn, planFrom, plannedDays, plannedMinutes, weekOf } from "@/lib/domain/work-week/rules"
import { fromDateColumn } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { type Doubt, doubtsOf, problemsOf, type Rule } from "@/lib/platform/rule"
import { type Agreement, type Scheme, usualMonths } from "./schema"

export const monthsMost = 12
const weeklyHoursMost = 40
/** Volunteering beside which other work stays possible (BR29). */
const volunteeringHours = 16

const say = (key: string) => `work-experience.problems.${key}`

export type AroundAgreement = {
  phase: Phase
  /** Null where it is written for the first time. */
  state: WorkState | null
  hasAnother: boolean
  contactHasLeft: boolean
  tutorIsHere: boolean
  country: string
}

const agreementRules: readonly Rule<Agreement, AroundAgreement>[] = [
  { broken: (_, { phase }) => outside.includes(phase), at: "form", say: say("notTakingPart") },
  { broken: (_, { hasAnother }) => hasAnother, at: "form", say: say("openAlready") },
  {
    broken: (_, { state }) => state !== null && !isOpenToChange(state),
    at: "form",
    say: say("agreementRuns"),
  },
  { broken: (_, { contactHasLeft }) => contactHasLeft, at: "contactId", say: say("contactLeft") },
  { broken: (_, { tutorIsHere }) => !tutorIsHere, at: "tutorId", say: say("tutorMissing") },
  {
    broken: ({ months }) => months > monthsMost,
    at: "months",
    say: () => ({ key: say("longerThanAYear"), values: { most: monthsMost } }),
  },
  {
    broken: ({ weeklyHours }) => weeklyHours > weeklyHoursMost,
    at: "weeklyHours",
    say: () => ({ key: say("tooManyHours"), values: { most: weeklyHoursMost } }),
  },
  {
    broken: ({ week }) => week.some(({ from, until }) => (from === "") !== (until === "")),
    at: "week",
    say: say("halfADay"),
  },
  {
    broken: ({ week }) => plannedDays(week).some((one) => minutesIn(one) <= 0),
    at: "week",
    say: say("endsFirst"),
  },
  {
    broken: ({ week }) => plannedMinutes(plannedDays(week)) > weeklyHoursMost * 60,
    at: "week",
    say: () => ({ key: say("tooManyHours"), values: { most: weeklyHoursMost } }),
  },
  {
    broken: ({ legalForm }, { country }) => !isLegalIn(country, legalForm),
    at: "legalForm",
    say: say("legalFormMissing"),
  },
]

const agreementDoubts: readonly Doubt<Agreement, unknown>[] = [
  {
    broken: ({ scheme, months }) => months < usualMonths[scheme],
    say: ({ scheme }) => ({ key: "work-experience.doubts.short", values: { months: usualMonths[scheme] } }),
  },
  {
    broken: ({ scheme, months }) => scheme === "city" && months > usualMonths.city,
    say: () => ({ key: "work-experience.doubts.longForCity", values: { months: usualMonths.city } }),
  },
  {
    broken: ({ week, weeklyHours }) =>
      plannedDays(week).length > 0 && plannedMinutes(plannedDays(week)) !== Math.round(weeklyHours * 60),
    say: ({ week, weeklyHours }) => ({
      key: "work-experience.doubts.planDiffers",
      values: { planned: plannedMinutes(plannedDays(week)) / 60, agreed: weeklyHours },
    }),
  },
  {
    broken: ({ legalForm, weeklyHours }) => legalForm === "volunteering" && weeklyHours > volunteeringHours,
    say: () => ({ key: "work-experience.doubts.volunteersLong", values: { hours: volunteeringHours } }),
  },
]

export function agreementProblems(input: Agreement, around: AroundAgreement): Problems | null {
  return problemsOf(agreementRules, input, around)
}

export function doubtsAboutAgreement(input: Agreement): Problem[] {
  return doubtsOf(agreementDoubts, input, null)
}

export function schemeOf(stored: string): Scheme {
  return stored === "city" ? "city" : "programme"
}

type Stored = {
  scheme: string
  startsOn: Date
  months: number
  weeklyHours: { toString: () => string }
  weeklyPlan: readonly string[]
  legalForm: string
  tutorId: string
  insurance: string | null
  stays: readonly {
    contactId: string
    site: string | null
    tasksAgreed: string | null
    supportAgreed: string | null
  }[]
}

/** What the form starts from; the first host is part of the agreement. */
export function writtenAgreement(row: Stored) {
  const [host] = row.stays
  return {
    ...{ scheme: schemeOf(row.scheme), startsOn: fromDateColumn(row.startsOn), months: String(row.months) },
    ...{ weeklyHours: row.weeklyHours.toString(), week: weekOf(planFrom(row.weeklyPlan)) },
    ...{ legalForm: row.legalForm, tutorId: row.tutorId, insurance: row.insurance ?? "" },
    ...{ contactId: host?.contactId ?? "", site: host?.site ?? "" },
    ...{ tasksAgreed: host?.tasksAgreed ?? "", supportAgreed: host?.supportAgreed ?? "" },
  }
}
