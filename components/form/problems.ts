import { type FieldErrors, type FieldValues, get, type Path } from "react-hook-form"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { keyOf } from "@/lib/platform/problems"

type Found = { type?: unknown; message?: unknown; root?: { message?: unknown } }

/** What is wrong at a path: what the server told has its values with it, what the schema says is only a key. */
export function problemAt(errors: FieldErrors, path: string, told: Problems): Problem | undefined {
  const found: Found | undefined = get(errors, path)
  const message = found?.message ?? found?.root?.message
  if (!found || typeof message !== "string") return undefined
  const heard = told[path === "root" ? "form" : path]
  return heard?.key === message ? heard : { key: keyOf({ code: String(found.type), message }) }
}

/** Every problem of a form, in the order of its fields. */
export function linesOf(errors: FieldErrors, told: Problems): { path: string; problem: Problem }[] {
  return pathsOf(errors).flatMap((path) => {
    const problem = problemAt(errors, path, told)
    return problem ? [{ path, problem }] : []
  })
}

function pathsOf(branch: object, before = ""): string[] {
  return Object.entries(branch).flatMap(([name, value]: [string, unknown]) => {
    if (name === "ref" || typeof value !== "object" || value === null) return []
    const path = before ? `${before}.${name}` : name
    if ("message" in value && typeof value.message === "string") return [path]
    return pathsOf(value, path)
  })
}

/** A server's path is a field of this form or it is nothing: react-hook-form ignores what it does not know. */
export function isPath<Input extends FieldValues>(path: string): path is Path<Input> {
  return path !== ""
}
