import { getLocale, getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { kindOf } from "@/components/counselling-session/known"
import { Badge, type Tone } from "@/components/ui/badge"
import type { ProvisionShown } from "@/lib/domain/care-provision/queries"
import { lossReasons } from "@/lib/domain/care-waiting/schema"
import { bookingStates } from "@/lib/domain/childcare/schema"
import { dayAndTime } from "@/lib/platform/dates"

type Family = ProvisionShown["bookings"][number]
type FamilyListProps = {
  families: readonly Family[]
  timezone: string
  /** says which number of the line each is */
  numbered?: boolean
  /** what stands beside the first of them */
  first?: ReactNode
  empty: string
}

/** Families of one kind at an offer, in the order in which they asked. */
export function FamilyList({ families, timezone, numbered = false, first, empty }: FamilyListProps) {
  if (families.length === 0) return <p className="px-4 pb-4 text-muted md:px-5">{empty}</p>
  return (
    <ul className="divide-y divide-divider border-t border-divider">
      {families.map((family, nth) => (
        <li
          key={`${family.sessionId} ${family.participantId} ${family.state} ${family.requestedAt.getTime()}`}
          className="grid gap-1 px-4 py-3 md:px-5"
        >
          <FamilyLine family={family} timezone={timezone} number={numbered ? nth + 1 : null} />
          {nth === 0 && first}
        </li>
      ))}
    </ul>
  )
}

const tones: Partial<Record<string, Tone>> = {
  confirmed: "success",
  offered: "info",
  waitlisted: "warning",
  unmet: "danger",
}

type FamilyLineProps = { family: Family; timezone: string; number: number | null }

async function FamilyLine({ family, timezone, number }: FamilyLineProps) {
  const [t, states, kinds, locale] = await Promise.all([
    getTranslations("care-provision"),
    getTranslations("childcare.states"),
    getTranslations("counselling-session.kinds"),
    getLocale(),
  ])
  const { name, participantId, children, session, kind, requestedAt, answerBy, reason } = family
  const state = bookingStates.find((one) => one === family.state) ?? "requested"
  const lost = lossReasons.find((one) => one === reason)
  const when = (instant: Date) => dayAndTime(instant, timezone, locale)
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {number !== null && (
          <span className="text-table font-semibold">{t("number", { place: number })}</span>
        )}
        <a href={`/participants/${participantId}`} className="link font-semibold">
          <bdi>{name}</bdi>
        </a>
        <span>{t("children", { count: children })}</span>
        <Badge tone={tones[state] ?? "plain"}>{states(state)}</Badge>
      </p>
      <p className="flex flex-wrap gap-x-3 text-table text-muted">
        <a href={`/sessions/${family.sessionId}`} className="link">
          <bdi>{session ?? kinds(kindOf(kind))}</bdi>
        </a>
        <span className="figures">{t("asked", { when: when(requestedAt) })}</span>
        {answerBy && (
          <span className="figures font-semibold text-ink">{t("answerBy", { when: when(answerBy) })}</span>
        )}
        {reason && <span>{lost ? t(`reasons.${lost}`) : reason}</span>}
      </p>
    </>
  )
}
