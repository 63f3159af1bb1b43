"use client"

import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import type { LookAlike } from "@/lib/domain/look-alike/queries"
import { phases } from "@/lib/domain/participant/schema"

/** Who she is, as far as the person may know: a name where her file is open, else only a code and a year. */
export function LookAlikeFacts({ person }: { person: LookAlike }) {
  const t = useTranslations("look-alike")
  const words = useTranslations("participant.phases")
  const phase = phases.find((known) => known === person.phase)
  const names = person.counsellors.join(", ")
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline gap-x-2 font-semibold">
        {person.name ? <bdi>{person.name}</bdi> : <span className="text-muted">{t("noName")}</span>}
        {person.latinName && person.latinName !== person.name && (
          <bdi className="font-normal text-muted">{person.latinName}</bdi>
        )}
        <span className="figures font-normal text-muted">{person.code}</span>
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table">
        <span className="figures">
          {person.birthYear ? t("born", { year: person.birthYear }) : t("birthUnknown")}
        </span>
        {person.sameBirth === "same" && <Badge tone="warning">{t("sameBirth")}</Badge>}
        {phase && <span>{words(phase)}</span>}
      </p>
      <p className="text-table text-muted">{t("counsellor", { count: person.counsellors.length, names })}</p>
      {!person.hers && <p className="text-table">{t("askCoordinator")}</p>}
    </div>
  )
}
