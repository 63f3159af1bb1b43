import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { CarersPage } from "@/components/carer/carers-page"
import { carers } from "@/lib/domain/carer/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("carer")
  return { title: t("title") }
}

export default async function ChildcareCarersPage() {
  return <CarersPage found={await carers()} />
}
