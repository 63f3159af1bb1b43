import { getTranslations } from "next-intl/server"
import type { Dispute, HoursOfDay } from "@/lib/domain/placement-hours/queries"

/** Everything that was contested about a day and how it was settled, the earliest first. */
export async function DisputeLog({ line }: { line: HoursOfDay }) {
  const t = await getTranslations("hours-dispute")
  if (line.disputes.length === 0) return null
  return (
    <ol aria-label={t("log")} className="grid gap-3 border-s-2 border-divider ps-4">
      {line.disputes.map((dispute) => (
        <li key={dispute.id} className="grid gap-1 text-table">
          <Raised dispute={dispute} />
          <Settled dispute={dispute} />
        </li>
      ))}
    </ol>
  )
}

async function Raised({ dispute }: { dispute: Dispute }) {
  const t = await getTranslations("hours-dispute")
  const { byEmployer, on, words, reported, said, saidNothing } = dispute
  const who = dispute.who ?? t("somebody")
  const stood = said === null ? "asked" : saidNothing ? "absent" : "said"
  return (
    <>
      <p className="font-semibold">{t(`raised.${byEmployer ? "employer" : "staff"}`, { who, day: on })}</p>
      <blockquote dir="auto" className="max-w-text whitespace-pre-line break-words">
        {words}
      </blockquote>
      {byEmployer && <p className="text-muted">{t("untrusted")}</p>}
      <p className="text-muted">{t(`stood.${stood}`, { reported, said: said ?? "" })}</p>
    </>
  )
}

async function Settled({ dispute: { settled } }: { dispute: Dispute }) {
  const t = await getTranslations("hours-dispute")
  if (!settled) return <p>{t("open")}</p>
  const { decision, on, by, hours, reason, agreedWith } = settled
  const agreed = agreedWith.map((one) => t(`settle.agreeing.${one}`)).join(" · ")
  return (
    <>
      <p className="font-semibold">
        {t(`settled.${decision}`, { day: on, who: by ?? t("somebody"), hours })}
      </p>
      <p dir="auto" className="max-w-text whitespace-pre-line break-words">
        {reason}
      </p>
      <p className="text-muted">{t("agreed", { who: agreed })}</p>
    </>
  )
}
