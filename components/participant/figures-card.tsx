import { getLocale, getTranslations } from "next-intl/server"
import { Flags } from "@/components/cohort/cohort-cells"
import { cohortWords } from "@/components/cohort/words"
import { Card } from "@/components/ui/card"
import type { ParticipantFile } from "@/lib/domain/participant/queries"
import { dayAndTime, hoursText, relativeDay } from "@/lib/platform/dates"
import { Facts } from "./facts"

type FiguresCardProps = { file: ParticipantFile; now: Date; timezone: string }

/** What she has had so far, what comes next, and what needs an eye. */
export async function FiguresCard({ file, now, timezone }: FiguresCardProps) {
  const [t, locale, words] = await Promise.all([
    getTranslations("participant.file"),
    getLocale(),
    cohortWords(),
  ])
  const { lastSessionAt, nextAt, careGiven: given, careNeeded: needed } = file
  const shadowing = hoursText(file.shadowingMinutes, locale)
  return (
    <Card title={t("figures")}>
      <Facts
        facts={[
          {
            label: t("flags"),
            value: file.flags.length > 0 && <Flags of={file.flags} words={words.flags} rules={words.rules} />,
          },
          { label: t("next"), value: nextAt ? dayAndTime(new Date(nextAt), timezone, locale) : t("noNext") },
          {
            label: t("lastSession"),
            value: lastSessionAt ? relativeDay({ when: lastSessionAt, now }, timezone, locale) : t("never"),
          },
          { label: t("individual"), value: hoursText(file.individualMinutes, locale) },
          { label: t("group"), value: hoursText(file.groupMinutes, locale) },
          { label: t("care"), value: needed > 0 ? t("careOf", { given, needed }) : t("noCare") },
          {
            label: t("shadowing"),
            value: file.shadowingCounted ? t("shadowingCounted", { hours: shadowing }) : shadowing,
          },
        ]}
      />
    </Card>
  )
}
