"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Card } from "@/components/ui/card"
import { Checkbox } from "@/components/ui/checkbox"
import { DateField } from "@/components/ui/text-field"
import { useUndo } from "@/components/ui/undo"
import { agreeProfile } from "@/lib/domain/skills-profile/actions"
import type { ProfilePage } from "@/lib/domain/skills-profile/queries"
import { agreementInput } from "@/lib/domain/skills-profile/schema"

type Fields = z.input<typeof agreementInput>

/** She and her counsellor say yes to what stands above, and it becomes a version. */
export function AgreeForm({ profile }: { profile: ProfilePage }) {
  const t = useTranslations("skills-profile.agree")
  const tell = useUndo()
  const number = (profile.versions.at(0)?.number ?? 0) + 1
  const af = useActionForm<Fields, { versionNumber: number }>({
    action: agreeProfile,
    schema: agreementInput,
    start: {
      participantId: profile.participantId,
      interviewOn: profile.today,
      interpreter: false,
      sheAgrees: false,
      counsellorAgrees: false,
    },
    idPrefix: "agree-",
    onDone: ({ versionNumber }) => {
      tell({ text: t("done", { number: versionNumber }) })
      af.form.reset()
    },
  })
  return (
    <Card title={<span id="agree">{t("title")}</span>}>
      {profile.missing.length > 0 ? (
        <div className="grid gap-2">
          <p>{t("needs")}</p>
          <ul className="grid list-disc gap-1 ps-6">
            {profile.missing.includes("skill") && <li>{t("needsSkill")}</li>}
            {profile.missing.includes("obstacles") && <li>{t("needsObstacles")}</li>}
          </ul>
        </div>
      ) : (
        <ActionForm of={af} label={t("title")}>
          <p className="max-w-text text-muted">{t("lead", { number })}</p>
          <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
            <DateField label={t("interviewOn")} {...af.field("interviewOn")} />
            <Checkbox label={t("interpreter")} {...af.field("interpreter")} />
          </div>
          <div className="grid gap-1">
            <Checkbox label={t("she")} {...af.field("sheAgrees")} />
            <Checkbox label={t("you")} {...af.field("counsellorAgrees")} />
          </div>
          <p>
            <SubmitButton busy={af.busy}>{t("button", { number })}</SubmitButton>
          </p>
        </ActionForm>
      )}
    </Card>
  )
}
