import { getLocale, getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { PhaseMark } from "@/components/cohort/phase-mark"
import { Badge } from "@/components/ui/badge"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import { stepsDone } from "@/lib/domain/cohort/rules"
import type { FileIdentity } from "@/lib/domain/identity/queries"
import { dayName } from "@/lib/platform/dates"
import { languageTitle } from "@/lib/words/languages"

type IdentityFactsProps = { identity: FileIdentity; mayMove: boolean }

/** What whoever opens her file must know first: six facts, and one more where she came from somewhere. */
export async function IdentityFacts({ identity, mayMove }: IdentityFactsProps) {
  const [t, phases, locale] = await Promise.all([
    getTranslations("participant.file"),
    getTranslations("participant.phases"),
    getLocale(),
  ])
  const { code, counsellors, language, interpreterNeeded, phase, children, consentOn, whereabouts } = identity
  const listed = whereabouts?.wentOn ? "handed_over" : phase
  const spoken = [language && languageTitle(language, locale), interpreterNeeded && t("withInterpreter")]
  return (
    <dl className="flex flex-wrap items-start gap-x-6 gap-y-2 text-table">
      <Fact label={t("code")}>
        <span className="figures">{code}</span>
      </Fact>
      <Fact label={t("counsellor", { count: counsellors.length })}>
        {counsellors.length === 0 && t("nobodyAssigned")}
        {counsellors.map(({ id, name }) => (
          <span key={id} className="flex flex-wrap items-baseline gap-x-2">
            <bdi>{name}</bdi>
            {mayMove && (
              <a
                data-chrome
                href={`/caseloads/move?from=${id}&participant=${identity.id}`}
                className="link font-normal"
              >
                {t("moveToAnother")}
                <VisuallyHidden> {name}</VisuallyHidden>
              </a>
            )}
          </span>
        ))}
      </Fact>
      {spoken.some(Boolean) && <Fact label={t("language")}>{spoken.filter(Boolean).join(", ")}</Fact>}
      <Fact label={t("phase")}>
        <PhaseMark word={phases(listed)} done={stepsDone(listed)} />
      </Fact>
      {children !== null && (
        <Fact label={t("childrenOf")}>
          <span className="figures">{children}</span>
        </Fact>
      )}
      {whereabouts?.cameOn && (
        <Fact label={t("arrived")}>
          {t.rich("arrivedOn", {
            organisation: () => <bdi>{whereabouts.cameFrom}</bdi>,
            day: dayName(whereabouts.cameOn, "UTC", locale),
          })}
        </Fact>
      )}
      <Fact label={t("consent")}>
        {consentOn ? (
          t("consentGiven", { day: dayName(consentOn, "UTC", locale) })
        ) : (
          <Badge tone="warning" icon="alert">
            {t("consentMissing")}
          </Badge>
        )}
      </Fact>
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid">
      <dt className="text-meta text-muted">{label}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  )
}
