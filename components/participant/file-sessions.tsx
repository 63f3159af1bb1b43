import { getLocale, getTranslations } from "next-intl/server"
import { MarkBadge } from "@/components/counselling-session/mark-badge"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { sessionKinds } from "@/lib/domain/counselling-session/schema"
import type { ParticipantFile } from "@/lib/domain/participant/queries"
import { dayAndTime, durationText } from "@/lib/platform/dates"

type FileSessionsProps = { file: ParticipantFile; timezone: string }

/** Her last sessions: when, of which kind, how long and whether she came. */
export async function FileSessions({ file, timezone }: FileSessionsProps) {
  const [t, kinds, locale] = await Promise.all([
    getTranslations("participant.file"),
    getTranslations("counselling-session.kinds"),
    getLocale(),
  ])
  return (
    <Card title={t("sessions")} flush>
      {file.sessions.length === 0 && (
        <EmptyState icon="day" title={t("sessionsEmpty")}>
          {t("sessionsEmptyWhy")}
        </EmptyState>
      )}
      <ol className="grid">
        {file.sessions.map(({ id, startsAt, kind, title, minutes, mark, over, counsellor }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-divider px-4 py-3 first:border-t-0 md:px-5"
          >
            <div className="grid gap-0.5">
              <p className="figures font-semibold">{dayAndTime(new Date(startsAt), timezone, locale)}</p>
              <p className="text-table text-muted">
                {[title, kinds(sessionKinds.find((one) => one === kind) ?? "event"), durationText(minutes)]
                  .filter(Boolean)
                  .join(" · ")}
                {counsellor && (
                  <>
                    {" · "}
                    <bdi>{counsellor}</bdi>
                  </>
                )}
              </p>
            </div>
            <MarkBadge mark={mark} over={over} />
          </li>
        ))}
      </ol>
    </Card>
  )
}
