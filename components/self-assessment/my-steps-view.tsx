import { getLocale, getTranslations } from "next-intl/server"
import { Words } from "@/components/shell/words"
import { classes } from "@/components/ui/classes"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import type { MySteps } from "@/lib/domain/self-assessment/queries"
import {
  type StepLanguage,
  stepLanguageFor,
  stepLanguages,
  stepWords,
} from "@/lib/words/her-language/my-steps"
import { languageName } from "@/lib/words/languages"
import { Answering } from "./answering"
import { StepsBars } from "./steps-bars"

type MyStepsViewProps = { steps: MySteps; asked: string | undefined }

/** A page that she and her counsellor look at together: in her words, with pictures. */
export async function MyStepsView({ steps, asked }: MyStepsViewProps) {
  const [t, locale] = await Promise.all([getTranslations("self-assessment"), getLocale()])
  const usual = stepLanguageFor(steps.preferredLanguage, locale)
  const language = stepLanguages.find((one) => one === asked) ?? usual.language
  return (
    <Words of={["self-assessment", "skills-profile", "form"]}>
      <div className="grid grid-cols-1 gap-5">
        <header className="grid gap-1">
          <h2 className="text-h3 md:text-h2">{t("title")}</h2>
          <p className="max-w-text text-muted">{t("lead")}</p>
        </header>
        <LanguageLinks language={language} participantId={steps.participantId} />
        {!usual.isHers && !asked && (
          <Notice tone="warning">
            {steps.preferredLanguage
              ? t("notInHers", {
                  language: languageName(steps.preferredLanguage, locale),
                  shown: languageName(language, locale),
                })
              : t("languageUnknown")}
          </Notice>
        )}
        <Answering steps={steps} language={language}>
          {steps.assessments.length === 0 ? (
            <EmptyState icon="people" title={t("none")}>
              {t("noneWhy")}
            </EmptyState>
          ) : (
            <section aria-label={t("results")}>
              <StepsBars language={language} inOrder={steps.assessments.map(({ scores }) => scores)} />
            </section>
          )}
        </Answering>
      </div>
    </Words>
  )
}

type LanguageLinksProps = { language: StepLanguage; participantId: string }

async function LanguageLinks({ language, participantId }: LanguageLinksProps) {
  const t = await getTranslations("self-assessment")
  return (
    <nav
      aria-label={t("language")}
      data-chrome
      className="flex flex-wrap items-center gap-x-4 gap-y-1 text-table"
    >
      <span className="text-muted">{t("language")}</span>
      {stepLanguages.map((one) => (
        <a
          key={one}
          href={`/participants/${participantId}/my-steps?in=${one}`}
          lang={one}
          aria-current={one === language ? "true" : undefined}
          className={classes(
            "link inline-block min-h-8 content-center pointer-coarse:min-h-11",
            one === language && "font-semibold no-underline",
          )}
        >
          <bdi>{stepWords[one].name}</bdi>
        </a>
      ))}
    </nav>
  )
}
