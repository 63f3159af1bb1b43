import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import type { IconName } from "@/components/ui/icon"
import type { MeetingEntry } from "@/lib/domain/employer-meeting/queries"
import type { MeetingKind } from "@/lib/domain/employer-meeting/schema"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"
import { dayName } from "@/lib/platform/dates"
import { EntryFrame } from "./entry-frame"
import { NextActs } from "./next-acts"
import { OpenMeeting } from "./open-meeting"

const icons: Record<MeetingKind, IconName> = {
  ...{ call: "phone", visit: "building", mail: "out", online: "language", event: "people", other: "more" },
}

/** A call, a visit, a letter: who with whom, what was said, and what comes next. */
export async function MeetingLine({ entry, sheet }: { entry: MeetingEntry; sheet: EmployerSheet }) {
  const [t, locale] = await Promise.all([getTranslations("employer-meeting"), getLocale()])
  const whom = entry.contact ?? entry.withWhom
  const people = [entry.by, whom].filter(Boolean)
  return (
    <EntryFrame
      icon={icons[entry.kind]}
      title={t(`kinds.${entry.kind}`)}
      day={<time dateTime={entry.on}>{dayName(entry.on, "UTC", locale)}</time>}
    >
      {people.length > 0 && (
        <p className="text-table text-muted">
          {people.map((person, place) => (
            <span key={person}>
              {place > 0 && " · "}
              <bdi>{person}</bdi>
            </span>
          ))}
        </p>
      )}
      <p dir="auto" className="max-w-text whitespace-pre-line">
        {entry.what}
      </p>
      {entry.nextStep && <NextStep entry={entry} today={sheet.today} />}
      <span className="flex flex-wrap gap-2">
        {entry.nextStep && <NextActs meetingId={entry.id} step={entry.nextStep} isDone={entry.nextIsDone} />}
        <OpenMeeting sheet={sheet} entry={entry} />
      </span>
    </EntryFrame>
  )
}

async function NextStep({ entry, today }: { entry: MeetingEntry; today: string }) {
  const [t, locale] = await Promise.all([getTranslations("employer-meeting"), getLocale()])
  const { nextStep, nextDue, nextIsDone } = entry
  const due = nextDue && dayName(nextDue, "UTC", locale)
  const isLate = !nextIsDone && nextDue !== null && nextDue <= today
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="text-table text-muted">{t("next")}</span>
      <bdi className={nextIsDone ? "text-muted line-through" : undefined}>{nextStep}</bdi>
      {nextIsDone ? (
        <Badge tone="success" icon="check">
          {t("nextDone")}
        </Badge>
      ) : (
        due && (
          <Badge tone={isLate ? "warning" : "plain"} icon="flag">
            {t("by", { day: due })}
          </Badge>
        )
      )}
    </p>
  )
}
