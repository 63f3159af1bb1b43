import { useTranslations } from "next-intl"
import { Card } from "@/components/ui/card"
import { groups, type Standing } from "@/lib/domain/transfer/schema"
import { useMovingWords } from "./moving"

const ends = ["steps", "sessions", "places"] as const

/** Exactly what would move, group by group, what would end here, and what stays. */
export function PreviewCard({ standing }: { standing: Standing }) {
  const t = useTranslations("transfer")
  const moving = useMovingWords(standing.moving)
  return (
    <Card title={t("preview.title")}>
      <div className="grid gap-5">
        <section className="grid gap-2">
          <h3 className="font-semibold">{t("preview.moves")}</h3>
          <dl className="grid gap-2 text-table">
            {(["entry", ...groups] as const).map((group) => (
              <div key={group} className="grid gap-x-4 sm:grid-cols-2">
                <dt>
                  {t(`groups.${group}`)}
                  {group === "entry" && <span className="text-muted"> ({t("always")})</span>}
                </dt>
                <dd className="figures text-muted">{moving(group)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section className="grid gap-2">
          <h3 className="font-semibold">{t("preview.ends")}</h3>
          <ul className="list-disc ps-5 text-table">
            {ends.map((one) => (
              <li key={one} className="figures">
                {t(`preview.${one}`, { count: standing.ending[one] })}
              </li>
            ))}
            <li>{t("preview.file")}</li>
          </ul>
        </section>
        <section className="grid gap-1">
          <h3 className="font-semibold">{t("preview.stays")}</h3>
          <p className="max-w-text text-table text-muted">{t("preview.staysText")}</p>
        </section>
      </div>
    </Card>
  )
}
