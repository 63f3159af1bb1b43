"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Notice } from "@/components/ui/notice"
import { registerEmployer } from "@/lib/domain/employer/actions"
import { employerInput } from "@/lib/domain/employer/schema"
import { EmployerFields, emptyEmployer } from "./employer-fields"

/** A company that is missing where a placement is planned. */
export function EmployerForm({ locale }: { locale: string }) {
  const t = useTranslations("employer.register")
  const [round, setRound] = useState<{ number: number; added: boolean }>({ number: 0, added: false })
  return (
    <div className="grid gap-4">
      <div role="status">{round.added && <Notice tone="success">{t("saved")}</Notice>}</div>
      <Fields
        key={round.number}
        locale={locale}
        onDone={() => setRound(({ number }) => ({ number: number + 1, added: true }))}
      />
    </div>
  )
}

function Fields({ locale, onDone }: { locale: string; onDone: () => void }) {
  const t = useTranslations("employer.register")
  const af = useActionForm({
    action: registerEmployer,
    schema: employerInput,
    start: emptyEmployer(locale),
    idPrefix: "employer-",
    onDone,
  })
  return (
    <ActionForm of={af} label={t("title")}>
      <EmployerFields of={af} />
      <p>
        <SubmitButton variant="secondary" busy={af.busy}>
          {t("save")}
        </SubmitButton>
      </p>
    </ActionForm>
  )
}
