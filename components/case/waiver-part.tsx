import { getLocale, getTranslations } from "next-intl/server"
import { WaiverAnswer } from "@/components/waiver/waiver-answer"
import { waiverFor } from "@/lib/domain/eligibility/rules"
import { waiverAnswers, waiverKinds } from "@/lib/domain/waiver/schema"
import { dayName } from "@/lib/platform/dates"
import type { CaseProps } from "./case-view"
import { WaiverForm } from "./waiver-form"

/** The exceptions that were asked for, with their answers; a counsellor asks, a coordinator answers. */
export async function WaiverPart({ found, actor }: CaseProps) {
  const t = await getTranslations("waiver")
  const isOpen = found.phase === "registered" || found.phase === "eligible"
  const wanted = found.entry.left.map(waiverFor).filter((kind) => kind !== null)
  const asked = found.waivers.filter(({ decision }) => decision !== "refused").map(({ kind }) => kind)
  const kinds = waiverKinds.filter((kind) => wanted.includes(kind) && !asked.includes(kind))
  if (found.waivers.length === 0 && kinds.length === 0) return null
  return (
    <section aria-labelledby="waivers" className="grid gap-3">
      <h3 id="waivers" className="font-semibold">
        {t("title")}
      </h3>
      {found.waivers.length === 0 && <p className="text-table text-muted">{t("none")}</p>}
      <ul className="grid gap-3">
        {found.waivers.map((waiver) => (
          <WaiverLine key={waiver.id} waiver={waiver} mayAnswer={actor.role === "coordinator"} />
        ))}
      </ul>
      {actor.role === "counsellor" && isOpen && kinds.length > 0 && (
        <WaiverForm participantId={found.id} kinds={kinds} />
      )}
    </section>
  )
}

type WaiverLineProps = { waiver: CaseProps["found"]["waivers"][number]; mayAnswer: boolean }

async function WaiverLine({ waiver, mayAnswer }: WaiverLineProps) {
  const [t, locale] = await Promise.all([getTranslations("waiver"), getLocale()])
  const { id, kind, reason, requestedOn, by, own, decision, decidedOn, decidedBy } = waiver
  const day = (date: string) => dayName(date, "UTC", locale)
  const answer = waiverAnswers.find((known) => known === decision)
  const answered =
    answer &&
    t("answered", {
      answer: t(`answers.${answer}`),
      name: decidedBy ?? "",
      day: day(decidedOn ?? requestedOn),
    })
  return (
    <li className="boxed grid gap-1 rounded-control border border-divider p-3">
      <p className="font-semibold">{t(`kinds.${kind}`)}</p>
      <p>
        <bdi>{reason}</bdi>
      </p>
      <p className="text-table text-muted">
        {by ? t("asked", { name: by, day: day(requestedOn) }) : t("askedNobody", { day: day(requestedOn) })}
      </p>
      <p className="text-table font-semibold">{answered ?? t("waiting")}</p>
      {!answer && mayAnswer && <WaiverAnswer waiverId={id} own={own} />}
    </li>
  )
}
