import { getLocale, getTranslations } from "next-intl/server"
import { SubmitButton } from "@/components/form/submit-button"
import { Words } from "@/components/shell/words"
import { hrefOf } from "@/components/table/place"
import { SwitchLinks } from "@/components/table/switch-links"
import { Card } from "@/components/ui/card"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { Select } from "@/components/ui/select"
import type { PhraseLine, PhraseList } from "@/lib/domain/phrase/queries"
import { isOpen } from "@/lib/domain/phrase/rules"
import { type PhraseTopic, phraseTopics } from "@/lib/domain/phrase/schema"
import { languageName, languageTitle, spokenLanguages } from "@/lib/words/languages"
import { PhraseRow } from "./phrase-row"

type PhraseListViewProps = { list: PhraseList; topic: PhraseTopic }

/** The phrases of one topic in one language, for a person to read and stand by. */
export async function PhraseListView({ list, topic }: PhraseListViewProps) {
  const [t, locale] = await Promise.all([getTranslations("phrase"), getLocale()])
  const language = languageName(list.language, locale)
  const isSource = list.language === "en"
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeading title={t("title", { language })} lead={t("lead")} />
      <LanguageForm language={list.language} topic={topic} locale={locale} />
      {isSource && <Notice>{t("source")}</Notice>}
      {!isSource && (
        <p role="status" className="figures font-semibold">
          {list.open === 0 ? t("all") : t("progress", { checked: list.checked, total: list.lines.length })}
        </p>
      )}
      <TopicLinks list={list} topic={topic} />
      <Words of={["phrase", "form"]}>
        <Card title={t(`topics.${topic}`)}>
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
      </Words>
    </div>
  )
}

/** The topics, each with how many of its phrases nobody has checked yet. */
async function TopicLinks({ list, topic }: PhraseListViewProps) {
  const t = await getTranslations("phrase")
  const place = { path: "/phrases", query: { language: list.language } }
  const openIn = (one: PhraseTopic) =>
    list.lines.filter((line) => line.topic === one && isOpen(line.standing)).length
  return (
    <SwitchLinks
      label={t("topicsLabel")}
      choices={phraseTopics.map((one) => ({
        label: t(`topics.${one}`),
        href: hrefOf(place, { topic: one }),
        chosen: one === topic,
        ...(openIn(one) > 0 && { count: openIn(one) }),
      }))}
    />
  )
}

function Line({ line, language }: { line: PhraseLine; language: string }) {
  return (
    <li className="border-t border-divider py-3 first:border-0 first:pt-0 last:pb-0">
      <PhraseRow line={line} language={language} />
    </li>
  )
}

type LanguageFormProps = { language: string; topic: PhraseTopic; locale: string }

async function LanguageForm({ language, topic, locale }: LanguageFormProps) {
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
      <input type="hidden" name="topic" value={topic} />
      <SubmitButton variant="secondary">{t("show")}</SubmitButton>
    </form>
  )
}
