"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type FormEvent, useRef, useState } from "react"
import { useSay } from "@/components/form/say"
import { SubmitButton } from "@/components/form/submit-button"
import { Checkbox } from "@/components/ui/checkbox"
import { Notice } from "@/components/ui/notice"
import { Select } from "@/components/ui/select"
import { DateField, TextField } from "@/components/ui/text-field"
import { isAlwaysConfidential } from "@/lib/domain/document/rules"
import { documentKinds, longestTitle, mostDocuments } from "@/lib/domain/document/schema"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { FileQueue } from "./file-queue"
import { FilesField } from "./files-field"
import { useUploads } from "./use-uploads"

type AddFormProps = {
  participantId: string
  placements: readonly { value: string; label: string }[]
  most: number
  /** What a plain form was refused for. */
  problem: string | null
  placement: string | null
  submitKey: string
}

/** What it is, the files, and what else is known of them. Without JavaScript a plain form that takes one file. */
export function AddForm({ participantId, placements, most, problem, placement, submitKey }: AddFormProps) {
  const t = useTranslations("document")
  const router = useRouter()
  const address = `/api/participants/${participantId}/documents`
  const form = useRef<HTMLFormElement>(null)
  const [kind, setKind] = useState("")
  const [problems, setProblems] = useState<Problems>(told(problem))
  const { uploads, busy, choose, send, takeOff, again } = useUploads({
    ...{ address, most },
    onProblems: refuse,
    onAdded: () => router.refresh(),
  })
  const sentences = useSentences(problems)
  const count = (is: string) => uploads.filter(({ state }) => state.is === is).length
  const isMedical = documentKinds.some((one) => one === kind && isAlwaysConfidential(one))

  function refuse(found: Problems) {
    setProblems(found)
    const [first] = Object.keys(found)
    form.current?.querySelector<HTMLElement>(`#field-${CSS.escape(first ?? "kind")}`)?.focus()
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (kind === "") return refuse({ kind: { key: "document.problems.kindMissing" } })
    if (count("waiting") === 0) return refuse({ file: { key: "document.problems.fileMissing" } })
    void go()
  }

  /** What was said of these files is not said of the next. */
  async function go() {
    setProblems({})
    const fields = form.current
    if (fields && (await send(() => new FormData(fields)))) fields.reset()
  }

  return (
    <form
      ref={form}
      method="post"
      action={address}
      encType="multipart/form-data"
      noValidate
      onSubmit={submit}
      className="grid grid-cols-[minmax(0,1fr)] gap-5"
    >
      <input type="hidden" name="submitKey" value={submitKey} />
      {sentences.form && (
        <Notice tone="danger" role="alert">
          {sentences.form}
        </Notice>
      )}
      <Select
        name="kind"
        label={t("form.kind")}
        none={t("form.kindNone")}
        choices={documentKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={kind}
        onChange={(event) => {
          setKind(event.target.value)
          setProblems({})
        }}
        hint={isMedical ? t("form.medicalHint") : undefined}
        error={sentences.kind}
      />
      <FilesField
        error={sentences.file}
        onChoose={(files) => {
          setProblems({})
          choose(files)
        }}
      />
      <FileQueue
        uploads={uploads}
        onTakeOff={takeOff}
        onAgain={(key) => {
          again(key)
          void go()
        }}
      />
      <MoreFields
        {...{ placements, placement, sentences }}
        isOne={uploads.length < 2}
        mayBeOpen={!isMedical}
      />
      <SubmitButton busy={busy}>{t("form.saveSome", { count: count("waiting") })}</SubmitButton>
      <p role="status" className="text-table font-semibold text-success empty:hidden">
        {!busy && count("added") > 0 ? t("form.done", { count: count("added") }) : ""}
      </p>
    </form>
  )
}

type MoreFieldsProps = Pick<AddFormProps, "placements" | "placement"> & {
  sentences: Sentences
  /** Several files have no one name. */
  isOne: boolean
  /** What is always confidential is not asked whether it is. */
  mayBeOpen: boolean
}

function MoreFields({ placements, placement, sentences, isOne, mayBeOpen }: MoreFieldsProps) {
  const t = useTranslations("document.form")
  return (
    <>
      {isOne && (
        <TextField
          name="title"
          label={t("name")}
          hint={t("nameHint")}
          maxLength={longestTitle}
          optional
          error={sentences.title}
        />
      )}
      <DateField
        name="expiresOn"
        label={t("expiresOn")}
        hint={t("expiresOnHint")}
        optional
        error={sentences.expiresOn}
      />
      {placements.length > 0 && (
        <Select
          name="placementId"
          label={t("placement")}
          none={t("placementNone")}
          choices={placements}
          defaultValue={placement ?? ""}
          error={sentences.placementId}
        />
      )}
      {mayBeOpen && <Checkbox name="confidential" label={t("confidential")} hint={t("confidentialHint")} />}
    </>
  )
}

function told(problem: string | null): Problems {
  if (problem === null) return {}
  const said: Problem = { key: `document.problems.${problem}`, values: { most: mostDocuments } }
  return { [places[problem] ?? "file"]: said }
}

const places: Record<string, string> = {
  ...{ kindMissing: "kind", consentMissing: "kind", titleTooLong: "title" },
  ...{ placementUnknown: "placementId", tooMany: "form" },
}

type Sentences = Partial<Record<string, string>>

function useSentences(problems: Problems): Sentences {
  const say = useSay()
  return Object.fromEntries(Object.entries(problems).map(([place, problem]) => [place, say(problem)]))
}
