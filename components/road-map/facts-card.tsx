import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { Badge, type Tone } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { Icon, type IconName } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import type { RoadMapFacts, RoadMapPage } from "@/lib/domain/road-map/queries"
import type { RoadMapState } from "@/lib/domain/road-map/schema"
import { fileCanBe } from "@/lib/domain/road-map-copy/rules"
import { languageName, languageTitle } from "@/lib/words/languages"
import { SettingsButton } from "./settings-form"
import { DiscardButton, RenewButton } from "./version-acts"

const looks: Record<RoadMapState, { tone: Tone; icon: IconName }> = {
  draft: { tone: "warning", icon: "about" },
  signed: { tone: "info", icon: "check" },
  active: { tone: "success", icon: "next" },
  closed: { tone: "plain", icon: "flag" },
  superseded: { tone: "plain", icon: "struck" },
}

type FactsCardProps = { page: RoadMapPage; roadMap: RoadMapFacts; locale: string }

/** When she leaves, where the road map stands, and the ways to paper. */
export async function FactsCard({ page, roadMap, locale }: FactsCardProps) {
  const t = await getTranslations("road-map")
  const { standing, number } = roadMap
  const { tone, icon } = looks[standing]
  const isDraft = page.mayRevise && standing === "draft"
  return (
    <Card
      title={t("title")}
      actions={
        <span className="flex flex-wrap items-center gap-2">
          {number > 1 && <span className="figures text-table text-muted">{t("version", { number })}</span>}
          <Badge tone={tone} icon={icon}>
            {t(`states.${standing}`)}
          </Badge>
        </span>
      }
    >
      <p className="mb-4 text-muted">{t(`standing.${standing}`)}</p>
      <Facts roadMap={roadMap} locale={locale} />
      <PaperLinks page={page} roadMap={roadMap} locale={locale} />
      {isDraft && (
        <div data-chrome className="mt-4 flex flex-wrap items-center gap-2 border-t border-divider pt-4">
          <SettingsButton settings={settingsOf(roadMap)} />
          <DiscardButton roadMapId={roadMap.id} participantId={page.participantId} />
        </div>
      )}
      {page.mayRevise && (standing === "signed" || standing === "active") && (
        <div className="mt-4 border-t border-divider pt-4">
          <RenewButton roadMapId={roadMap.id} participantId={page.participantId} />
        </div>
      )}
    </Card>
  )
}

function settingsOf({ id, version, exitOn, language, besideLanguage, goal, goalLanguage }: RoadMapFacts) {
  return { id, version, exitOn, language, besideLanguage, goal, goalLanguage }
}

async function Facts({ roadMap, locale }: Pick<FactsCardProps, "roadMap" | "locale">) {
  const t = await getTranslations("road-map.facts")
  const hers = languageTitle(roadMap.language, locale)
  const beside = roadMap.besideLanguage && languageName(roadMap.besideLanguage, locale)
  const facts: [string, ReactNode][] = [
    [t("exit"), roadMap.exit],
    [
      t("horizon"),
      <span key="horizon" className="figures">
        {roadMap.horizon}
      </span>,
    ],
    [t("language"), beside ? t("beside", { language: hers, beside }) : hers],
    [
      t("goal"),
      roadMap.goal && (
        <bdi key="goal" lang={roadMap.goalLanguage}>
          {roadMap.goal}
        </bdi>
      ),
    ],
  ]
  return (
    <dl className="grid gap-x-6 sm:grid-cols-[max-content_1fr] sm:gap-y-2">
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted max-sm:mt-3 max-sm:text-table">{label}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** Paper is a first-class output: two presses from here it lies in the printer. */
async function PaperLinks({ page, roadMap, locale }: FactsCardProps) {
  const t = await getTranslations("road-map.actions")
  const version = `version=${roadMap.number}`
  const { language, besideLanguage } = roadMap
  const hasFile = fileCanBe({ language, beside: besideLanguage })
  return (
    <div data-chrome className="mt-5 grid gap-2">
      <p className="flex flex-wrap items-center gap-2">
        <LinkButton
          href={`/participants/${page.participantId}/road-map/print?${version}`}
          variant={roadMap.standing === "draft" && roadMap.unready.length > 0 ? "secondary" : "primary"}
        >
          {t("print")}
        </LinkButton>
        {hasFile && (
          <LinkButton href={`/api/participants/${page.participantId}/road-map?${version}`}>
            <Icon name="download" size={18} />
            {t("pdf")}
          </LinkButton>
        )}
        {language !== "en" && (
          <a href={`/phrases?language=${language}`} className="link text-table">
            {t("phrases", { language: languageName(language, locale) })}
          </a>
        )}
      </p>
      {!hasFile && <p className="text-table text-muted">{t("noPdf")}</p>}
    </div>
  )
}
