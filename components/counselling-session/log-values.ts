import { z } from "zod"
import { childcareAnswers } from "@/lib/domain/childcare/schema"
import { besideVisibilities } from "@/lib/domain/counselling-note/schema"
import {
  loggedAttendances,
  loggedKinds,
  type logInput,
  sessionModes,
  sessionTopics,
} from "@/lib/domain/counselling-session/schema"
import type { Choices } from "@/lib/domain/quick-log/queries"
import { addDays } from "@/lib/platform/dates"
import { minutesBetween, timeAfter } from "./times"

export type LogValues = z.input<typeof logInput>

/** Where a draft of the quick log is kept: the one being written, or one that is about somebody already. */
export function logDraft(subject = "") {
  return { form: "session.log", subject }
}

const usualMinutes = 60

/** A new form: what was used last, ended just now, and nobody in it yet. */
export function freshLog(choices: Choices, participantIds: readonly string[] = []): LogValues {
  const { last } = choices
  return {
    participantIds: [...participantIds],
    kind: loggedKinds.find((kind) => kind === last?.kind) ?? "individual",
    title: "",
    ...justEnded(choices, last?.minutes ?? usualMinutes),
    attendance: "present",
    minutesLate: "",
    minutesEarly: "",
    topics: [],
    mode: sessionModes.find((mode) => mode === last?.mode) ?? "on_site",
    place: "",
    childcare: "unanswered",
    childcareReason: "",
    childIds: [],
    note: "",
    noteVisibility: "own",
    nextStep: "",
    nextStepDue: "",
    draft: logDraft(),
  }
}

/** A session of that length that ended just now; soon after midnight, one that ended with the day before. */
function justEnded({ today, time }: Pick<Choices, "today" | "time">, minutes: number) {
  const fits = minutesBetween("00:00", time) ?? 0
  return fits >= minutes
    ? { date: today, startTime: timeAfter(time, -minutes), endTime: time }
    : { date: addDays(today, -1), startTime: timeAfter("23:59", -minutes), endTime: "23:59" }
}

const text = z.string().optional().catch(undefined)
const ids = z.array(z.string()).optional().catch(undefined)

/** A draft is whatever an earlier version of the form kept: what does not fit any more is left out. */
const draftValues = z.object({
  participantIds: ids,
  kind: z.enum(loggedKinds).optional().catch(undefined),
  title: text,
  date: text,
  startTime: text,
  endTime: text,
  attendance: z.enum(loggedAttendances).optional().catch(undefined),
  minutesLate: text,
  minutesEarly: text,
  topics: z.array(z.enum(sessionTopics)).optional().catch(undefined),
  mode: z.enum(sessionModes).optional().catch(undefined),
  place: text,
  childcare: z.enum(childcareAnswers).optional().catch(undefined),
  childcareReason: text,
  childIds: ids,
  note: text,
  noteVisibility: z.enum(besideVisibilities).optional().catch(undefined),
  nextStep: text,
  nextStepDue: text,
})

/** The form as it was left. */
export function resumedLog(choices: Choices, kept: unknown): LogValues {
  const parsed = draftValues.safeParse(kept)
  const known = Object.entries(parsed.success ? parsed.data : {}).filter(([, value]) => value !== undefined)
  return Object.assign(freshLog(choices), Object.fromEntries(known))
}

/** "Record and log another" keeps whom and when. */
export function anotherLog(choices: Choices, before: LogValues): LogValues {
  const { participantIds, kind, date, startTime, endTime, mode, place } = before
  return {
    ...freshLog(choices),
    participantIds: [...participantIds],
    kind,
    date,
    startTime,
    endTime,
    mode,
    place,
  }
}
