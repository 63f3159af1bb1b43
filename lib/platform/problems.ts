import type { z } from "zod"
import type { Problems } from "./outcome"

/** A schema's own messages are keys of the catalogues; what zod says by itself becomes a general sentence. */
export function problemsFrom(error: z.ZodError): Problems {
  const found = error.issues.map((issue) => [issue.path.join(".") || "form", { key: keyOf(issue) }] as const)
  return Object.fromEntries(found.reverse())
}

/** The key of a sentence about one issue of a schema. */
export function keyOf(issue: { code?: string; message: string }): string {
  const isKey = /^[a-z-]+\.[\w.-]+$/.test(issue.message)
  return isKey ? issue.message : (general[issue.code ?? ""] ?? "form.problems.unclear")
}

const general: Record<string, string> = {
  invalid_type: "form.problems.missing",
  too_small: "form.problems.tooSmall",
  too_big: "form.problems.tooBig",
  invalid_format: "form.problems.format",
  invalid_value: "form.problems.choice",
  unrecognized_keys: "form.problems.unclear",
}
