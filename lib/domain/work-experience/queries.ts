import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { legalFormsOf } from "@/lib/domain/legal-form/rules"
import { legalForms } from "@/lib/domain/legal-form/schema"
import { minutesByAnswer } from "@/lib/domain/placement/rules"
import { plainAllowance, sumByPayer } from "@/lib/domain/work-allowance/rules"
import { hasSeenRight, missingForMove } from "@/lib/domain/work-move/rules"
import { nextReview } from "@/lib/domain/work-review/rules"
import { missingSigners, standingSignatures } from "@/lib/domain/work-signature/rules"
import { endingIn, workStateOf } from "@/lib/domain/work-state/rules"
import { suspensionReasons } from "@/lib/domain/work-suspension/schema"
import { daysAdded, plannedEnd, requiredEnd, reviewsDue, termOf } from "@/lib/domain/work-term/rules"
import { planFrom } from "@/lib/domain/work-week/rules"
import { addMonths, fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { workChoices } from "@/lib/platform/work-choices"
import { latestPaper } from "@/lib/platform/work-paper"
import { type WorkRow, workRow } from "@/lib/platform/work-row"
import { schemeOf, writtenAgreement } from "./rules"

/** One work experience, with all that was agreed, signed, lost, said, learnt and paid. */
export const workExperience = defineQuery(
  "work-experience.read",
  async ({ actor, tx, seen }, participantId: string, id: string) => {
    if (!z.uuid().safeParse(id).success) missing()
    const row = await workRow(tx, actor, id)
    if (row.participantId !== participantId) missing()
    const staff = await tx.$queryRaw<{ id: string; name: string }[]>`select id, name from sec.staff()`
    const names = new Map(staff.map((one) => [one.id, one.name]))
    const today = fromDateColumn(actor.today)
    const mayWrite = actor.role === "counsellor"
    seen({ kind: "participant", ids: [row.participantId], fields: ["identity", "work"] })
    return {
      ...agreementOf(row, actor, names),
      ...calendarOf(row, today),
      stays: row.stays.map((stay) => stayOf(row, stay)),
      reviews: reviewsOf(row, names),
      objectives: row.objectives.map(({ id: objectiveId, version, label, language, levelReached }) => ({
        ...{ id: objectiveId, version, label, language, level: levelReached },
      })),
      allowances: row.allowances.map(plainAllowance),
      sums: sumByPayer(row.allowances.map(plainAllowance)),
      signatures: standingSignatures(row).map((one) => ({
        ...{ id: one.id, signer: one.signer, placementId: one.placementId, name: one.name },
        ...{
          signedOn: fromDateColumn(one.signedOn),
          signedAt: one.signedAt,
          isPaper: one.method === "paper",
          byCompany: one.contactId !== null,
        },
      })),
      waiting: missingSigners(row),
      takenBack: row.signatures.length - standingSignatures(row).length,
      job: await jobOf(tx, actor, row),
      missing: await standing(tx, actor, row),
      written: writtenAgreement(row),
      mayWrite,
      choices: mayWrite ? await workChoices(tx, actor) : null,
      forms: legalFormsOf(actor.organisation.country ?? ""),
      timezone: actor.organisation.timezone,
      today,
    }
  },
)
export type WorkPage = Awaited<ReturnType<typeof workExperience>>

function agreementOf(row: WorkRow, actor: Person, names: ReadonlyMap<string, string>) {
  const { id, participantId, version, agreementVersion, months, insurance, participant } = row
  const form = legalForms.find((one) => one === row.legalForm) ?? "traineeship"
  const local = legalFormsOf(actor.organisation.country ?? "").find((one) => one.form === form)
  return {
    ...{ id, participantId, version, agreementVersion, months, insurance, form, local: local ?? null },
    name: [participant.knownAs, participant.familyName].filter(Boolean).join(" "),
    knownAs: participant.knownAs,
    language: participant.preferredLanguage,
    state: workStateOf(row.state),
    scheme: schemeOf(row.scheme),
    weeklyHours: Number(row.weeklyHours),
    plan: planFrom(row.weeklyPlan),
    tutor: names.get(row.tutorId) ?? null,
    ending: row.endedOn && {
      ...{ on: fromDateColumn(row.endedOn), hired: row.hired === true },
      ...{ reason: row.endReason, by: row.endedBy, as: endingIn(workStateOf(row.state)) },
    },
  }
}

function calendarOf(row: WorkRow, today: string) {
  const term = termOf(row)
  const end = requiredEnd(term, today)
  const last = row.endedOn ? fromDateColumn(row.endedOn) : end
  return {
    term,
    startsOn: term.startsOn,
    plannedEnd: plannedEnd(term),
    requiredEnd: end,
    daysAdded: daysAdded(term, today),
    suspensions: row.suspensions.map(({ id, from, to, reason }) => ({
      ...{ id, from: fromDateColumn(from), to: to && fromDateColumn(to) },
      reason: suspensionReasons.find((one) => one === reason) ?? "other",
    })),
    /** Those for which she can be paid. */
    payableMonths: monthsBetween(term.startsOn, last),
    nextReview: nextReview(term, row.reviews),
  }
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let nth = 0; ; nth++) {
    const month = addMonths(`${first.slice(0, 7)}-01`, nth).slice(0, 7)
    if (month > last.slice(0, 7)) return months
    months.push(month)
  }
}

function stayOf(row: WorkRow, stay: WorkRow["stays"][number]) {
  const { id, employerId, employer, contact, site, tasksAgreed, supportAgreed } = stay
  return {
    ...{ id, employer: employer.name, contact: contact.name, site, tasksAgreed, supportAgreed },
    from: fromDateColumn(stay.startsOn),
    to: fromDateColumn(stay.endsOn),
    sharesName: row.participant.consents.some((consent) => consent.employerId === employerId),
    confirmed: minutesByAnswer(stay.hours).confirmed,
  }
}

function reviewsOf(row: WorkRow, names: ReadonlyMap<string, string>) {
  return reviewsDue(termOf(row)).map(({ month, dueOn }) => {
    const held = row.reviews.find((one) => one.month === month)
    return {
      ...{ month, dueOn },
      held: held
        ? {
            ...{ id: held.id, version: held.version, on: fromDateColumn(held.heldOn) },
            ...{
              hers: held.hers,
              hosts: held.hosts,
              changes: held.changes,
              by: names.get(held.heldBy) ?? null,
            },
          }
        : null,
    }
  })
}

/** The job that came of it, where it is on record. */
async function jobOf(tx: Tx, actor: Person, { participantId, stays }: WorkRow) {
  const fromOne = { participantId, fromPlacementId: { in: stays.map(({ id }) => id) } }
  return tx.employmentSpell.findFirst({
    where: { AND: [within(actor, "employmentSpell"), fromOne] },
    select: { title: true, employer: true },
    orderBy: [{ startsOn: "asc" }, { createdAt: "asc" }],
  })
}

/** What stands in the way of the two moves that somebody makes by hand. */
async function standing(tx: Tx, actor: Person, row: WorkRow) {
  const isHers = actor.role === "counsellor"
  const today = fromDateColumn(actor.today)
  const facts = {
    state: workStateOf(row.state),
    plannedDays: row.weeklyPlan.length,
    objectives: row.objectives.length,
    waiting: missingSigners(row).length,
    mayWork: isHers ? hasSeenRight(await latestPaper(tx, actor, row.participantId), today) : null,
    startsOn: fromDateColumn(row.startsOn),
    today,
  }
  return {
    signing: missingForMove(facts, "awaiting_signatures"),
    beginning: missingForMove(facts, "active"),
  }
}
