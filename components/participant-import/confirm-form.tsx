"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { useSay } from "@/components/form/say"
import { SubmitButton } from "@/components/form/submit-button"
import { Checkbox } from "@/components/ui/checkbox"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import type { Problem } from "@/lib/platform/outcome"
import { ImportTrouble } from "./import-trouble"
import { ProgressLine } from "./progress-line"
import { useLongAct } from "./use-long-act"

const address = "/api/participants/import/confirm"

type ConfirmFormProps = {
  batchId: string
  submitKey: string
  taken: number
  suspected: number
  problem: Problem | null
}

/** The yes to a checked list. Everything that is taken is written at once, or nothing. */
export function ConfirmForm({ batchId, submitKey, taken, suspected, problem: first }: ConfirmFormProps) {
  const t = useTranslations("participant-import")
  const say = useSay()
  const router = useRouter()
  const [problem, setProblem] = useState(first)
  const [takeSuspected, setTakeSuspected] = useState(false)
  const { send, progress, trouble } = useLongAct<{ batchId: string }>(address, (outcome) => {
    if (!outcome.done) setProblem(Object.values(outcome.problems)[0] ?? null)
    router.refresh()
  })

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setProblem(null)
    void send(new FormData(event.currentTarget))
  }

  const count = taken + (takeSuspected ? suspected : 0)
  return (
    <form
      method="post"
      action={address}
      encType="multipart/form-data"
      onSubmit={submit}
      className="grid gap-4"
    >
      <input type="hidden" name="batchId" value={batchId} />
      <input type="hidden" name="submitKey" value={submitKey} />
      {trouble && <ImportTrouble trouble={trouble} later />}
      {problem && (
        <Notice tone="danger" role="alert">
          {say(problem)}
        </Notice>
      )}
      <div className="grid gap-1">
        <p>{t("confirm.count", { count })}</p>
        {count > 0 && <p className="text-table text-muted">{t("confirm.seen")}</p>}
      </div>
      {suspected > 0 && (
        <Checkbox
          name="takeSuspected"
          label={t("confirm.suspected", { count: suspected })}
          checked={takeSuspected}
          onChange={(event) => setTakeSuspected(event.currentTarget.checked)}
        />
      )}
      <div>
        <ProgressLine progress={progress} />
        <p className="flex flex-wrap gap-2">
          {(count > 0 || suspected > 0) && (
            <SubmitButton busy={progress !== null} className="max-md:w-full">
              {t("confirm.button", { count })}
            </SubmitButton>
          )}
          <LinkButton href="/participants/import" className="max-md:w-full">
            {t("file.another")}
          </LinkButton>
        </p>
      </div>
    </form>
  )
}
