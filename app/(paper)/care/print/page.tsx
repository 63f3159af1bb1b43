import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SheetView } from "@/components/care-register/sheet-view"
import { careSheet } from "@/lib/domain/care-register/queries"
import { rosterAsked } from "@/lib/domain/care-register/schema"

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("care-register.sheet")
  return { title: t("title") }
}

/** The list on paper, for a place without a line. */
export default async function CareSheetPage({ searchParams }: PageProps) {
  const { date } = rosterAsked.parse(await searchParams)
  return <SheetView sheet={await careSheet(date)} />
}
