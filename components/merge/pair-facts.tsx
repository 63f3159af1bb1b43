import { getLocale, getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import type { MergePreview } from "@/lib/domain/merge/queries"
import { phases } from "@/lib/domain/participant/schema"
import { dayName } from "@/lib/platform/dates"
import { kindWords } from "./merge-words"

/** What would move, what could not, and where she stands afterwards. */
export async function PairFacts({ preview }: { preview: MergePreview }) {
  const [t, states, locale, words] = await Promise.all([
    getTranslations("merge.preview"),
    getTranslations("participant.phases"),
    getLocale(),
    kindWords(),
  ])
  const { keptEntry, mergedEntry, after, kept } = preview
  const [first] = [keptEntry, mergedEntry].filter((day) => day !== null).sort()
  const phase = phases.find((known) => known === (after.phase ?? kept.phase))
  const moving = words.lines(preview.moving)
  const staying = words.lines(preview.staying)
  return (
    <>
      <Card title={t("moving")}>
        <div className="grid gap-2">
          {moving.length === 0 ? <p>{t("movingNone")}</p> : <Lines lines={moving} />}
          <p>{first ? t("entryKept", { day: dayName(first, "UTC", locale) }) : t("entryNone")}</p>
          {phase && <p>{t("phase", { phase: states(phase) })}</p>}
        </div>
      </Card>
      {staying.length > 0 && (
        <Card title={t("staying")}>
          <div className="grid gap-2">
            <Lines lines={staying} />
            <p className="max-w-text text-table text-muted">{t("stayingWhy")}</p>
          </div>
        </Card>
      )}
    </>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
      {lines.map((line) => (
        <li key={line} className="figures first-letter:uppercase">
          {line}
        </li>
      ))}
    </ul>
  )
}
