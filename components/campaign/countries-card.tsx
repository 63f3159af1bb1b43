import { getLocale, getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import { DataTable } from "@/components/table/data-table"
import type { Tone } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import type { CountryCampaign } from "@/lib/domain/campaign/queries"
import { countryName } from "@/lib/words/languages"

/** Country by country: companies that were invited, agreed and hosted, and whether that is as many as are asked for. */
export async function CountriesCard({ countries }: { countries: readonly CountryCampaign[] }) {
  const [t, locale] = await Promise.all([getTranslations("campaign.countries"), getLocale()])
  if (countries.length === 0) return null
  const rows = countries.map(({ country, year, gap, ...figures }) => ({
    ...figures,
    id: country,
    country: countryName(country, locale),
    year: year === null ? t("none") : String(year),
    stands: { text: t(gap ?? "enough"), tone: (gap ? "warning" : "success") satisfies Tone },
  }))
  return (
    <Card title={t("title")} flush>
      <MoreWords of={["table"]}>
        <DataTable
          caption={t("caption")}
          columns={[
            { key: "country", label: t("country"), header: true },
            { key: "year", label: t("year") },
            { key: "invited", label: t("invited"), kind: "number" },
            { key: "agreed", label: t("agreed"), kind: "number" },
            { key: "hosted", label: t("hosted"), kind: "number" },
            { key: "stands", label: t("stands") },
          ]}
          rows={rows}
          place={{ path: "/programme", query: {} }}
        />
      </MoreWords>
    </Card>
  )
}
