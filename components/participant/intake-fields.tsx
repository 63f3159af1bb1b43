"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { Button } from "@/components/ui/button"
import { Checkbox } from "@/components/ui/checkbox"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { TextField } from "@/components/ui/text-field"
import { noticeAnswers, noticeText } from "@/lib/domain/privacy-notice/schema"
import type { IntakeFormState } from "./intake-form"

type Choices = readonly { value: string; label: string }[]
type PartProps = { af: IntakeFormState }

/** Her names in any script, and what is known of her birth. */
export function IntakeNames({ af }: PartProps) {
  const t = useTranslations("participant.intake")
  const plainText = { autoComplete: "off", autoCapitalize: "words", spellCheck: false, dir: "auto" } as const
  return (
    <div className="grid gap-5">
      <TextField label={t("knownAs")} hint={t("knownAsHint")} {...plainText} {...af.field("knownAs")} />
      <TextField label={t("familyName")} optional {...plainText} {...af.field("familyName")} />
      <TextField
        label={t("latinName")}
        hint={t("latinHint")}
        optional
        {...plainText}
        dir="ltr"
        {...af.field("latinName")}
      />
      <TextField
        label={t("birth")}
        hint={t("birthHint")}
        optional
        autoComplete="off"
        inputMode="text"
        className="figures max-w-44"
        {...af.field("birth")}
      />
    </div>
  )
}

/** Where she is a citizen, and the language she is spoken to in. */
export function IntakeAbout({
  af,
  countries,
  languages,
}: PartProps & { countries: Choices; languages: Choices }) {
  const t = useTranslations("participant.intake")
  const { control, setValue } = af.form
  const chosen = useWatch({ control, name: "citizenships" }) ?? [""]
  const others = [
    { value: "STATELESS", label: t("stateless") },
    { value: "UNDETERMINED", label: t("undetermined") },
  ]
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <div className="grid gap-3">
        {chosen.map((_, place) => (
          <Select
            key={place}
            label={t(place === 0 ? "citizenship" : "anotherCitizenship")}
            hint={place === 0 && t("citizenshipHint")}
            optional
            none={t("countryUnknown")}
            choices={[...others, ...countries]}
            {...af.field(`citizenships.${place}`)}
          />
        ))}
        {chosen.length < 4 && chosen.at(-1) !== "" && (
          <p>
            <Button size="small" onClick={() => setValue("citizenships", [...chosen, ""])}>
              {t("addCitizenship")}
            </Button>
          </p>
        )}
      </div>
      <div className="grid gap-3">
        <Select
          label={t("language")}
          hint={t("languageHint")}
          optional
          none={t("languageUnknown")}
          choices={languages}
          {...af.field("preferredLanguage")}
        />
        <Checkbox label={t("interpreter")} {...af.field("interpreterNeeded")} />
      </div>
    </div>
  )
}

/** How she may be reached without harm. */
export function IntakeReach({ af }: PartProps) {
  const t = useTranslations("participant.intake")
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 text-lead font-semibold">{t("contact")}</legend>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TextField
          label={t("phone")}
          hint={t("phoneHint")}
          optional
          type="tel"
          dir="ltr"
          autoComplete="off"
          {...af.field("phone")}
        />
        <TextField
          label={t("okHours")}
          hint={t("okHoursHint")}
          optional
          autoComplete="off"
          {...af.field("okHours")}
        />
      </div>
      <Checkbox label={t("mayLeaveMessage")} {...af.field("mayLeaveMessage")} />
    </fieldset>
  )
}

/** Whether she was told what is kept about her; where there was no time for it, her file says so. */
export function IntakeNotice({ af, languages }: PartProps & { languages: Choices }) {
  const t = useTranslations("privacy-notice")
  const method = useWatch({ control: af.form.control, name: "noticeMethod" })
  return (
    <div className="grid gap-4">
      <ChoiceGroup
        label={t("question")}
        hint={t("hint", { version: noticeText })}
        look="segments"
        choices={noticeAnswers.map((value) => ({ value, label: t(`answers.${value}`) }))}
        {...af.field("noticeMethod")}
      />
      {method && method !== "not_yet" && (
        <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
          <Select
            label={t("language")}
            none={t("sameLanguage")}
            choices={languages}
            {...af.field("noticeLanguage")}
          />
          <Checkbox label={t("interpreter")} {...af.field("noticeInterpreter")} />
        </div>
      )}
    </div>
  )
}
