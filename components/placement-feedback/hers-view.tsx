import { getLocale, getTranslations } from "next-intl/server"
import { HerWords } from "@/components/self-assessment/her-words"
import { MoreWords } from "@/components/shell/words"
import { classes } from "@/components/ui/classes"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import type { PlacementFeedback } from "@/lib/domain/placement-feedback/queries"
import { feedbackWords } from "@/lib/words/her-language/feedback"
import { stepLanguageFor, stepLanguages, stepWords } from "@/lib/words/her-language/my-steps"
import { HersForm } from "./hers-form"

type HersViewProps = { feedback: PlacementFeedback; asked: string | undefined }

/** A page in her hands: how it was at the employer, in her words and with pictures. What the employer said is not on it. */
export async function HersView({ feedback, asked }: HersViewProps) {
  const [t, locale] = await Promise.all([getTranslations("placement-feedback"), getLocale()])
  const { placementId, preferredLanguage, hers, isOver } = feedback
  const usual = stepLanguageFor(preferredLanguage, locale)
  const language = stepLanguages.find((one) => one === asked) ?? usual.language
  return (
    <div className="grid grid-cols-1 gap-5">
      <PageHeading
        back={{ href: `/placements/${placementId}`, label: t("back") }}
        title={<HerWords language={language}>{feedbackWords[language].title}</HerWords>}
      />
      <nav
        aria-label={t("language")}
        data-chrome
        className="flex flex-wrap items-center gap-x-4 gap-y-1 text-table"
      >
        <span className="text-muted">{t("language")}</span>
        {stepLanguages.map((one) => (
          <a
            key={one}
            href={`/placements/${placementId}/hers?in=${one}`}
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
      {hers && <Notice tone="success">{t("problems.given")}</Notice>}
      {!hers && !isOver && <Notice>{t("problems.notOver")}</Notice>}
      {!hers && isOver && (
        <MoreWords of={["placement-feedback", "form"]}>
          <HersForm key={language} placementId={placementId} language={language} />
        </MoreWords>
      )}
    </div>
  )
}
