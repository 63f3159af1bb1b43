import { getFormatter, getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import { ShareBar } from "@/components/ui/stat"
import type { SectorSummary } from "@/lib/domain/needs-post/rules"

/** What each sector asks for, most women first. */
export async function SectorSummaryTable({ summary }: { summary: readonly SectorSummary[] }) {
  const [t, named, format] = await Promise.all([
    getTranslations("needs-post.summary"),
    getTranslations("employer.sectors"),
    getFormatter(),
  ])
  return (
    <Card title={t("title")} flush>
      <div className="grid gap-x-6 border-t border-divider md:grid-cols-2 xl:grid-cols-3">
        {summary.map(({ sector, employers, posts, wanted, lowest, school }) => (
          <section key={sector ?? "none"} className="grid content-start gap-1.5 px-4 py-3 md:px-5">
            <h3 className="text-body font-semibold">{sector ? named(sector) : t("noSector")}</h3>
            <p className="figures">
              <span className="text-h3 font-semibold">{t("wanted", { count: wanted })}</span>
            </p>
            <p className="figures text-table text-muted">
              {t("posts", { posts })} · {t("employers", { employers })} ·{" "}
              {lowest ? t("lowest", { level: lowest }) : t("noLevel")}
            </p>
            <p className="figures text-table">
              {t("school", { share: format.number(school / posts, { style: "percent" }), school, posts })}
            </p>
            <ShareBar part={school} whole={posts} />
          </section>
        ))}
      </div>
    </Card>
  )
}
