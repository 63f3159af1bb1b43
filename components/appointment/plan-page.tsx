"use client"

import { useRouter } from "next/navigation"
import type { AppointmentChoices } from "@/lib/domain/appointment/queries"
import { PlanForm } from "./plan-form"
import type { Slot } from "./plan-values"

/** The same form as beside the agenda, on a page; then the agenda shows the day. */
export function PlanPage({ choices, slot }: { choices: AppointmentChoices; slot: Slot }) {
  const router = useRouter()
  return <PlanForm choices={choices} slot={slot} onDone={(date) => router.push(`/agenda?date=${date}`)} />
}
