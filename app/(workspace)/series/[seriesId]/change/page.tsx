import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ChangeForm } from "@/components/series-change/change-form"
import { FromHerePage } from "@/components/series-change/from-here-page"
import { seriesFrom } from "@/lib/domain/series-change/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("series-change.change")
  return { title: t("title") }
}

type PageProps = {
  params: Promise<{ seriesId: string }>
  searchParams: Promise<{ from?: string | string[] }>
}

export default async function Page({ params, searchParams }: PageProps) {
  const [{ seriesId }, { from }] = await Promise.all([params, searchParams])
  const series = await seriesFrom(seriesId, String(from))
  return (
    <FromHerePage series={series} part="change">
      <ChangeForm series={series} />
    </FromHerePage>
  )
}
