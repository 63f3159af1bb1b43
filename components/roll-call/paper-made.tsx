"use client"

import { useLocale, useTranslations } from "next-intl"
import { dayAndTime } from "@/lib/platform/dates"
import type { RosterPerson } from "./use-roll-call"

type PaperMadeProps = { person: Pick<RosterPerson, "fromPaper" | "recordedAt">; timezone: string }

/** The mark stood on a signed sheet: when it was entered is another day than the session's. */
export function PaperMade({ person: { fromPaper, recordedAt }, timezone }: PaperMadeProps) {
  const t = useTranslations("paper-roll")
  const locale = useLocale()
  if (!fromPaper || recordedAt === null) return null
  return t("fromPaper", { when: dayAndTime(new Date(recordedAt), timezone, locale) })
}
