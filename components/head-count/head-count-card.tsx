import { getLocale, getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import { isCalledOff } from "@/lib/domain/attendance/rules"
import { countsHeads } from "@/lib/domain/head-count/rules"
import type { SessionDetail } from "@/lib/domain/roll-call/queries"
import { dayAndTime } from "@/lib/platform/dates"
import { HeadCorrection, HeadCountForm } from "./head-count-form"

type HeadCountProps = { session: SessionDetail }

/** Others who were there, beside the roster: written down by whoever leads, corrected by a coordinator, and what it was before. */
export async function HeadCountCard({
  session,
  fromPaper = false,
}: HeadCountProps & { fromPaper?: boolean }) {
  const t = await getTranslations("head-count")
  const { id, headCounts, mine, locked, corrects } = session
  const [last] = headCounts
  const counts = mine && !locked
  if (!isCounted(session) || !(counts || corrects || last)) return null
  const standing = { sessionId: id, version: last?.version ?? 0, number: last?.number ?? null }
  return (
    <Card title={t("title")}>
      <div className="grid gap-3">
        {counts ? <HeadCountForm {...standing} fromPaper={fromPaper} /> : <Standing session={session} />}
        {corrects && <HeadCorrection {...standing} />}
        <Before session={session} />
      </div>
    </Card>
  )
}

function isCounted({ kind, begun, state, recordedAt }: SessionDetail): boolean {
  return countsHeads(kind) && begun && state !== "draft" && !isCalledOff({ state, recordedAt })
}

async function Standing({ session: { headCounts } }: HeadCountProps) {
  const t = await getTranslations("head-count")
  const [last] = headCounts
  return (
    <>
      <p>{last ? t("stands", { count: last.number }) : t("unknown")}</p>
      {last?.reason && <p className="text-table text-muted">{t("reason", { why: last.reason })}</p>}
    </>
  )
}

async function Before({ session: { headCounts, calendar } }: HeadCountProps) {
  const [t, locale] = await Promise.all([getTranslations("head-count"), getLocale()])
  const before = headCounts.slice(1)
  if (before.length === 0) return null
  return (
    <section className="grid gap-1 text-table text-muted" aria-label={t("history")}>
      <h3 className="font-semibold">{t("history")}</h3>
      <ol className="grid gap-0.5">
        {before.map(({ version, number, by, at, reason }) => {
          const when = dayAndTime(at, calendar, locale)
          return (
            <li key={version}>
              {by
                ? t.rich("was", { count: number, when, name: () => <bdi>{by}</bdi> })
                : t("wasNobody", { count: number, when })}
              {reason && ` · ${t("reason", { why: reason })}`}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
