import { markAttendance } from "@/lib/domain/attendance/actions"
import { setLevels } from "@/lib/domain/course/actions"
import { weekdayOf } from "@/lib/domain/recurrence/rules"
import { planSeries } from "@/lib/domain/session-series/actions"
import { addDays } from "@/lib/platform/dates"
import { at, workday } from "./calendar"
import { must } from "./must"
import { type Actress, type Ask, as, type Place } from "./structure"

type Courses = { ask: Ask; places: readonly Place[]; today: string }
type Course = { ask: Ask; place: Place; today: string; counsellor: Actress; women: readonly string[] }

const fewest = 3

/** In the first place where a counsellor has accompanied enough women: a language course that is half over, and a circle every month. */
export async function runCourses({ ask, places, today }: Courses): Promise<void> {
  for (const place of places)
    for (const counsellor of place.counsellors) {
      const rows = await ask(accompanied, [counsellor.id, addDays(today, -60)])
      const course = { ask, place, today, counsellor, women: rows.map(({ id }) => String(id)) }
      if (course.women.length < fewest) continue
      await languageCourse(course)
      return monthlyCircle(course)
    }
}

async function languageCourse(course: Course): Promise<void> {
  const { ask, place, today, counsellor, women } = course
  const first = workday(addDays(today, -50))
  const { seriesId } = await must(
    "plan a course",
    as(counsellor, at(addDays(first, -7), "16:00", place.timezone), () =>
      planSeries({
        ...{
          kind: "course",
          title: "Language for work",
          topics: ["language"],
          mode: "on_site",
          place: "Big room",
        },
        ...{ participantIds: women, date: first, startTime: "18:30", endTime: "20:00" },
        ...{ rhythm: "weekly", weekdays: [weekdayOf(first)], ends: "count", count: "14" },
        ...{ plannedHours: "21", level: "A2", childcare: "offered", childcareOffer: { places: "6" } },
      }),
    ),
  )
  const held = await ask(
    "select id, to_char(starts_at at time zone timezone, 'YYYY-MM-DD') as day from counselling_session where series_id = $1 and starts_at < $2 order by starts_at",
    [seriesId, at(addDays(today, -2), "23:00", place.timezone)],
  )
  for (const [nth, { id, day }] of held.entries()) {
    const marks = women.map((participantId, who) => ({ participantId, ...markOf(nth * 3 + who * 2) }))
    await must(
      "record a course",
      as(counsellor, at(String(day), "20:15", place.timezone), () =>
        markAttendance({ sessionId: String(id), marks, accepted: true }),
      ),
    )
  }
  const enrolled = await ask("select id from series_enrolment where series_id = $1 order by id", [seriesId])
  for (const { id } of enrolled) {
    const levels = { seriesId, enrolmentId: String(id), version: 1, levelAtStart: "A1", levelAtEnd: "" }
    await must(
      "level",
      as(counsellor, at(addDays(today, -1), "17:00", place.timezone), () => setLevels(levels)),
    )
  }
}

async function monthlyCircle({ place, today, counsellor, women }: Course): Promise<void> {
  const first = workday(addDays(today, 9))
  await must(
    "plan a circle",
    as(counsellor, at(addDays(today, -1), "17:15", place.timezone), () =>
      planSeries({
        ...{ kind: "circle", title: "Mothers' circle", topics: ["social_political_participation"] },
        ...{ mode: "on_site", place: "Library", participantIds: women.slice(0, fewest) },
        ...{ date: first, startTime: "17:15", endTime: "18:15", rhythm: "monthly", nth: "2" },
        ...{ weekdays: [weekdayOf(first)], ends: "count", count: "4" },
      }),
    ),
  )
}

function markOf(nth: number) {
  if (nth % 7 === 5) return { state: "absent" } as const
  if (nth % 7 === 3) return { state: "excused", reason: "child_ill" } as const
  return { state: "present" } as const
}

/** Whom she accompanies since a day, as far as they go on. */
const accompanied = `
  select p.id from participant p join assignment a on a.participant_id = p.id and a.until_on is null and a.from_on <= $2
  where a.counsellor_id = $1 and p.handed_over_on is null
    and p.phase in ('enrolled', 'profiled', 'in_itinerary', 'work_experience', 'road_map')
  order by p.pseudonym limit 6`
