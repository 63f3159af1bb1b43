"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { useUndo } from "@/components/ui/undo"
import { chooseSections } from "@/lib/domain/skills-profile/actions"
import { hideableSections, shownSectionsInput } from "@/lib/domain/skills-profile/schema"

type Fields = z.input<typeof shownSectionsInput>

/** A coordinator's choice of the parts that her organisation uses. */
export function SectionsForm({ hidden }: { hidden: readonly string[] }) {
  const t = useTranslations("skills-profile")
  const tell = useUndo()
  const af = useActionForm<Fields, unknown>({
    action: chooseSections,
    schema: shownSectionsInput,
    start: { shown: hideableSections.filter((section) => !hidden.includes(section)) },
    idPrefix: "sections-",
    onDone: () => tell({ text: t("settings.saved") }),
  })
  return (
    <details data-chrome className="boxed rounded-card border border-divider bg-surface px-4 md:px-5">
      <summary className="min-h-12 content-center font-semibold">{t("settings.title")}</summary>
      <div className="pb-4 md:pb-5">
        <ActionForm of={af} label={t("settings.title")}>
          <ChoiceGroup
            label={t("settings.title")}
            hint={t("settings.lead")}
            kind="checkbox"
            choices={hideableSections.map((value) => ({ value, label: t(`sections.${value}`) }))}
            {...af.field("shown")}
          />
          <p>
            <SubmitButton busy={af.busy}>{t("settings.save")}</SubmitButton>
          </p>
        </ActionForm>
      </div>
    </details>
  )
}
