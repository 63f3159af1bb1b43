"use client"

import type { Next } from "@/lib/domain/life-cycle/rules"
import { DecisionForm } from "./decision-form"
import { EnrolForm } from "./enrol-form"
import { MoveForm } from "./move-form"
import type { CaseFile } from "./next-card"

/** The form of a step that is open: a decision, an enrolment, or a move. */
export function NextForm({ next, file }: { next: Next; file: CaseFile }) {
  if (next.through === "eligibility") return <DecisionForm decision={next.to} file={file} />
  if (next.through === "enrolment") return <EnrolForm file={file} />
  return <MoveForm to={next.to} file={file} />
}
