import { getLocale, getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import type { ParticipantFile } from "@/lib/domain/participant/queries"
import { placementKinds } from "@/lib/domain/placement/schema"
import { dayName, hoursText } from "@/lib/platform/dates"

/** Where she has been at work, with the hours that employers confirmed. */
export async function FilePlacements({ file }: { file: ParticipantFile }) {
  const [t, kinds, locale] = await Promise.all([
    getTranslations("participant.file"),
    getTranslations("placement.kinds"),
    getLocale(),
  ])
  const day = (date: string) => dayName(date, "UTC", locale)
  return (
    <Card title={t("placements")}>
      {file.placements.length === 0 && <p className="text-muted">{t("placementsEmpty")}</p>}
      <ul className="grid gap-4">
        {file.placements.map(({ id, kind, employer, startsOn, endsOn, confirmed, waiting }) => (
          <li key={id} className="grid gap-0.5">
            <p className="font-semibold">
              <bdi>{employer}</bdi>
            </p>
            <p className="text-table text-muted">
              {kinds(placementKinds.find((one) => one === kind) ?? "shadowing")} ·{" "}
              {t("from", { from: day(startsOn), until: day(endsOn) })}
            </p>
            <p className="figures text-table">
              {t("placementHours", {
                confirmed: hoursText(confirmed, locale),
                waiting: hoursText(waiting, locale),
              })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
