"use client"

import { zodResolver } from "@hookform/resolvers/zod"
import { unstable_rethrow } from "next/navigation"
import { useRef, useState } from "react"
import { type DefaultValues, type FieldValues, type Path, useForm } from "react-hook-form"
import type { ZodType } from "zod"
import type { Outcome, Problem, Problems } from "@/lib/platform/outcome"
import { fieldId } from "@/components/ui/field-frame"
import { isPath, linesOf, problemAt } from "./problems"
import { useSay } from "./say"
import { newSubmitKey } from "./submit-key"

export type Trouble = "signedOut" | "offline" | "fault"

type Options<Input extends FieldValues, Value> = {
  action: (raw: unknown, submitKey?: string) => Promise<Outcome<Value>>
  schema: ZodType<unknown, Input>
  start: DefaultValues<Input>
  /** The key of a draft, where one exists; otherwise the form makes its own. */
  submitKey?: string
  /** Put before every id, where two forms on a page have fields of one name. */
  idPrefix?: string
  onDone?: (value: Value) => void
}

/** A form whose truth is its action: same schema, one submit key per drawing, nothing typed is ever lost. */
export function useActionForm<Input extends FieldValues, Value>(options: Options<Input, Value>) {
  const { action, schema, start, idPrefix = "", onDone } = options
  const form = useForm<Input>({
    resolver: zodResolver(schema, undefined, { raw: true }),
    defaultValues: start,
    mode: "onSubmit",
    reValidateMode: "onChange",
    shouldFocusError: false,
  })
  const say = useSay()
  const key = useRef(options.submitKey)
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [told, setTold] = useState<Problems>({})
  const [doubts, setDoubts] = useState<readonly Problem[]>([])
  const [trouble, setTrouble] = useState<Trouble | null>(null)

  async function send(values: FieldValues) {
    if (running.current) return
    running.current = true
    setBusy(true)
    setTrouble(null)
    key.current ??= newSubmitKey()
    try {
      hear(await action(values, key.current))
    } catch (error) {
      unstable_rethrow(error)
      setTrouble(navigator.onLine && !(error instanceof TypeError) ? "fault" : "offline")
    } finally {
      running.current = false
      setBusy(false)
    }
  }

  function hear(outcome: Outcome<Value>) {
    setDoubts(outcome.done ? [] : (outcome.doubts ?? []))
    if (outcome.done) {
      key.current = undefined
      onDone?.(outcome.value)
      return
    }
    if (outcome.signedOut) return setTrouble("signedOut")
    setTold(outcome.problems)
    for (const [path, problem] of Object.entries(outcome.problems)) {
      const error = { type: "server", message: problem.key }
      if (path === "form") form.setError("root", error)
      else if (isPath<Input>(path)) form.setError(path, error)
    }
    if (Object.keys(outcome.problems).length > 0) setAttempt((before) => before + 1)
  }

  const submit = form.handleSubmit(
    (values) => {
      setTold({})
      return send(values)
    },
    () => {
      setDoubts([])
      setAttempt((before) => before + 1)
    },
  )

  const idOf = (path: string) => fieldId(`${idPrefix}${path}`, undefined)

  function errorAt(path: Path<Input>): string | undefined {
    const problem = problemAt(form.formState.errors, path, told)
    return problem && say(problem)
  }

  return {
    form,
    submit,
    busy,
    trouble,
    attempt,
    doubts: doubts.map(say),
    acceptDoubts: () => send({ ...form.getValues(), accepted: true }),
    reconsider: () => setDoubts([]),
    summary: linesOf(form.formState.errors, told).map(({ path, problem }) => ({
      fieldId: path === "root" ? null : idOf(path),
      text: say(problem),
    })),
    errorAt,
    /** `<TextField label=… {...field("startsAt")} />` */
    field: (path: Path<Input>) => ({ ...form.register(path), id: idOf(path), error: errorAt(path) }),
    idOf,
  }
}
