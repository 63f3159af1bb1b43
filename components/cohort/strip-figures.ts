import { getLocale, getTranslations } from "next-intl/server"
import type { Cohort } from "@/lib/domain/cohort/queries"
import { hoursText } from "@/lib/platform/dates"
import type { Figure } from "./cohort-strip"
import { figure, shareText } from "./figures"

/** What the strip shows, and the list behind each figure. */
export async function stripFigures(cohort: Cohort): Promise<Figure[]> {
  const [t, locale] = await Promise.all([getTranslations("cohort.strip"), getLocale()])
  const { recruited, target, careGiven, careNeeded } = cohort
  const number = (value: number) => figure(value, locale)
  const hours = (minutes: number) => ({ hours: hoursText(minutes, locale) })
  return [
    {
      label: t("recruited"),
      value: number(recruited),
      share: [recruited, target],
      note: t("ofTarget", { target: number(target) }),
      href: "/participants?recruited=yes",
    },
    {
      label: t("individual"),
      value: number(cohort.individualSessions),
      note: t("hours", hours(cohort.individualMinutes)),
      href: "/sessions?kind=individual&state=counted",
    },
    {
      label: t("group"),
      value: number(cohort.groupSessions),
      note: t("hours", hours(cohort.groupMinutes)),
      href: "/sessions?kind=group&state=counted",
    },
    {
      label: t("care"),
      value: shareText(careGiven, careNeeded, locale) ?? t("notAvailable"),
      share: [careGiven, careNeeded],
      note:
        careNeeded === 0
          ? t("noNeed")
          : t("careOf", { given: number(careGiven), needed: number(careNeeded) }),
      href: "/childcare/needs?need=all",
    },
    {
      label: t("shadowing"),
      value: number(cohort.shadowing),
      note: t("shadowingNote", { count: cohort.shadowing }),
      href: "/participants?shadowing=counted",
    },
    {
      label: t("waiting"),
      value: number(cohort.hoursWaiting),
      note: t("waitingHours", hours(cohort.minutesWaiting)),
      href: "/hours?state=awaiting",
    },
  ]
}
