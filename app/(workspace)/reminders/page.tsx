import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ReminderView } from "@/components/reminder/reminder-view"
import { reminderBoard } from "@/lib/domain/reminder/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reminder")
  return { title: t("title") }
}

export default async function RemindersPage() {
  return <ReminderView board={await reminderBoard()} />
}
