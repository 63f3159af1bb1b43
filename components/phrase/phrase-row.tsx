"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { ActionForm } from "@/components/form/action-form"
import { Opened } from "@/components/form/opened"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Badge, type Tone } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import type { IconName } from "@/components/ui/icon"
import { TextArea } from "@/components/ui/text-area"
import { checkPhrase } from "@/lib/domain/phrase/actions"
import type { PhraseLine } from "@/lib/domain/phrase/queries"
import { phraseCheckInput } from "@/lib/domain/phrase/schema"
import { runs } from "@/lib/words/languages"

const looks: Record<PhraseLine["standing"], { tone: Tone; icon: IconName }> = {
  source: { tone: "plain", icon: "about" },
  checked: { tone: "success", icon: "check" },
  unchecked: { tone: "warning", icon: "question" },
  changed: { tone: "warning", icon: "alert" },
  missing: { tone: "plain", icon: "question" },
}

type PhraseRowProps = { line: PhraseLine; language: string }

/** One phrase: the English words, its words in the language, and who stands by them. */
export function PhraseRow({ line, language }: PhraseRowProps) {
  const t = useTranslations("phrase")
  const { standing, source, text, by, on } = line
  const { tone, icon } = looks[standing]
  const day = on ?? ""
  return (
    <div className="grid gap-1 md:grid-cols-2 md:gap-x-6">
      <p lang="en" dir="ltr" className="text-start">
        {source}
      </p>
      {standing !== "source" && (
        <div className="grid gap-1.5">
          {text && (
            <p lang={language} dir={runs(language)} className="font-semibold">
              {text}
            </p>
          )}
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table text-muted">
            <Badge tone={tone} icon={icon}>
              {t(`standing.${standing}`)}
            </Badge>
            {standing === "checked" && (
              <span className="figures">
                {by ? t("checkedBy", { name: by, day }) : t("checkedOn", { day })}
              </span>
            )}
            {line.before && <span>{t("before", { text: line.before })}</span>}
            <Acts line={line} language={language} />
          </div>
        </div>
      )}
    </div>
  )
}

function Acts({ line, language }: PhraseRowProps) {
  const t = useTranslations("phrase")
  const { key: phraseKey, standing, source, text, version } = line
  const isWritten = text !== ""
  return (
    <div data-chrome className="flex min-w-0 flex-wrap items-center gap-1 text-ink">
      {isWritten && standing !== "checked" && (
        <ActButton
          act={(key) => checkPhrase({ phraseKey, language, text, version }, key)}
          label={t("checkOne", { source })}
        >
          {t("check")}
        </ActButton>
      )}
      <Opened
        label={t(isWritten ? "change" : "write")}
        aria-label={t(isWritten ? "changeOne" : "writeOne", { source })}
        size="small"
        variant={isWritten ? "quiet" : "secondary"}
      >
        {(close) => <PhraseForm line={line} language={language} onClose={close} />}
      </Opened>
    </div>
  )
}

function PhraseForm({ line, language, onClose }: PhraseRowProps & { onClose: () => void }) {
  const t = useTranslations("phrase")
  const words = useTranslations("form")
  const { key: phraseKey, source, text, version } = line
  const af = useActionForm({
    action: checkPhrase,
    schema: phraseCheckInput,
    start: { phraseKey, language, text, version },
    idPrefix: `phrase-${phraseKey.replace(".", "-")}-`,
    onDone: onClose,
  })
  return (
    <ActionForm of={af} label={t("changeOne", { source })}>
      <TextArea
        label={source}
        hint={source.includes("…") ? t("blankHint") : undefined}
        rows={2}
        lang={language}
        dir={runs(language)}
        {...af.field("text")}
      />
      <p className="flex flex-wrap gap-2">
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        <Button onClick={onClose}>{words("leave")}</Button>
      </p>
    </ActionForm>
  )
}
