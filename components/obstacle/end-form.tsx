"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { type Opening, rowFields } from "@/components/skills-profile/opening"
import { RowForm } from "@/components/skills-profile/row-form"
import { useRowForm } from "@/components/skills-profile/use-row-form"
import { DateField } from "@/components/ui/text-field"
import { closeObstacle } from "@/lib/domain/obstacle/actions"
import { obstacleEnd } from "@/lib/domain/obstacle/schema"

type Fields = z.input<typeof obstacleEnd>

/** It makes it hard no longer: since when. */
export function EndForm({ opening, name, today }: { opening: Opening; name: string; today: string }) {
  const t = useTranslations("obstacle")
  const form = useRowForm<Fields, unknown>({
    opening,
    action: closeObstacle,
    schema: obstacleEnd,
    start: { ...rowFields(opening), closedOn: today },
    saidOf: () => t("closed", { name }),
  })
  return (
    <RowForm of={form} label={t("closeTitle", { name })} save={t("saveEnd")}>
      <DateField label={t("closedOn")} {...form.af.field("closedOn")} />
    </RowForm>
  )
}
