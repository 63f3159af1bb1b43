import type { Problems } from "@/lib/platform/outcome"

/** Whoever deals with a company says where it works. */
export function siteProblems({ deals }: { deals: boolean }): Problems | null {
  return deals ? null : { form: { key: "employer.problems.notOurs" } }
}
