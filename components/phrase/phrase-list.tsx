import { getLocale, getTranslations } from "next-intl/server"
import { SubmitButton } from "@/components/form/submit-button"
import { Words } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { Select } from "@/components/ui/select"
import type { PhraseLine, PhraseList } from "@/lib/domain/phrase/queries"
import { languageName, languageTitle, spokenLanguages } from "@/lib/words/languages"
import { PhraseRow } from "./phrase-row"

const topics = [
  ...(["paper", "who", "work", "language", "training", "papers", "childcare"] as const),
  ...(["health", "housing", "money", "contacts", "certificate"] as const),
]

/** Every phrase in one language, for a person to read and stand by. */
export async function PhraseListView({ list }: { list: PhraseList }) {
  const [t, locale] = await Promise.all([getTranslations("phrase"), getLocale()])
  const language = languageName(list.language, locale)
  const isSource = list.language === "en"
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeading title={t("title", { language })} lead={t("lead")} />
      <LanguageForm language={list.language} locale={locale} />
      {isSource && <Notice>{t("source")}</Notice>}
      {!isSource && (
        <p role="status" className="figures font-semibold">
          {list.open === 0 ? t("all") : t("progress", { checked: list.checked, total: list.lines.length })}
        </p>
      )}
      <Words of={["phrase", "form"]}>
        {topics.map((topic) => (
          <Card key={topic} title={t(`topics.${topic}`)}>
            <ul className="grid">
              {list.lines
                .filter((line) => line.topic === topic)
                .map((line) => (
                  <Line
                    key={`${list.language}.${line.key}.${line.version}`}
                    line={line}
                    language={list.language}
                  />
                ))}
            </ul>
          </Card>
        ))}
      </Words>
    </div>
  )
}

function Line({ line, language }: { line: PhraseLine; language: string }) {
  return (
    <li className="border-t border-divider py-3 first:border-0 first:pt-0 last:pb-0">
      <PhraseRow line={line} language={language} />
    </li>
  )
}

async function LanguageForm({ language, locale }: { language: string; locale: string }) {
  const t = await getTranslations("phrase")
  const choices = spokenLanguages
    .map((code) => ({ value: code, label: languageTitle(code, locale) }))
    .toSorted((one, other) => one.label.localeCompare(other.label))
  return (
    <form method="get" className="flex flex-wrap items-end gap-3" data-chrome>
      <Select
        key={language}
        name="language"
        label={t("language")}
        defaultValue={language}
        choices={choices}
        className="min-w-56"
      />
      <SubmitButton variant="secondary">{t("show")}</SubmitButton>
    </form>
  )
}
