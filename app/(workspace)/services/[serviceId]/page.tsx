import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SheetView } from "@/components/directory/sheet-view"
import { serviceSheet } from "@/lib/domain/directory/queries"

type ServicePageProps = { params: Promise<{ serviceId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("directory"))("pageTitle") }
}

export default async function ServicePage({ params }: ServicePageProps) {
  const { serviceId } = await params
  return <SheetView service={await serviceSheet(serviceId)} />
}
