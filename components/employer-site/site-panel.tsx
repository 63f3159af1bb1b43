"use client"

import { useTranslations } from "next-intl"
import { z } from "zod"
import { KeptPanel } from "@/components/form/kept-panel"
import { useKeptForm } from "@/components/form/use-kept-form"
import { Checkbox } from "@/components/ui/checkbox"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"
import { addSite, reviseSite } from "@/lib/domain/employer-site/actions"
import { siteInput } from "@/lib/domain/employer-site/schema"
import type { Site } from "./sites-card"

const siteForm = siteInput.extend({
  employerId: z.uuid().optional(),
  siteId: z.uuid().optional(),
  version: z.number().int().optional(),
})
type SiteForm = z.input<typeof siteForm>

type SitePanelProps = { sheet: EmployerSheet; site: Site | null; onClose: () => void }

export function SitePanel({ sheet, site, onClose }: SitePanelProps) {
  const t = useTranslations("employer-site")
  const form = useKeptForm<SiteForm, unknown>({
    action: site ? reviseSite : addSite,
    schema: siteForm,
    start: startOf(sheet.id, site),
    idPrefix: "site-",
    place: { form: `employer.site:${site?.id ?? "new"}`, subject: sheet.id },
    drafts: sheet.drafts,
    onDone: onClose,
  })
  const { af } = form
  return (
    <KeptPanel
      title={t(site ? "reviseTitle" : "addTitle")}
      save={t("save")}
      timezone={sheet.timezone}
      form={form}
      onClose={onClose}
    >
      <TextField label={t("name")} hint={t("nameHint")} {...af.field("name")} />
      <TextField label={t("address")} optional {...af.field("address")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t("postcode")} optional {...af.field("postcode")} />
        <TextField label={t("town")} optional {...af.field("town")} />
      </div>
      <TextField label={t("transport")} hint={t("transportHint")} optional {...af.field("transport")} />
      <TextField
        label={t("transportMinutes")}
        optional
        inputMode="numeric"
        className="figures max-w-24"
        {...af.field("transportMinutes")}
      />
      <Checkbox label={t("stepFree")} {...af.field("stepFree")} />
      <TextArea label={t("note")} hint={t("noteHint")} optional rows={3} dir="auto" {...af.field("note")} />
    </KeptPanel>
  )
}

function startOf(employerId: string, site: Site | null): SiteForm {
  return {
    ...(site ? { siteId: site.id, version: site.version } : { employerId }),
    name: site?.name ?? "",
    address: site?.address ?? "",
    postcode: site?.postcode ?? "",
    town: site?.town ?? "",
    transport: site?.transport ?? "",
    transportMinutes: site?.transportMinutes ?? "",
    stepFree: site?.stepFree ?? false,
    note: site?.note ?? "",
  }
}
