import { getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import type { RoadMapPage } from "@/lib/domain/road-map/queries"

type VersionListProps = { page: RoadMapPage; shown: number }

/** Every version that there was; older ones stay to be read. */
export async function VersionList({ page, shown }: VersionListProps) {
  const t = await getTranslations("road-map")
  return (
    <Card title={t("versions.title")}>
      <ul className="grid gap-1.5">
        {page.versions.map(({ number, standing }) => {
          const label = t("versions.open", { number, state: t(`states.${standing}`) })
          return (
            <li key={number}>
              {number === shown ? (
                <span aria-current="true" className="font-semibold">
                  {label}
                </span>
              ) : (
                <a href={`/participants/${page.participantId}/road-map?version=${number}`} className="link">
                  {label}
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
