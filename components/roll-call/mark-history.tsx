import { getLocale, getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import { isMark } from "@/lib/domain/attendance/rules"
import { absenceReasons } from "@/lib/domain/attendance/schema"
import type { SessionDetail } from "@/lib/domain/roll-call/queries"
import { dayAndTime } from "@/lib/platform/dates"

type Change = SessionDetail["corrections"][number]

/** What the marks of this session were before they were changed: the last change first. */
export async function MarkHistory({ session }: { session: SessionDetail }) {
  const [t, locale] = await Promise.all([getTranslations("roll-call.history"), getLocale()])
  const { corrections, calendar } = session
  if (corrections.length === 0) return null
  return (
    <Card title={t("title")} count={corrections.length} flush>
      <ol className="divide-y divide-divider border-t border-divider">
        {corrections.map((change) => (
          <li key={change.id} className="grid gap-0.5 px-4 py-3 md:px-5">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <bdi className="font-semibold">{change.name}</bdi>
              <span className="figures text-table text-muted">
                {change.by && (
                  <>
                    <bdi>{change.by}</bdi>,{" "}
                  </>
                )}
                {dayAndTime(change.at, calendar, locale)}
              </span>
            </p>
            <p>
              <Then of={change.before} /> <span aria-hidden="true">→</span>
              <span className="sr-only">{t("became")}</span>{" "}
              {change.after ? <Then of={change.after} /> : t("removed")}
            </p>
            {change.after?.why && (
              <p className="text-table text-muted">{t("why", { why: change.after.why })}</p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}

async function Then({ of }: { of: Change["before"] }) {
  const [t, names] = await Promise.all([getTranslations("roll-call"), getTranslations("counselling-session")])
  const reason = absenceReasons.find((one) => one === of.reason)
  const said = [
    isMark(of.state) ? names(`attendance.${of.state}`) : t("history.open"),
    of.minutesLate > 0 && t("wasLate", { minutes: of.minutesLate }),
    of.minutesEarly > 0 && t("leftEarly", { minutes: of.minutesEarly }),
    reason && names(`reasons.${reason}`),
  ]
  return <>{said.filter(Boolean).join(", ")}</>
}
