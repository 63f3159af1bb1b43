import { getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import type { Line } from "@/lib/domain/reminder/rules"
import { ReminderRow } from "./reminder-row"

type SessionRemindersProps = { lines: readonly Line[]; timezone: string; opensAll: boolean }

/** Who was reminded of this session, and who said whether she is coming. */
export async function SessionReminders({ lines, timezone, opensAll }: SessionRemindersProps) {
  const t = await getTranslations("reminder.card")
  if (lines.length === 0) return null
  return (
    <Card title={t("title")} flush>
      <p className="px-4 pb-3 text-table text-muted md:px-5">{t("why")}</p>
      <ul className="divide-y divide-divider border-t border-divider">
        {lines.map((line) => (
          <ReminderRow
            key={line.participantId}
            line={line}
            timezone={timezone}
            withMeeting={false}
            opens={opensAll || line.hers}
          />
        ))}
      </ul>
    </Card>
  )
}
