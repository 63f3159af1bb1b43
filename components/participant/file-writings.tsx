import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import type { ParticipantFile } from "@/lib/domain/participant/queries"
import { dayName } from "@/lib/platform/dates"

type Writings = NonNullable<ParticipantFile["writings"]>

/** What was agreed to do next and is not done. */
export async function FileSteps({ steps, today }: { steps: Writings["steps"]; today: string }) {
  const [t, locale] = await Promise.all([getTranslations("participant.file"), getLocale()])
  return (
    <Card title={t("steps")} count={steps.length}>
      {steps.length === 0 && <p className="text-muted">{t("stepsEmpty")}</p>}
      <ul className="grid gap-3">
        {steps.map(({ id, what, dueOn }) => (
          <li key={id} className="grid gap-0.5">
            <p dir="auto">{what}</p>
            {dueOn && (
              <p className={dueOn < today ? "text-table font-semibold text-danger" : "text-table text-muted"}>
                {t(dueOn < today ? "overdue" : "due", { day: dayName(dueOn, "UTC", locale) })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What her counsellors wrote; each note says who can read it. */
export async function FileNotes({ notes, timezone }: { notes: Writings["notes"]; timezone: string }) {
  const [t, locale] = await Promise.all([getTranslations("participant.file"), getLocale()])
  return (
    <Card title={t("notes")} count={notes.length}>
      {notes.length === 0 && <p className="text-muted">{t("notesEmpty")}</p>}
      <ul className="grid gap-4">
        {notes.map(({ id, text, writtenAt, author, own }) => (
          <li key={id} className="grid max-w-text gap-1">
            <p className="flex flex-wrap items-center gap-2 text-table text-muted">
              <span>
                {t("by", { author: author ?? "–", day: dayName(new Date(writtenAt), timezone, locale) })}
              </span>
              <Badge icon={own ? "lock" : "people"}>{t(own ? "own" : "team")}</Badge>
            </p>
            <p dir="auto" className="whitespace-pre-line">
              {text}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
