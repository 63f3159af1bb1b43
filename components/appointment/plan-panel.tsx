"use client"

import { useTranslations } from "next-intl"
import { ChoicesMissing } from "@/components/counselling-session/choices-missing"
import { LaterWords } from "@/components/shell/later-words"
import { SidePanel } from "@/components/ui/side-panel"
import { Skeleton } from "@/components/ui/skeleton"
import { PlanForm } from "./plan-form"
import type { Slot } from "./plan-values"
import { useChoices } from "./use-choices"

type PlanPanelProps = { slot: Slot; onClose: () => void }

/** A new appointment beside the agenda; its words and its choices come when it opens. */
export function PlanPanel(props: PlanPanelProps) {
  return (
    <LaterWords of={["appointment", "counselling-session", "childcare", "facilitator", "form"]}>
      <Panel {...props} />
    </LaterWords>
  )
}

function Panel({ slot, onClose }: PlanPanelProps) {
  const t = useTranslations("appointment")
  const { loaded, retry } = useChoices()
  return (
    <SidePanel title={t("title")} onClose={onClose}>
      {loaded.kind === "loading" && <Skeleton lines={8} late />}
      {loaded.kind === "failed" && <ChoicesMissing signedOut={loaded.signedOut} onRetry={retry} />}
      {loaded.kind === "here" && <PlanForm choices={loaded.choices} slot={slot} onDone={onClose} />}
    </SidePanel>
  )
}
