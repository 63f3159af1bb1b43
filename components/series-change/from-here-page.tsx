import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { PageHeading } from "@/components/ui/page-heading"
import type { SeriesFrom } from "@/lib/domain/series-change/queries"

type FromHerePageProps = { series: SeriesFrom; part: "change" | "end"; children: ReactNode }

/** What is done with one session of a series and all that follow: how many they are, and the form. */
export async function FromHerePage({ series, part, children }: FromHerePageProps) {
  const t = await getTranslations("series-change")
  const { id, following, exceptions } = series
  return (
    <div className="grid max-w-2xl gap-6">
      <PageHeading
        back={{ href: `/series/${id}`, label: t("back") }}
        title={t(`${part}.title`)}
        lead={t("lead", { count: following, exceptions })}
      />
      <MoreWords of={["appointment", "counselling-session", "form", "session-change", "series-change"]}>
        <Card>{children}</Card>
      </MoreWords>
    </div>
  )
}
