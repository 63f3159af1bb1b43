import { getTranslations } from "next-intl/server"
import { ShareBar } from "@/components/ui/stat"
import type { PlacementFacts } from "@/lib/domain/placement/queries"
import { shadowingHours } from "@/lib/domain/placement/rules"

/** What the employer confirmed, what still waits, and whether it is enough. */
export async function PlacementCount({ placement }: { placement: PlacementFacts }) {
  const t = await getTranslations("placement.hours")
  const { count, confirmed, waiting } = placement
  const verdicts = {
    yes: t("counts"),
    tooFew: t("tooFew", { hours: (count?.missing ?? 0) / 60 }),
    tooMany: t("tooMany", { most: shadowingHours.most }),
  }
  return (
    <div className="grid gap-2">
      <dl className="flex flex-wrap gap-x-8 gap-y-1">
        <div>
          <dt className="text-table text-muted">{t("confirmed")}</dt>
          <dd className="figures text-h3 font-semibold">{confirmed}</dd>
        </div>
        <div>
          <dt className="text-table text-muted">{t("waiting")}</dt>
          <dd className="figures text-h3 font-semibold">{waiting}</dd>
        </div>
      </dl>
      {count && (
        <>
          <ShareBar part={placement.confirmedMinutes} whole={shadowingHours.most * 60} />
          <p className="text-table">
            {t("range", shadowingHours)} <strong className="font-semibold">{verdicts[count.counts]}</strong>
          </p>
        </>
      )}
    </div>
  )
}
