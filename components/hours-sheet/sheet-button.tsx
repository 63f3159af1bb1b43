"use client"

import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { useWatch } from "react-hook-form"
import type { z } from "zod"
import { useActionForm } from "@/components/form/use-action-form"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { PartButton, PartForm } from "@/components/work-experience/part-forms"
import { confirmWithSheet } from "@/lib/domain/hours-sheet/actions"
import { sheetInput } from "@/lib/domain/hours-sheet/schema"
import type { HoursOfDay } from "@/lib/domain/placement-hours/queries"
import { SheetDays } from "./sheet-days"
import { SheetUpload } from "./sheet-upload"

export type Sheet = { value: string; label: string }
type SheetProps = {
  placementId: string
  participantId: string
  /** the days that nobody has confirmed yet */
  days: readonly HoursOfDay[]
  /** the signed sheets that lie on the placement already */
  sheets: readonly Sheet[]
}

/** A sheet that the employer signed, and the days that stand on it. */
export function SheetButton(props: SheetProps) {
  const t = useTranslations("hours-sheet")
  return <PartButton label={t("button")}>{(close) => <SheetForm {...props} onClose={close} />}</PartButton>
}

function SheetForm({
  placementId,
  participantId,
  days,
  sheets,
  onClose,
}: SheetProps & { onClose: () => void }) {
  const t = useTranslations("hours-sheet")
  const [added, setAdded] = useState<readonly Sheet[]>([])
  const known = [...added, ...sheets.filter(({ value }) => !added.some((one) => one.value === value))]
  const [first] = sheets
  const af = useActionForm<z.input<typeof sheetInput>, unknown>({
    action: confirmWithSheet,
    schema: sheetInput,
    start: {
      ...{ placementId, documentId: first?.value ?? "", reason: "" },
      days: days.map(({ id, minutes }) => ({ entryId: id, taken: false, hours: String(minutes / 60) })),
    },
    idPrefix: "sheet-",
    onDone: onClose,
  })
  const chosen = useWatch({ control: af.form.control, name: "days" })
  const settles = days.some(({ state }, place) => state === "disputed" && chosen[place]?.taken === true)
  const { setValue } = af.form
  // The choice has to stand in the list before it can be chosen.
  useEffect(() => {
    const [newest] = added
    if (newest) setValue("documentId", newest.value, { shouldDirty: true })
  }, [added, setValue])
  return (
    <PartForm of={af} label={t("title")} save={t("save")} onClose={onClose}>
      <p className="max-w-text text-table text-muted">{t("lead")}</p>
      <Select label={t("sheet")} none={t("none")} choices={known} {...af.field("documentId")} />
      <SheetUpload
        of={{ placementId, participantId }}
        onAdded={(sheet) => setAdded((before) => [sheet, ...before])}
      />
      <SheetDays of={af} days={days} />
      {settles && <TextArea label={t("reason")} rows={2} {...af.field("reason")} />}
    </PartForm>
  )
}
