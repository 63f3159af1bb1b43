import { getLocale, getTranslations } from "next-intl/server"
import { Button } from "@/components/ui/button"
import { Select } from "@/components/ui/select"
import type { ProfileComparison } from "@/lib/domain/skills-profile/queries"
import { dayName } from "@/lib/platform/dates"

type CompareChoiceProps = {
  versions: ProfileComparison["versions"]
  from: number | null
  to: number | null
}

/** Which two: a plain form, so that the choice is in the address. */
export async function CompareChoice({ versions, from, to }: CompareChoiceProps) {
  const [t, locale] = await Promise.all([getTranslations("skills-profile.compare"), getLocale()])
  const choices = [
    { value: "now", label: t("now") },
    ...versions.map(({ number, agreedOn }) => ({
      value: String(number),
      label: t("versionOf", { number, day: dayName(agreedOn, "UTC", locale) }),
    })),
  ]
  return (
    <form data-chrome className="flex flex-wrap items-end gap-4">
      <Select label={t("from")} name="from" choices={choices} defaultValue={String(from ?? "now")} />
      <Select label={t("to")} name="to" choices={choices} defaultValue={String(to ?? "now")} />
      <Button type="submit">{t("show")}</Button>
    </form>
  )
}
