import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { EmployerHoursView } from "@/components/employer-hours/employer-hours-view"
import { employerHours } from "@/lib/domain/employer-hours/queries"
import { missing } from "@/lib/platform/door"

type EmployerHoursProps = { params: Promise<{ employerId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("employer-hours"))("pageTitle") }
}

export default async function EmployerHoursPage({ params }: EmployerHoursProps) {
  const [{ employerId }, locale] = await Promise.all([params, getLocale()])
  if (!/^[\da-f-]{36}$/i.test(employerId)) missing()
  return <EmployerHoursView list={await employerHours(employerId, locale)} />
}
