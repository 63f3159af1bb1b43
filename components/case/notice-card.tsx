import { getLocale, getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import { Notice } from "@/components/ui/notice"
import { noticeMethods } from "@/lib/domain/privacy-notice/schema"
import { dayName } from "@/lib/platform/dates"
import { languageChoices, languageName } from "@/lib/words/languages"
import type { CaseProps } from "./case-view"
import { NoticeForm } from "./notice-form"

/** The mark of a file whose woman was not told yet what is kept about her. */
export async function NoticeMissing({ found, actor }: CaseProps) {
  const [t, locale] = await Promise.all([getTranslations("privacy-notice"), getLocale()])
  const languages = languageChoices(locale)
  const language = languages.some(({ value }) => value === found.language) ? (found.language ?? "") : ""
  return (
    <Notice tone="warning" title={t("missing")}>
      <div className="grid gap-3">
        <p>{t("missingWhy")}</p>
        {actor.role === "counsellor" && (
          <NoticeForm participantId={found.id} today={found.day} language={language} languages={languages} />
        )}
      </div>
    </Notice>
  )
}

export async function NoticeCard({ found }: { found: CaseProps["found"] }) {
  const [t, locale] = await Promise.all([getTranslations("privacy-notice"), getLocale()])
  return (
    <Card title={t("title")}>
      <ul className="grid gap-3">
        {found.notices.map(({ language, textVersion, method, givenOn, by }) => (
          <li key={`${givenOn} ${language}`} className="grid gap-0.5">
            <p>
              {t("given", {
                how: t(`answers.${noticeMethods.find((known) => known === method) ?? "on_paper"}`),
                language: languageName(language, locale),
                version: textVersion,
                day: dayName(givenOn, "UTC", locale),
              })}
            </p>
            {by && <p className="text-table text-muted">{t("byWhom", { name: by })}</p>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
