import { getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { LinkButton } from "@/components/ui/link-button"
import type { PlacementFeedback } from "@/lib/domain/placement-feedback/queries"
import { faces, respects } from "@/lib/domain/placement-feedback/schema"
import { AskButton } from "./ask-button"

/** What the employer said of a stay and what she said, for whoever accompanies her. */
export async function FeedbackCard({ feedback }: { feedback: PlacementFeedback }) {
  const t = await getTranslations("placement-feedback")
  const { placementId, isOver, employer, hers } = feedback
  return (
    <Card title={t("title")} className="lg:col-span-2">
      <p className="mb-4 max-w-text text-table text-muted">{t("lead")}</p>
      <div className="grid gap-6 sm:grid-cols-2">
        <section className="grid content-start gap-2">
          <h3 className="font-semibold">{t("employer")}</h3>
          {employer ? <Employers said={employer} /> : <p className="text-muted">{t("notYet")}</p>}
          {!employer && isOver && (
            <MoreWords of={["placement-feedback", "form"]}>
              <AskButton placementId={placementId} />
            </MoreWords>
          )}
        </section>
        <section className="grid content-start gap-2">
          <h3 className="font-semibold">{t("hers")}</h3>
          {hers ? <Hers said={hers} /> : <p className="text-muted">{t("notYet")}</p>}
          {!hers && isOver && (
            <p data-chrome>
              <LinkButton href={`/placements/${placementId}/hers`} size="small">
                {t("begin")}
              </LinkButton>
            </p>
          )}
        </section>
      </div>
      {!isOver && <p className="mt-4 text-table text-muted">{t("atTheEnd")}</p>}
    </Card>
  )
}

async function Employers({ said }: { said: NonNullable<PlacementFeedback["employer"]> }) {
  const t = await getTranslations("placement-feedback")
  const well = said.well.map((one) => t(`well.${one}`)).join(", ")
  return (
    <div className="grid gap-1">
      <p className="text-table text-muted">{t("saidBy", { who: said.who ?? "–", day: said.on })}</p>
      <p>{t(`again.${said.again}`)}</p>
      {well && <p>{t("wentWell", { well })}</p>}
      <Words text={said.words} note={t("untrusted")} />
    </div>
  )
}

async function Hers({ said }: { said: NonNullable<PlacementFeedback["hers"]> }) {
  const t = await getTranslations("placement-feedback")
  return (
    <div className="grid gap-1">
      <p className="text-table text-muted">
        {said.on}
        {said.withHelp && ` · ${t("withHelp")}`}
      </p>
      <dl className="grid grid-cols-[1fr_max-content] gap-x-4">
        {respects.map((respect) => {
          const face = faces.find((one) => Number(one) === said.scores[respect])
          return (
            <div key={respect} className="contents">
              <dt>{t(`respects.${respect}`)}</dt>
              <dd className="figures">{face ? `${face} · ${t(`faces.${face}`)}` : t("leftOut")}</dd>
            </div>
          )
        })}
      </dl>
      <Words text={said.words} note={null} />
    </div>
  )
}

function Words({ text, note }: { text: string | null; note: string | null }) {
  if (text === null) return null
  return (
    <>
      <blockquote
        dir="auto"
        className="max-w-text whitespace-pre-line break-words border-s-2 border-divider ps-3"
      >
        {text}
      </blockquote>
      {note && <p className="text-table text-muted">{note}</p>}
    </>
  )
}
