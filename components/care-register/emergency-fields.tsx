import { useTranslations } from "next-intl"
import { Checkbox } from "@/components/ui/checkbox"
import { Notice } from "@/components/ui/notice"
import { TextField } from "@/components/ui/text-field"
import type { CollectFields } from "./collect-form"

/** Somebody who is not listed: two adults of ours, the mother on the phone, and a reason. All of it is written down. */
export function EmergencyFields({ af }: { af: CollectFields }) {
  const t = useTranslations("care-register.collect")
  return (
    <>
      <Notice tone="warning" title={t("emergency")}>
        {t("emergencyWhy")}
      </Notice>
      <TextField label={t("name")} hint={t("nameHint")} dir="auto" autoComplete="off" {...af.field("name")} />
      <TextField label={t("reason")} dir="auto" {...af.field("reason")} />
      <Checkbox label={t("phoned")} {...af.field("phoned")} />
      <TextField
        label={t("second")}
        hint={t("secondHint")}
        dir="auto"
        autoComplete="off"
        {...af.field("second")}
      />
    </>
  )
}
