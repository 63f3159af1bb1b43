"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { legalForms } from "@/lib/domain/legal-form/schema"
import type { WorkPage } from "@/lib/domain/work-experience/queries"
import { AgreementForm } from "./agreement-form"
import { PartButton } from "./part-forms"

type EditProps = { page: WorkPage; choices: NonNullable<WorkPage["choices"]> }

/** The agreement as it stands, in its form. */
export function EditAgreement({ page, choices }: EditProps) {
  const [t, form] = [useTranslations("work-experience.agreement"), useTranslations("form")]
  const { id: workExperienceId, version, participantId, written } = page
  return (
    <PartButton label={t("change")}>
      {(close) => (
        <AgreementForm
          start={{
            ...{ ...written, participantId, workExperienceId, version },
            legalForm: legalForms.find((one) => one === written.legalForm) ?? "traineeship",
          }}
          contacts={choices.contacts}
          tutors={choices.tutors}
          forms={page.forms}
          onDone={close}
          beside={<Button onClick={close}>{form("leave")}</Button>}
        />
      )}
    </PartButton>
  )
}
