import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { type Reason, reasons } from "@/lib/domain/eligibility/schema"
import { dayName } from "@/lib/platform/dates"
import type { CaseProps } from "./case-view"
import { PregnancyBox } from "./pregnancy-box"
import { WaiverPart } from "./waiver-part"

const checks = ["age", "citizenship", "mother", "gender", "residence"] as const
type Check = (typeof checks)[number]

const reasonsOf: Record<Check, readonly Reason[]> = {
  age: ["birthUnknown", "ageOutside", "ageUnsure"],
  citizenship: ["citizenshipUnknown", "unionCitizen"],
  mother: ["noChild"],
  gender: ["genderRule"],
  residence: ["residenceUnknown"],
}
const mends: Record<Check, { href: string; word: "identity" | "family" | "papers" }> = {
  age: { href: "/revise", word: "identity" },
  citizenship: { href: "/revise", word: "identity" },
  mother: { href: "/family", word: "family" },
  gender: { href: "/revise", word: "identity" },
  residence: { href: "/papers", word: "papers" },
}

/** No better word about her changes these. */
const settled: readonly Reason[] = ["ageOutside", "unionCitizen"]

/** What the programme asks of her, point by point; what was decided; and the exceptions that were asked for. */
export async function EligibilityCard({ found, actor }: CaseProps) {
  const t = await getTranslations("eligibility")
  const { entry, phase } = found
  const asked = checks.filter(
    (check) =>
      (check !== "citizenship" || entry.tcnRequired) &&
      (check !== "mother" || entry.motherRequired) &&
      (check !== "gender" || entry.genderRule === "women_only"),
  )
  const isCounsellor = actor.role === "counsellor"
  const isOpen = phase === "registered" || phase === "eligible"
  return (
    <Card title={t("title")}>
      <div id="eligibility" tabIndex={-1} className="grid gap-5">
        <Decisions found={found} />
        <p>{entry.left.length === 0 ? t("met") : t("notMet", { count: entry.left.length })}</p>
        <ul aria-label={t("asks")} className="divide-y divide-divider border-y border-divider">
          {asked.map((check) => (
            <CheckLine key={check} check={check} found={found} mayMend={isCounsellor && isOpen} />
          ))}
        </ul>
        {found.expecting !== null && isOpen && entry.motherRequired && (
          <PregnancyBox participantId={found.id} expecting={found.expecting} />
        )}
        <WaiverPart found={found} actor={actor} />
      </div>
    </Card>
  )
}

type CheckLineProps = { check: Check; found: CaseProps["found"]; mayMend: boolean }

async function CheckLine({ check, found, mayMend }: CheckLineProps) {
  const t = await getTranslations("eligibility")
  const { entry } = found
  const against = entry.against.find((reason) => reasonsOf[check].includes(reason))
  const left = entry.left.find((reason) => reasonsOf[check].includes(reason))
  const values = { least: entry.ageMin, most: entry.ageMax }
  const state = left ? "open" : against ? "waived" : "holds"
  const mend = mends[check]
  return (
    <li className="grid gap-1 py-2.5">
      <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span>{t(`checks.${check}`, values)}</span>
        <Badge tone={state === "open" ? "warning" : "success"} icon={state === "open" ? "alert" : "check"}>
          {t(state)}
        </Badge>
      </p>
      {against && (
        <p className="flex flex-wrap gap-x-3 text-table text-muted">
          {t(`reasons.${against}`, values)}
          {left && settled.includes(left) && ` ${t("waiverMay")}`}
          {left && mayMend && !settled.includes(left) && (
            <a href={`/participants/${found.id}${mend.href}`} className="link">
              {t(`mend.${mend.word}`)}
            </a>
          )}
        </p>
      )}
    </li>
  )
}

/** What was decided, by whom, and in spite of what or because of what. */
async function Decisions({ found }: { found: CaseProps["found"] }) {
  const [t, locale] = await Promise.all([getTranslations("eligibility"), getLocale()])
  const values = { least: found.entry.ageMin, most: found.entry.ageMax }
  return found.decisions.map(({ decision, decidedOn, by, note, referralOffered, reasons: kept }) => {
    const known = reasons.filter((reason) => kept.includes(reason))
    const isNo = decision === "not_eligible"
    return (
      <div key={`${decidedOn} ${decision}`} className="boxed grid gap-1 rounded-control bg-sunken p-3">
        <p className="font-semibold">
          {t("decided", { decision: t(`decisions.${decision}`), day: dayName(decidedOn, "UTC", locale) })}
        </p>
        {by && <p className="text-table text-muted">{t("decidedBy", { name: by })}</p>}
        {note && (
          <p>
            <bdi>{note}</bdi>
          </p>
        )}
        {known.length > 0 && (
          <div className="text-table">
            <p className="text-muted">{t(isNo ? "because" : "inSpite")}</p>
            <ul className="list-disc ps-5">
              {known.map((reason) => (
                <li key={reason}>{t(`reasons.${reason}`, values)}</li>
              ))}
            </ul>
          </div>
        )}
        {isNo && <p className="text-table">{t(referralOffered ? "referred" : "notReferred")}</p>}
      </div>
    )
  })
}
