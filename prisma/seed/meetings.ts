import { markAttendance } from "@/lib/domain/attendance/actions"
import { logSession, planSession } from "@/lib/domain/counselling-session/actions"
import { addDays } from "@/lib/platform/dates"
import { at, later, rhythm, workday } from "./calendar"
import type { Woman } from "./life"
import { must } from "./must"
import type { Random } from "./random"
import type { Rooms } from "./rooms"
import { type Actress, as, type Place } from "./structure"

type Setting = { random: Random; place: Place; rooms: Rooms; today: string; now: Date; ends: string }

const hoursOfDay = ["09:00", "10:30", "12:00", "16:00"] as const
const words = [
  "CV is ready in two languages; she wants mornings.",
  "We practised the interview. She spoke freely after ten minutes.",
  "School hours are settled, so Tuesdays are possible.",
  "She asked for help with the diploma. Next: the certified copy.",
  "Phone call with the job centre went well.",
] as const
const steps = [
  "Bring the diploma copy",
  "Call the language centre",
  "Send the CV to the bakery",
  "Ask the school about lunch",
] as const

/** Her talks with her counsellor: what took place is logged on its day, a few are still to record, some lie ahead. */
export async function talk(setting: Setting, woman: Woman, nth: number): Promise<void> {
  if (!woman.enrolledOn) return
  const { random, today } = setting
  const time = hoursOfDay[nth % hoursOfDay.length] ?? "09:00"
  const lately = addDays(today, -4)
  const gone = ["exited", "followed_up", "closed"].includes(woman.phase)
  const quiet = random.chance(0.1) ? addDays(today, -30) : lately
  for (const day of rhythm(random, { from: addDays(woman.enrolledOn, 3), to: quiet, every: 18 })) {
    if (day < quiet) await logTalk(setting, woman, { day, time })
  }
  if (gone || quiet < lately) return
  if (nth % 3 === 0)
    await planTalk(setting, woman, { day: workday(addDays(today, -random.between(1, 3))), time })
  if (nth % 3 !== 0) await planTalk(setting, woman, { day: today, time })
  await lookAhead(setting, woman, time)
}

/** Her next two talks, a fortnight apart. */
async function lookAhead(setting: Setting, woman: Woman, time: string): Promise<void> {
  const { random, today } = setting
  const next = workday(addDays(today, random.between(2, 20)))
  for (const day of [next, workday(addDays(next, 14))]) await planTalk(setting, woman, { day, time })
}

type Slot = { day: string; time: string }

const answers = {
  cared: "offered",
  none: "not_needed_confirmed",
  unmet: "not_possible",
  unasked: "unanswered",
} as const

async function logTalk({ random, place, today }: Setting, woman: Woman, { day, time }: Slot): Promise<void> {
  const attendance = random.chance(0.82)
    ? "present"
    : random.pick(["excused", "excused", "absent", "cancelled_by_org"])
  const came = attendance === "present"
  const care = came
    ? random.pick(["cared", "cared", "cared", "none", "none", "unmet", "unasked"] as const)
    : "none"
  const input = {
    participantIds: [woman.id],
    kind: "individual",
    date: day,
    startTime: time,
    endTime: later(time, random.pick([30, 60, 60, 60, 90])),
    attendance,
    mode: random.pick(["on_site", "on_site", "on_site", "online", "phone"]),
    topics: [
      random.pick(["work", "orientation_cv", "orientation_interview", "language", "housing", "health"]),
    ],
    childcare: answers[care],
    ...(care === "unmet" && { childcareReason: "The carer was ill" }),
    childIds: care === "cared" || care === "unmet" ? woman.children.slice(0, 1) : [],
    ...(came && random.chance(0.3) && { note: random.pick(words), noteVisibility: "case_team" }),
    ...(came && random.chance(0.15) && { nextStep: random.pick(steps) }),
    ...(came &&
      day > addDays(today, -20) && {
        nextStep: random.pick(steps),
        nextStepDue: addDays(today, random.between(0, 6)),
      }),
    accepted: true,
  }
  await must(
    "log a session",
    as(woman.counsellor, at(day, "18:00", place.timezone), () => logSession(input)),
  )
}

async function planTalk(setting: Setting, woman: Woman, { day, time }: Slot): Promise<void> {
  const { random, place, rooms, today } = setting
  const planned = day < today ? addDays(day, -5) : addDays(today, -3)
  await must(
    "plan a session",
    as(woman.counsellor, at(planned, "17:00", place.timezone), () =>
      planSession({
        participantIds: [woman.id],
        kind: "individual",
        topics: ["work"],
        startsAt: at(day, time, place.timezone),
        endsAt: at(day, later(time, 60), place.timezone),
        roomId: rooms.talks[place.counsellors.indexOf(woman.counsellor)],
        childcare: "offered",
        childcareOffer: { places: 3, place: "Play room" },
        childIds: random.chance(0.6) ? woman.children.slice(0, 1) : [],
        accepted: true,
      }),
    ),
  )
}

const workshops = [
  "CV workshop",
  "Health and rights",
  "First day at work",
  "Visit to the library",
  "Talking money",
] as const

/** A counsellor's group: every three weeks since she has had women for it, with childcare, and planned to the programme's end. */
export async function meetInGroups(setting: Setting, counsellor: Actress, women: Woman[]): Promise<void> {
  const { random, today, ends } = setting
  const enrolled = women.flatMap((woman) =>
    woman.enrolledOn ? [{ ...woman, enrolledOn: woman.enrolledOn }] : [],
  )
  const first = enrolled.map((woman) => woman.enrolledOn).sort()[1]
  if (!first) return
  for (const day of rhythm(random, { from: first, to: ends, every: 21 })) {
    const there = enrolled.filter(
      (woman) => woman.enrolledOn < day && (day < today || woman.phase !== "exited"),
    )
    if (there.length > 0 && day <= ends) await meet(setting, counsellor, { day, there })
  }
}

type Meeting = { day: string; there: Woman[] }

async function meet(setting: Setting, counsellor: Actress, { day, there }: Meeting): Promise<void> {
  const { random, place, rooms, today, now } = setting
  const planned = day < today ? addDays(day, -7) : addDays(today, -7)
  const children = there.flatMap((woman) => woman.children.slice(0, 1)).slice(0, 6)
  const { sessionId } = await must(
    "plan a group",
    as(counsellor, at(planned, "16:30", place.timezone), () =>
      planSession({
        participantIds: there.map((woman) => woman.id),
        kind: random.pick(["group", "group", "group", "visit"]),
        title: random.pick(workshops),
        topics: [random.pick(["work", "health", "gender_roles", "social_political_participation"])],
        startsAt: at(day, "14:00", place.timezone),
        endsAt: at(day, "16:00", place.timezone),
        roomId: rooms.big,
        capacity: 14,
        childcare: "offered",
        childcareOffer: { places: 8, place: "Play room" },
        childIds: random.chance(0.8) ? children : [],
        accepted: true,
      }),
    ),
  )
  const isOver = at(day, "16:00", place.timezone) < now
  if (!isOver || day > addDays(today, -3)) return
  const marks = there.map((woman) => ({
    participantId: woman.id,
    ...random.pick([
      { state: "present" },
      { state: "present" },
      { state: "present" },
      { state: "present", minutesLate: 15 },
      { state: "excused", reason: "child_ill" },
      { state: "absent" },
    ] as const),
  }))
  await must(
    "record a group",
    as(counsellor, at(day, "16:30", place.timezone), () =>
      markAttendance({ sessionId, marks, accepted: true }),
    ),
  )
}
