import { getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import { Icon } from "@/components/ui/icon"
import type { RoadMapFacts, RoadMapPage } from "@/lib/domain/road-map/queries"
import { CopyForm, SignForm } from "./sign-form"

type SigningCardProps = { page: RoadMapPage; roadMap: RoadMapFacts }

/** Whether it is ready, who signed when, and whether she has her copy. */
export function SigningCard({ page, roadMap }: SigningCardProps) {
  if (roadMap.standing === "draft") return <Ready page={page} roadMap={roadMap} />
  if (roadMap.signedByHer === null) return null
  return <Signed page={page} roadMap={roadMap} />
}

async function Ready({ page, roadMap }: SigningCardProps) {
  const t = await getTranslations("road-map")
  const isReady = roadMap.unready.length === 0
  return (
    <Card title={t("ready.title")}>
      <p className="flex items-start gap-2">
        <span className={isReady ? "mt-0.5 text-success" : "mt-0.5 text-warning"}>
          <Icon name={isReady ? "check" : "alert"} />
        </span>
        <span>{t(isReady ? "ready.yes" : "ready.no")}</span>
      </p>
      <ul className="grid list-disc gap-1 ps-9">
        {roadMap.unready.map(({ key, values }) => (
          <li key={key}>
            {key.endsWith("noSteps")
              ? t("problems.noSteps")
              : t("problems.outside", { count: Number(values?.count ?? 0) })}
          </li>
        ))}
      </ul>
      {roadMap.free > 0 && (
        <p className="mt-2 text-table text-muted">{t("ready.free", { count: roadMap.free })}</p>
      )}
      {isReady && page.mayRevise && (
        <div data-chrome className="mt-4 grid gap-3 border-t border-divider pt-4">
          <h3 className="font-semibold">{t("sign.title")}</h3>
          <SignForm
            key={roadMap.edition}
            roadMapId={roadMap.id}
            edition={roadMap.edition}
            today={page.today}
          />
        </div>
      )}
    </Card>
  )
}

async function Signed({ page, roadMap }: SigningCardProps) {
  const t = await getTranslations("road-map")
  const days: [string, string | null][] = [
    [t("facts.signedByHer"), roadMap.signedByHer],
    [t("facts.signedByStaff"), roadMap.signedByStaff],
    [t("facts.copyGiven"), roadMap.copyGiven ?? t("facts.notYet")],
  ]
  return (
    <Card title={t("sign.title")}>
      <dl className="grid gap-y-2">
        {days.map(([label, on]) => (
          <div key={label} className="flex flex-wrap justify-between gap-x-4">
            <dt className="text-muted">{label}</dt>
            <dd className="figures whitespace-nowrap">{on}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 flex items-start gap-2 text-table">
        <span className={roadMap.counts ? "text-success" : "text-warning"}>
          <Icon name={roadMap.counts ? "check" : "alert"} size={18} />
        </span>
        {t(roadMap.counts ? "facts.counts" : "facts.countsNot")}
      </p>
      {roadMap.copyGiven === null && page.mayRevise && roadMap.standing !== "superseded" && (
        <div data-chrome className="mt-4 border-t border-divider pt-4">
          <CopyForm roadMapId={roadMap.id} today={page.today} />
        </div>
      )}
    </Card>
  )
}
