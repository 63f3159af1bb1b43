"use client"

import { useLocale, useTranslations } from "next-intl"
import { useId } from "react"
import { useWatch } from "react-hook-form"
import { ActionForm } from "@/components/form/action-form"
import { useLanguageChoices } from "@/components/form/language-choices"
import { SubmitButton } from "@/components/form/submit-button"
import { Checkbox } from "@/components/ui/checkbox"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { SidePanel } from "@/components/ui/side-panel"
import { DateField, TextField } from "@/components/ui/text-field"
import { consentMethods } from "@/lib/domain/consent/schema"
import type { ConsentLine, Papers } from "@/lib/domain/papers/queries"
import { ConsentWords } from "./consent-words"
import { type Answer, answers, type ConsentForm, useConsentForm } from "./use-consent-form"

type ConsentPanelProps = {
  line: ConsentLine
  papers: Papers
  onClose: () => void
  onDone: (answer: Answer) => void
}

/** The words for her, in her language, and what she answered. */
export function ConsentPanel({ line, papers, onClose, onDone }: ConsentPanelProps) {
  const [t, words] = [useTranslations("consent.form"), useTranslations("consent")]
  const id = useId()
  const af = useConsentForm({ line, papers, onDone })
  const { language = "en", employerId } = useWatch({ control: af.form.control })
  return (
    <SidePanel
      title={t("title")}
      onClose={onClose}
      footer={
        <SubmitButton form={id} busy={af.busy}>
          {t("save")}
        </SubmitButton>
      }
    >
      <ActionForm id={id} of={af} label={t("title")}>
        <p className="font-semibold">
          {words(`purposes.${line.purpose}.name`)}
          {line.employer && (
            <>
              {": "}
              <bdi>{line.employer}</bdi>
            </>
          )}
        </p>
        {line.purpose === "share_employer" && line.employerId === null && (
          <EmployerField af={af} employers={papers.employers} />
        )}
        <Select
          label={t("language")}
          choices={useLanguageChoices([papers.preferredLanguage ?? "en"])}
          {...af.field("language")}
        />
        <ConsentWords
          purpose={line.purpose}
          language={language}
          sheet={sheetOf(papers.participantId, line, { language, employerId })}
        />
        <AnswerFields af={af} outdated={line.outdated} />
      </ActionForm>
    </SidePanel>
  )
}

type Chosen = { language: string; employerId: string | undefined }

function sheetOf(participantId: string, { purpose }: ConsentLine, { language, employerId }: Chosen): string {
  const asked = new URLSearchParams({ purpose, language, ...(employerId && { employer: employerId }) })
  return `/participants/${participantId}/papers/print?${asked}`
}

function EmployerField({ af, employers }: { af: ConsentForm; employers: Papers["employers"] }) {
  const t = useTranslations("consent.form")
  if (employers.length === 0) return <p className="text-muted">{t("noEmployers")}</p>
  return (
    <Select label={t("employer")} none={t("employerNone")} choices={employers} {...af.field("employerId")} />
  )
}

function AnswerFields({ af, outdated }: { af: ConsentForm; outdated: boolean }) {
  const t = useTranslations("consent.form")
  const locale = useLocale()
  const [answer, method] = useWatch({ control: af.form.control, name: ["answer", "method"] })
  // Who said yes in older words and says no now takes her yes back: that has its own button.
  const possible = answers.filter((one) => !outdated || one === "yes")
  return (
    <>
      <ChoiceGroup
        label={t("answer")}
        hint={t("noIsFine")}
        choices={possible.map((value) => ({ value, label: t(`answers.${value}`) }))}
        {...af.field("answer")}
      />
      <DateField label={t("day")} lang={locale} {...af.field("day")} />
      {answer === "yes" && (
        <>
          <ChoiceGroup
            label={t("method")}
            choices={consentMethods.map((value) => ({ value, label: t(`methods.${value}`) }))}
            {...af.field("method")}
          />
          {method === "oral_witnessed" && (
            <TextField label={t("witness")} hint={t("witnessHint")} {...af.field("witness")} />
          )}
          <Checkbox label={t("interpreter")} {...af.field("interpreter")} />
        </>
      )}
    </>
  )
}
