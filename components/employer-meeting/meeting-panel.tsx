"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { z } from "zod"
import { KeptPanel } from "@/components/form/kept-panel"
import { useKeptForm } from "@/components/form/use-kept-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { DateField, TextField } from "@/components/ui/text-field"
import { recordMeeting, reviseMeeting } from "@/lib/domain/employer-meeting/actions"
import type { MeetingEntry } from "@/lib/domain/employer-meeting/queries"
import { meetingInput, meetingKinds } from "@/lib/domain/employer-meeting/schema"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"

const meetingForm = meetingInput.extend({
  employerId: z.uuid().optional(),
  meetingId: z.uuid().optional(),
  version: z.number().int().optional(),
})
type MeetingForm = z.input<typeof meetingForm>

type MeetingPanelProps = { sheet: EmployerSheet; entry: MeetingEntry | null; onClose: () => void }

export function MeetingPanel({ sheet, entry, onClose }: MeetingPanelProps) {
  const t = useTranslations("employer-meeting")
  const form = useKeptForm<MeetingForm, unknown>({
    action: entry ? reviseMeeting : recordMeeting,
    schema: meetingForm,
    start: startOf(sheet, entry),
    idPrefix: "meeting-",
    place: { form: `employer.meeting:${entry?.id ?? "new"}`, subject: sheet.id },
    drafts: sheet.drafts,
    onDone: onClose,
  })
  const { af } = form
  const contactId = useWatch({ control: af.form.control, name: "contactId" })
  const contacts = sheet.contacts
    .filter(({ id, leftOn }) => leftOn === null || id === entry?.contactId)
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <KeptPanel
      title={t(entry ? "reviseTitle" : "recordTitle")}
      save={t("save")}
      timezone={sheet.timezone}
      form={form}
      onClose={onClose}
    >
      <ChoiceGroup
        label={t("kind")}
        look="segments"
        choices={meetingKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        {...af.field("kind")}
      />
      <DateField label={t("heldOn")} max={sheet.today} {...af.field("heldOn")} />
      <Select label={t("heldBy")} choices={colleaguesOf(sheet, entry)} {...af.field("heldBy")} />
      {contacts.length > 0 && (
        <Select label={t("contact")} none={t("somebodyElse")} choices={contacts} {...af.field("contactId")} />
      )}
      {!contactId && <TextField label={t("withWhom")} optional {...af.field("withWhom")} />}
      <TextArea label={t("what")} hint={t("whatHint")} rows={5} dir="auto" {...af.field("what")} />
      <TextField label={t("nextStep")} optional {...af.field("nextStep")} />
      <DateField label={t("nextDue")} optional {...af.field("nextDue")} />
    </KeptPanel>
  )
}

function colleaguesOf({ colleagues }: EmployerSheet, entry: MeetingEntry | null) {
  const isListed = !entry || colleagues.some(({ value }) => value === entry.heldBy)
  return isListed ? colleagues : [...colleagues, { value: entry.heldBy, label: entry.by ?? "–" }]
}

function startOf(sheet: EmployerSheet, entry: MeetingEntry | null): MeetingForm {
  const main = sheet.contacts.find(({ isMain, leftOn }) => isMain && leftOn === null)
  if (!entry)
    return {
      ...{ employerId: sheet.id, kind: "call", heldOn: sheet.today, heldBy: sheet.me },
      ...{ contactId: main?.id ?? "", withWhom: "", what: "", nextStep: "", nextDue: "" },
    }
  const { kind, on, heldBy, contactId, withWhom, what, nextStep, nextDue } = entry
  return {
    ...{ meetingId: entry.id, version: entry.version, kind, heldOn: on, heldBy, what },
    ...{ contactId: contactId ?? "", withWhom: withWhom ?? "", nextStep: nextStep ?? "" },
    nextDue: nextDue ?? "",
  }
}
