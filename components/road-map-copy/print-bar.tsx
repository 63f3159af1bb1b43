import { getLocale, getTranslations } from "next-intl/server"
import { SubmitButton } from "@/components/form/submit-button"
import { Checkbox } from "@/components/ui/checkbox"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { PrintButton } from "@/components/ui/print-button"
import { Select } from "@/components/ui/select"
import type { Paper, RoadMapCopy } from "@/lib/domain/road-map-copy/queries"
import { fileCanBe } from "@/lib/domain/road-map-copy/rules"
import { languageTitle, spokenLanguages } from "@/lib/words/languages"

type PrintBarProps = { copy: RoadMapCopy; paper: Paper; withSurname: boolean; fileFailed: boolean }

/** Above the sheet and never on it: in which languages it is printed, and the ways to the printer. */
export async function PrintBar({ copy, paper, withSurname, fileFailed }: PrintBarProps) {
  const [t, locale] = await Promise.all([getTranslations("road-map.print"), getLocale()])
  const { language, beside, number } = paper
  const hasFile = fileCanBe(paper) && !fileFailed
  const words = new URLSearchParams({ language, beside: beside ?? "none", version: String(number) })
  if (withSurname) words.set("surname", "1")
  const languages = [...new Set<string>([...spokenLanguages, language, ...(beside ? [beside] : [])])]
    .map((code) => ({ value: code, label: languageTitle(code, locale) }))
    .toSorted((one, other) => one.label.localeCompare(other.label))
  return (
    <div data-chrome className="mx-auto grid w-full max-w-[210mm] gap-4 p-4">
      <p>
        <a href={`/participants/${copy.participantId}/road-map?version=${number}`} className="link">
          {t("back")}
        </a>
      </p>
      {!hasFile && <Notice tone={fileFailed ? "warning" : "info"}>{t("noPdf")}</Notice>}
      <form method="get" aria-label={t("settings")} className="flex flex-wrap items-end gap-4">
        <input type="hidden" name="version" value={number} />
        <Select name="language" label={t("language")} defaultValue={language} choices={languages} />
        <Select
          name="beside"
          label={t("beside")}
          defaultValue={beside ?? "none"}
          choices={[{ value: "none", label: t("none") }, ...languages]}
        />
        <Checkbox name="surname" value="1" defaultChecked={withSurname} label={t("surname")} />
        <SubmitButton variant="secondary">{t("show")}</SubmitButton>
      </form>
      <p className="flex flex-wrap gap-2">
        <PrintButton variant="primary">{t("print")}</PrintButton>
        {hasFile && (
          <LinkButton href={`/api/participants/${copy.participantId}/road-map?${words}`}>
            <Icon name="download" size={18} />
            {t("pdf")}
          </LinkButton>
        )}
      </p>
    </div>
  )
}
