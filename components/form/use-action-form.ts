"use client"

import { zodResolver } from "@hookform/resolvers/zod"
import { useState } from "react"
import {
  type DefaultValues,
  type FieldValues,
  get,
  type Path,
  type UseFormReturn,
  useForm,
} from "react-hook-form"
import type { ZodType } from "zod"
import { fieldId } from "@/components/ui/field-frame"
import type { Outcome, Problem, Problems } from "@/lib/platform/outcome"
import { isPath, linesOf, problemAt } from "./problems"
import { useSay } from "./say"
import { useTypedBefore } from "./typed-before"
import { type ConflictFields, useConflict } from "./use-conflict"
import { type SendingAction, useSending } from "./use-sending"

type Options<Input extends FieldValues, Value> = {
  action: SendingAction<Value>
  schema: ZodType<unknown, Input>
  start: DefaultValues<Input>
  /** The key of a draft, where one exists; otherwise the form makes its own. */
  submitKey?: string
  /** Put before every id, where two forms on a page have fields of one name. */
  idPrefix?: string
  /** How a field is called and shown where somebody saved first; what is left out is read from the page. */
  conflictFields?: ConflictFields
  onDone?: (value: Value) => void
}

/** A form whose truth is its action: same schema, one submit key per drawing, nothing typed is ever lost. */
export function useActionForm<Input extends FieldValues, Value>(options: Options<Input, Value>) {
  const { action, schema, start, submitKey, idPrefix = "" } = options
  const form = useForm<Input>({
    resolver: zodResolver(schema, undefined, { raw: true }),
    defaultValues: start,
    shouldFocusError: false,
  })
  const answer = useAnswer({ form, ...options })
  const { send, busy, trouble } = useSending({ action, submitKey, onAnswer: answer.hear })
  const submit = form.handleSubmit(send, answer.refuse)
  const words = useFormWords({ form, start, told: answer.told, idPrefix })
  return {
    form,
    submit,
    busy,
    trouble,
    attempt: answer.attempt,
    conflict: answer.conflict,
    doubts: answer.doubts.map(words.say),
    acceptDoubts: () => send({ ...form.getValues(), accepted: true }),
    reconsider: answer.reconsider,
    ...words,
  }
}

type Answered<Input extends FieldValues, Value> = Pick<Options<Input, Value>, "onDone" | "conflictFields"> & {
  form: UseFormReturn<Input>
}

/** What came of the last sending: done, refused, doubted, or somebody else was first. */
function useAnswer<Input extends FieldValues, Value>(options: Answered<Input, Value>) {
  const { form, onDone, conflictFields } = options
  const [attempt, setAttempt] = useState(0)
  const [told, setTold] = useState<Problems>({})
  const [doubts, setDoubts] = useState<readonly Problem[]>([])
  const { conflict, meet } = useConflict({ form, fields: conflictFields })

  function hear(outcome: Outcome<Value>) {
    setDoubts(outcome.done ? [] : (outcome.doubts ?? []))
    meet(outcome.done ? null : (outcome.conflict ?? null))
    if (outcome.done) onDone?.(outcome.value)
    else if (!outcome.conflict) show(outcome.problems)
  }
  function show(problems: Problems) {
    setTold(problems)
    showProblems(form, problems)
    if (Object.keys(problems).length > 0) setAttempt((before) => before + 1)
  }
  function refuse() {
    setDoubts([])
    meet(null)
    setAttempt((before) => before + 1)
  }
  return { hear, refuse, reconsider: () => setDoubts([]), attempt, told, doubts, conflict }
}

function showProblems<Input extends FieldValues>(form: UseFormReturn<Input>, problems: Problems) {
  for (const [path, { key }] of Object.entries(problems)) {
    const error = { type: "server", message: key }
    if (path === "form") form.setError("root", error)
    else if (isPath<Input>(path)) form.setError(path, error)
  }
}

type Heard<Input extends FieldValues> = Pick<Options<Input, unknown>, "start"> & {
  form: UseFormReturn<Input>
  told: Problems
  idPrefix: string
}

/** What the form says beside its fields and in its summary. */
function useFormWords<Input extends FieldValues>({ form, start, told, idPrefix }: Heard<Input>) {
  const say = useSay()
  const keeping = useTypedBefore()
  const { errors } = form.formState
  const idOf = (path: string) => fieldId(`${idPrefix}${path}`, undefined)
  const errorAt = (path: Path<Input>) => {
    const problem = problemAt(errors, path, told)
    return problem && say(problem)
  }
  return {
    say,
    idOf,
    errorAt,
    summary: linesOf(errors, told).map(({ path, problem }) => ({
      fieldId: path === "root" ? null : idOf(path),
      text: say(problem),
    })),
    /** `<TextField label=… {...field("startsAt")} />` */
    field: (path: Path<Input>) => ({
      ...keeping(form.register(path)),
      ...fromTheStart(get(start, path)),
      id: idOf(path),
      error: errorAt(path),
    }),
  }
}

/** What a field begins with stands in it before the page is awake. */
function fromTheStart(value: unknown) {
  if (typeof value === "boolean") return { defaultChecked: value }
  return typeof value === "string" || typeof value === "number" ? { defaultValue: value } : {}
}
