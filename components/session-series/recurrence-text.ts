import type { useTranslations } from "next-intl"
import type { Recurrence } from "@/lib/domain/recurrence/schema"

type Say = ReturnType<typeof useTranslations<"session-series">>

/** "Every week on Tuesday, Thursday"; "On the second Tuesday of every month". */
export function recurrenceText({ rhythm, weekdays, place }: Recurrence, t: Say): string {
  const days = weekdays.map((weekday) => t(`weekdayNames.${weekday}`)).join(", ")
  if (rhythm === "monthly") return t("every.monthly", { days, place: t(`places.${place}`) })
  return t(`every.${rhythm}`, { days })
}
