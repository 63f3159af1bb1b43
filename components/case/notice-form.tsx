"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Checkbox } from "@/components/ui/checkbox"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { DateField } from "@/components/ui/text-field"
import { givePrivacyNotice } from "@/lib/domain/privacy-notice/actions"
import { noticeInput, noticeMethods } from "@/lib/domain/privacy-notice/schema"
import { Opening } from "./opening"

type NoticeFormProps = {
  participantId: string
  today: string
  language: string
  languages: readonly { value: string; label: string }[]
}

/** How, in which language and when she was told. */
export function NoticeForm(props: NoticeFormProps) {
  const t = useTranslations("privacy-notice")
  return (
    <Opening label={t("record")}>
      <NoticeFields {...props} />
    </Opening>
  )
}

function NoticeFields({ participantId, today, language, languages }: NoticeFormProps) {
  const t = useTranslations("privacy-notice")
  const move = useTranslations("move")
  const af = useActionForm<z.input<typeof noticeInput>, { noticeId: string }>({
    action: givePrivacyNotice,
    schema: noticeInput,
    start: { participantId, language, interpreter: false, givenOn: today },
    idPrefix: "notice-",
  })
  return (
    <ActionForm of={af} label={t("record")}>
      <ChoiceGroup
        label={t("question")}
        look="segments"
        choices={noticeMethods.map((value) => ({ value, label: t(`answers.${value}`) }))}
        {...af.field("method")}
      />
      <Select label={t("language")} none={move("choose")} choices={languages} {...af.field("language")} />
      <Checkbox label={t("interpreter")} {...af.field("interpreter")} />
      <DateField label={t("givenOn")} {...af.field("givenOn")} />
      <p>
        <SubmitButton busy={af.busy}>{t("record")}</SubmitButton>
      </p>
    </ActionForm>
  )
}
