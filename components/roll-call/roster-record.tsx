import { useTranslations } from "next-intl"
import { MarkBadge } from "@/components/counselling-session/mark-badge"
import { Badge } from "@/components/ui/badge"
import { absenceReasons } from "@/lib/domain/attendance/schema"
import type { SessionDetail } from "@/lib/domain/roll-call/queries"
import { CorrectionForm } from "./correction-form"
import { PaperMade } from "./paper-made"
import { RosterName } from "./roster-name"

/** A roster that somebody else leads, or that is not marked here any more. */
export function RosterRecord({ session }: { session: SessionDetail }) {
  const { id, roster, begun, corrects } = session
  const t = useTranslations("roll-call")
  const reasons = useTranslations("counselling-session.reasons")
  return (
    <ul className="divide-y divide-divider border-t border-divider">
      {roster.map((person) => {
        const said = [
          person.minutesLate > 0 && t("wasLate", { minutes: person.minutesLate }),
          person.minutesEarly > 0 && t("leftEarly", { minutes: person.minutesEarly }),
          person.reason && reasons(reasonOf(person.reason)),
        ].filter(Boolean)
        return (
          <li
            key={person.participantId}
            className="flex min-h-row flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 md:px-5"
          >
            <span className="flex min-w-48 flex-1 flex-wrap items-center gap-x-3">
              <RosterName person={person} />
              {person.walkIn && <Badge>{t("walkIn")}</Badge>}
            </span>
            {person.fromPaper && (
              <span className="text-table text-muted">
                <PaperMade person={person} timezone={session.timezone} />
              </span>
            )}
            {said.length > 0 && <span className="text-table text-muted">{said.join(" · ")}</span>}
            <MarkBadge mark={person.state} over={begun} />
            {corrects && <CorrectionForm sessionId={id} person={person} />}
          </li>
        )
      })}
    </ul>
  )
}

function reasonOf(reason: string) {
  return absenceReasons.find((one) => one === reason) ?? "other"
}
