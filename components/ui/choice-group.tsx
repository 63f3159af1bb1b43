import type { ComponentProps } from "react"
import { classes } from "./classes"
import { described, type FieldWords, fieldId, HintAndError, Optional } from "./field-frame"
import type { Choice } from "./select"

type ChoiceGroupProps<Value extends string> = FieldWords & {
  choices: readonly Choice<Value>[]
  /** "list" one below the other; "row" beside each other; "segments" as joined buttons. */
  look?: "list" | "row" | "segments"
  /** "checkbox" where several may be chosen. */
  kind?: "radio" | "checkbox"
  id?: string
} & Omit<ComponentProps<"input">, "type" | "id" | "value" | keyof FieldWords>

/** A question and its few answers, as a fieldset. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { label, hint, error, optional, choices, look = "list", kind = "radio", id, ...input } = props
  const at = fieldId(input.name, id)
  const says = described(at, { hint, error })
  return (
    <fieldset
      id={at}
      tabIndex={-1}
      role={kind === "radio" ? "radiogroup" : undefined}
      aria-describedby={says["aria-describedby"]}
      aria-invalid={kind === "radio" ? says["aria-invalid"] : undefined}
      className="grid min-w-0 content-start gap-1.5 rounded-control"
    >
      <legend className="mb-1.5 font-semibold">
        {label}
        {optional && <Optional />}
      </legend>
      <HintAndError id={at} hint={hint} error={error} />
      <div className={looks[look]}>
        {choices.map((choice) => (
          <Answer key={choice.value} choice={choice} look={look} input={{ ...input, type: kind }} />
        ))}
      </div>
    </fieldset>
  )
}

const looks = {
  list: "grid gap-0.5",
  row: "flex flex-wrap gap-x-6 gap-y-0.5",
  segments: "flex flex-wrap gap-2",
}

type AnswerProps = {
  choice: Choice
  look: "list" | "row" | "segments"
  input: ComponentProps<"input">
}

function Answer({ choice, look, input }: AnswerProps) {
  const { defaultValue, ...rest } = input
  /* A box stands beside the first line of an answer with more to read. */
  const isExplained = look === "list" && Boolean(choice.hint)
  const chosen = defaultValue === undefined ? {} : { defaultChecked: defaultValue === choice.value }
  return (
    <label
      className={classes(
        "flex cursor-pointer gap-2.5",
        isExplained ? "items-start py-1" : "items-center",
        labels[look],
      )}
    >
      <input
        {...rest}
        {...chosen}
        value={choice.value}
        className={classes("size-5 shrink-0 cursor-pointer accent-primary", isExplained && "mt-0.5")}
      />
      <span className="min-w-0">
        {choice.label}
        {choice.hint && <span className="block text-table text-muted">{choice.hint}</span>}
      </span>
    </label>
  )
}

const labels: Record<AnswerProps["look"], string> = {
  list: "min-h-8 pointer-coarse:min-h-11",
  row: "min-h-8 pointer-coarse:min-h-11",
  segments:
    "min-h-control rounded-control border border-control bg-surface py-1 ps-2.5 pe-3.5 hover:border-ink has-checked:border-primary has-checked:bg-primary-tint has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
}
