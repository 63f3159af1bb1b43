"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { answerSamePerson, claimSamePerson, undoSamePerson } from "@/lib/domain/same-person/actions"
import type { PartnerToo } from "@/lib/domain/same-person/queries"

type PartnerActsProps = { participantId: string; partner: PartnerToo }

/** What a coordinator can do about one partner: ask, answer, or take back. */
export function PartnerActs({ participantId, partner }: PartnerActsProps) {
  const t = useTranslations("same-person")
  const { key, organisation, state, until } = partner
  const one = { participantId, key }
  if (state === "none")
    return (
      <p>
        <ActButton act={(sent) => claimSamePerson(one, sent)} label={t("claimOf", { organisation })}>
          {t("claim")}
        </ActButton>
      </p>
    )
  if (state === "claimed_by_them")
    return (
      <p className="flex flex-wrap gap-2">
        <ActButton
          variant="primary"
          act={(sent) => answerSamePerson({ ...one, same: true }, sent)}
          label={t("isSameOf", { organisation })}
        >
          {t("isSame")}
        </ActButton>
        <ActButton
          act={(sent) => answerSamePerson({ ...one, same: false }, sent)}
          label={t("notSameOf", { organisation })}
        >
          {t("notSame")}
        </ActButton>
      </p>
    )
  if (until)
    return (
      <p>
        <ActButton act={(sent) => undoSamePerson(one, sent)} label={t("undoOf", { organisation })}>
          {t("undo")}
        </ActButton>
      </p>
    )
  return null
}
