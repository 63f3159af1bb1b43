import type { Outcome } from "@/lib/platform/outcome"
import { type CompanyPlace, companyPlace, sayingOf } from "./place"

/* What the forms of a company's space read from what was sent, and say of how it went. */

export function said(outcome: Outcome): CompanyPlace {
  if (outcome.done) return {}
  const [problem] = Object.values(outcome.problems)
  return { said: sayingOf(problem?.key) }
}

export function placeOf(fields: FormData): CompanyPlace {
  return { lang: companyPlace({ lang: typed(fields, "lang") || undefined }).lang }
}

export function typed(fields: FormData, name: string): string {
  const value = fields.get(name)
  return typeof value === "string" ? value.slice(0, 300) : ""
}
