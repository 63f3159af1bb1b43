import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { CoursePage } from "@/components/course/course-page"
import { seriesDetail } from "@/lib/domain/course/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("course")
  return { title: t("title") }
}

export default async function SeriesPage({ params }: { params: Promise<{ seriesId: string }> }) {
  const { seriesId } = await params
  return <CoursePage series={await seriesDetail(seriesId)} />
}
