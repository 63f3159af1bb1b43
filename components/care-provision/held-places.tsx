"use client"

import { useLocale, useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { Card } from "@/components/ui/card"
import type { ProvisionWeek } from "@/lib/domain/care-provision/queries"
import { confirmPlaces } from "@/lib/domain/care-waiting/actions"
import { dayAndTime } from "@/lib/platform/dates"

/** Places that are held until a mother answers: her counsellor asks her, and says yes for her. */
export function HeldPlaces({ held, timezone }: Pick<ProvisionWeek, "held" | "timezone">) {
  const t = useTranslations("care-waiting")
  const locale = useLocale()
  return (
    <Card title={t("heldTitle")} count={held.length} flush>
      <ul className="divide-y divide-divider border-t border-divider">
        {held.map(({ sessionId, participantId, name, children, answerBy }) => (
          <li
            key={`${sessionId} ${participantId}`}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 md:px-5"
          >
            <a href={`/sessions/${sessionId}`} className="link font-semibold">
              <bdi>{name}</bdi>
            </a>
            <span className="flex-1 basis-64">
              {t("held", { count: children, time: dayAndTime(answerBy, timezone, locale) })}
            </span>
            <ActButton
              variant="primary"
              act={(key) => confirmPlaces({ sessionId, participantId }, key)}
              label={t("of", { act: t("confirm", { count: children }), name })}
            >
              {t("confirm", { count: children })}
            </ActButton>
          </li>
        ))}
      </ul>
    </Card>
  )
}
