"use client"

import { useTranslations } from "next-intl"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Notice } from "@/components/ui/notice"
import { type Again, comesAgain } from "@/lib/domain/session-again/rules"
import type { AgainForming } from "./again-form"

/** Who of the group is expected again, and who cannot be, with the reason. */
export function AgainGroup({ af, group }: { af: AgainForming; group: readonly Again[] }) {
  const t = useTranslations("session-change.copy")
  const [coming, out] = [group.filter(comesAgain), group.filter((one) => !comesAgain(one))]
  return (
    <>
      {coming.length > 0 && (
        <ChoiceGroup
          label={t("group")}
          kind="checkbox"
          choices={coming.map(({ id, name, against }) => ({
            value: id,
            label: against ? <Said name={name} why={t(`against.${against}`)} /> : <bdi>{name}</bdi>,
          }))}
          {...af.field("participantIds")}
        />
      )}
      {out.length > 0 && (
        <Notice title={t("leftOut", { count: out.length })}>
          <ul>
            {out.map(({ id, name, against }) => (
              <li key={id}>
                <Said name={name} why={t(`against.${against ?? "left"}`)} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

function Said({ name, why }: { name: string; why: string }) {
  return (
    <span>
      <bdi>{name}</bdi> <span className="text-muted">{why}</span>
    </span>
  )
}
