import { getLocale, getTranslations } from "next-intl/server"
import type { PrivateRecord } from "@/lib/domain/safeguarding/queries"
import { entryKinds } from "@/lib/domain/safeguarding/schema"
import { dayAndTime, dayName } from "@/lib/platform/dates"
import { FinishButton } from "./finish-button"
import { RiskBadge } from "./risk-badge"

type OfRecord = { record: PrivateRecord }
type Entry = PrivateRecord["entries"][number]

/** What was said, what is to be done, what she agreed to, and how the risk was judged, in their order. */
export async function EntryList({ record: { entries, timezone } }: OfRecord) {
  const [t, locale] = await Promise.all([getTranslations("safeguarding"), getLocale()])
  return (
    <ol className="grid gap-4">
      {entries.map((entry) => (
        <li key={entry.id} className="grid gap-1 border-s-3 border-divider ps-4">
          <p className="flex flex-wrap items-baseline gap-x-3 text-table text-muted">
            <span className="font-semibold text-ink">
              {t(`kinds.${entryKinds.find((one) => one === entry.kind) ?? "risk"}`)}
            </span>
            <span>
              <bdi>{entry.by}</bdi> · {dayAndTime(entry.at, timezone, locale)}
            </span>
          </p>
          {entry.kind === "risk" ? (
            <p>
              <RiskBadge risk={entry.text} />
            </p>
          ) : (
            <p dir="auto" className="max-w-text whitespace-pre-line">
              {entry.text}
            </p>
          )}
          {entry.kind === "action" && <Doing entry={entry} timezone={timezone} />}
        </li>
      ))}
    </ol>
  )
}

async function Doing({ entry, timezone }: { entry: Entry; timezone: string }) {
  const [t, locale] = await Promise.all([getTranslations("safeguarding"), getLocale()])
  if (entry.doneAt)
    return (
      <p className="text-table text-success">
        {t("doneBy", { who: entry.doneBy ?? "–", when: dayAndTime(entry.doneAt, timezone, locale) })}
      </p>
    )
  return (
    <div className="flex flex-wrap items-center gap-3 text-table">
      {entry.dueOn && <span>{t("dueBy", { day: dayName(entry.dueOn, "UTC", locale) })}</span>}
      <FinishButton entryId={entry.id} />
    </div>
  )
}
