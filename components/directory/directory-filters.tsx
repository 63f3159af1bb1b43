import { useLocale, useTranslations } from "next-intl"
import { SubmitButton } from "@/components/form/submit-button"
import { Checkbox } from "@/components/ui/checkbox"
import { LinkButton } from "@/components/ui/link-button"
import { Select } from "@/components/ui/select"
import { checkedFor } from "@/lib/domain/directory/rules"
import { type ServicesAsked, serviceTopics } from "@/lib/domain/directory/schema"
import { languageTitle, listedLanguages } from "@/lib/words/languages"

/** What the directory is limited to; the address is the whole state, and no script is needed. */
export function ServiceFilters({ asked }: { asked: ServicesAsked }) {
  const t = useTranslations("directory")
  const locale = useLocale()
  const languages = listedLanguages
    .map((value) => ({ value, label: languageTitle(value, locale) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale))
  const marks = [
    { name: "women", label: t("filters.women"), chosen: asked.women },
    { name: "children", label: t("filters.children"), chosen: asked.children },
    { name: "stale", label: t("filters.stale", { days: checkedFor }), chosen: asked.stale },
    { name: "archived", label: t("filters.archived"), chosen: asked.archived },
  ]
  const limits = [asked.topic, asked.language, ...marks.map(({ chosen }) => chosen)].filter(Boolean).length
  return (
    <form
      key={JSON.stringify(asked)}
      method="get"
      action="/services"
      aria-label={t("filters.label")}
      className="grid gap-3"
      data-chrome
    >
      <div className="flex flex-wrap items-end gap-3">
        <Select
          name="topic"
          label={t("filters.topic")}
          none={t("filters.anyTopic")}
          defaultValue={asked.topic ?? ""}
          choices={serviceTopics.map((value) => ({ value, label: t(`topics.${value}`) }))}
          className="min-w-56"
        />
        <Select
          name="language"
          label={t("filters.language")}
          none={t("filters.anyLanguage")}
          defaultValue={asked.language ?? ""}
          choices={languages}
          className="min-w-56"
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
        {marks.map(({ name, label, chosen }) => (
          <Checkbox key={name} name={name} value="1" label={label} defaultChecked={chosen} />
        ))}
      </div>
      <p className="flex flex-wrap gap-2">
        <SubmitButton variant="secondary">{t("filters.show")}</SubmitButton>
        {limits > 0 && (
          <LinkButton href="/services" variant="quiet">
            {t("filters.clear")}
          </LinkButton>
        )}
      </p>
    </form>
  )
}
