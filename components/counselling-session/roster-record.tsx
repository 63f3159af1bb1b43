import { useTranslations } from "next-intl"
import { type AttendanceStatus, StatusMark } from "@/components/ui/status-mark"
import { NoteLink } from "./note-link"
import type { RosterPerson } from "./use-roster-form"

export type RecordedPerson = RosterPerson & { minutesLate: number; minutesEarly: number }

/** A roster that is recorded, or that somebody else leads. */
export function RosterRecord({
  sessionId,
  roster,
}: {
  sessionId: string
  roster: readonly RecordedPerson[]
}) {
  const t = useTranslations("counselling-session.roster")
  return (
    <ul className="divide-y divide-divider border-t border-divider">
      {roster.map((person) => (
        <li
          key={person.participantId}
          className="flex min-h-row flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 md:px-5"
        >
          <span className="min-w-48 flex-1">
            {person.hers ? (
              <a href={`/participants/${person.participantId}`} className="link font-semibold">
                <bdi>{person.name}</bdi>
              </a>
            ) : (
              <bdi className="font-semibold">{person.name}</bdi>
            )}
          </span>
          {person.minutesLate > 0 && (
            <span className="text-table text-muted">{t("wasLate", { minutes: person.minutesLate })}</span>
          )}
          {person.minutesEarly > 0 && (
            <span className="text-table text-muted">{t("leftEarly", { minutes: person.minutesEarly })}</span>
          )}
          <StatusMark status={statusOf(person.state)} />
          {person.hers && (
            <NoteLink sessionId={sessionId} participantId={person.participantId} label={t("addNote")} />
          )}
        </li>
      ))}
    </ul>
  )
}

/** What the six marks of the database say in the five words of the screen. */
export function statusOf(state: string | null): AttendanceStatus {
  if (state === "present" || state === "late" || state === "left_early") return "present"
  if (state === "excused" || state === "cancelled_by_participant") return "excused"
  if (state === "absent" || state === "cancelled_by_org") return state
  return "not_recorded"
}
