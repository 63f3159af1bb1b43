import { recordResidence } from "@/lib/domain/residence/actions"
import { keepAllowance } from "@/lib/domain/work-allowance/actions"
import { endWork } from "@/lib/domain/work-ending/actions"
import { moveWork } from "@/lib/domain/work-move/actions"
import { keepWorkReview } from "@/lib/domain/work-review/actions"
import { suspendWork } from "@/lib/domain/work-suspension/actions"
import { plannedEnd, reviewsDue } from "@/lib/domain/work-term/rules"
import { addDays, addMonths, daysBetween } from "@/lib/platform/dates"
import { at } from "./calendar"
import type { Woman } from "./life"
import { must } from "./must"
import { type Ask, as, type Place } from "./structure"

export type Hosts = [
  { contactId: string; employerId: string },
  ...{ contactId: string; employerId: string }[],
]
export type Work = { ask: Ask; place: Place; hosts: Hosts; today: string }

/** What becomes of the first, the second … that is agreed on; each life is written before the next one begins. */
const stories = ["goesOn", "job", "isSuspended", "city", "goesOn", "stops"] as const

type Story = (typeof stories)[number]
export const storyOf = (nth: number): Story => stories[nth % stories.length] ?? "goesOn"

type Begun = {
  workExperienceId: string
  placementId: string
  startsOn: string
  lastDay: string
  story: Story
}

/** She begins, is asked how it goes and is paid each month, until today or until it ends. Answers where she was and until when. */
export async function liveWork(work: Work, woman: Woman): Promise<Begun | null> {
  const { ask, today } = work
  const [found] = await ask(
    `select w.id, w.version, w.starts_on::text as starts, w.months, l.id as stay, (
       select count(*) - 1 from work_experience)::int as nth
     from work_experience w join placement l on l.work_experience_id = w.id where w.participant_id = $1 and w.state = 'signed'`,
    [woman.id],
  )
  const startsOn = String(found?.starts ?? today)
  if (!found || startsOn >= today) return null
  const workExperienceId = String(found.id)
  await seeHerPaper(work, woman, startsOn)
  await must(
    "begin work",
    writing(
      work,
      woman,
      startsOn,
    )(() => moveWork({ workExperienceId, version: Number(found.version), to: "active" })),
  )
  const story = storyOf(Number(found.nth))
  const term = { startsOn, months: Number(found.months) }
  const lastDay = lastDayOf(story, term)
  const until = lastDay < today ? lastDay : addDays(today, -1)
  await askHowItGoes(work, woman, { workExperienceId, term, until })
  await pay(work, woman, { workExperienceId, startsOn, until, isCitys: story === "city" })
  if (lastDay < today)
    await must(
      "end work",
      writing(work, woman, lastDay)(() => endWork({ workExperienceId, endedOn: lastDay, ...endings[story] })),
    )
  else if (story === "isSuspended" && daysBetween(startsOn, today) > 12) {
    const from = addDays(today, -6)
    await must(
      "suspend",
      writing(work, woman, from)(() => suspendWork({ workExperienceId, from, reason: "hers" })),
    )
  }
  return { workExperienceId, placementId: String(found.stay), startsOn, lastDay: until, story }
}

const whole = { hired: "no", by: "", reason: "" }
const endings: Record<Story, { hired: string; by: string; reason: string }> = {
  ...{ goesOn: whole, isSuspended: whole, city: whole, job: { ...whole, hired: "yes" } },
  stops: { hired: "no", by: "participant", reason: "The way there took two hours every morning." },
}

function lastDayOf(story: Story, term: { startsOn: string; months: number }): string {
  if (story === "job") return addDays(term.startsOn, 72)
  return story === "stops" ? addDays(term.startsOn, 38) : plannedEnd(term)
}

type Asking = { workExperienceId: string; term: { startsOn: string; months: number }; until: string }

async function askHowItGoes(
  work: Work,
  woman: Woman,
  { workExperienceId, term, until }: Asking,
): Promise<void> {
  for (const { month, dueOn } of reviewsDue(term)) {
    const heldOn = addDays(dueOn, 2)
    if (heldOn > until) return
    const said = { hers: "I like the work. The way is long.", hosts: "She is on time and learns quickly." }
    await must(
      "review work",
      writing(
        work,
        woman,
        heldOn,
      )(() =>
        keepWorkReview({ workExperienceId, rowId: "", version: 0, month, heldOn, ...said, changes: "" }),
      ),
    )
  }
}

type Paying = { workExperienceId: string; startsOn: string; until: string; isCitys: boolean }

async function pay(work: Work, woman: Woman, { workExperienceId, startsOn, until, isCitys }: Paying) {
  for (let nth = 1; ; nth++) {
    const paidOn = addMonths(startsOn, nth)
    if (paidOn > until) return
    const month = addMonths(startsOn, nth - 1).slice(0, 7)
    const amount = isCitys ? { amount: "500", payer: "city" } : { amount: "300", payer: "organisation" }
    await must(
      "pay",
      writing(
        work,
        woman,
        paidOn,
      )(() =>
        keepAllowance({ workExperienceId, rowId: "", version: 0, month, ...amount, hostShare: "", paidOn }),
      ),
    )
  }
}

/** Whoever had only said that she may work shows her paper before the first day. */
async function seeHerPaper(work: Work, woman: Woman, day: string): Promise<void> {
  const [paper] = await work.ask(
    `select kind, evidence, right_to_work as right, valid_to::text as until from residence_status where participant_id = $1
     order by valid_from desc limit 1`,
    [woman.id],
  )
  if (paper?.evidence !== "declared") return
  const { kind, right: rightToWork } = paper
  const status = { participantId: woman.id, kind, rightToWork, validFrom: day, validTo: paper.until ?? "" }
  await must(
    "see her paper",
    writing(work, woman, day)(() => recordResidence({ ...status, evidence: "seen", note: "" })),
  )
}

export function writing({ place }: Work, { counsellor }: Woman, day: string) {
  return <Value>(act: () => Promise<Value>) => as(counsellor, at(day, "10:30", place.timezone), act)
}
