"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type FormEvent, useRef, useState } from "react"
import { useSay } from "@/components/form/say"
import { SubmitButton } from "@/components/form/submit-button"
import { DropZone } from "@/components/ui/drop-zone"
import type { Problem } from "@/lib/platform/outcome"
import { ImportTrouble } from "./import-trouble"
import { ProgressLine } from "./progress-line"
import { useLongAct } from "./use-long-act"

const address = "/api/participants/import"

type FileFormProps = {
  /** In bytes: what is larger is not even sent. */
  most: number
  problem: Problem | null
}

/** Takes a file and has it checked. Without JavaScript it is a plain form that leads to the same page. */
export function FileForm({ most, problem: first }: FileFormProps) {
  const t = useTranslations("participant-import.file")
  const say = useSay()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState(first)
  const { send, progress, trouble } = useLongAct<{ batchId: string }>(address, (outcome) => {
    if (outcome.done) return router.push(`/participants/import?batch=${outcome.value.batchId}`)
    refuse(Object.values(outcome.problems)[0] ?? { key: "participant-import.problems.damaged" })
  })

  function refuse(found: Problem) {
    setProblem(found)
    input.current?.focus()
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const file = input.current?.files?.[0]
    if (!file) return refuse({ key: "participant-import.problems.fileMissing" })
    if (file.size > most) return refuse({ key: "participant-import.problems.tooLarge" })
    setProblem(null)
    void send(new FormData(event.currentTarget))
  }

  function take(files: FileList) {
    if (input.current) input.current.files = files
    setProblem(null)
  }

  return (
    <form
      method="post"
      action={address}
      encType="multipart/form-data"
      noValidate
      onSubmit={submit}
      className="grid grid-cols-[minmax(0,1fr)] gap-4"
    >
      {trouble && <ImportTrouble trouble={trouble} />}
      <DropZone
        id="field-file"
        label={t("label")}
        hint={t("hint")}
        error={problem ? say(problem) : undefined}
        drop={t("drop")}
        onDropped={take}
        ref={input}
        name="file"
        accept=".csv,.tsv,.txt,.xlsx"
        onChange={() => setProblem(null)}
      />
      <div>
        <ProgressLine progress={progress} />
        <SubmitButton busy={progress !== null} className="max-md:w-full">
          {t("check")}
        </SubmitButton>
      </div>
    </form>
  )
}
