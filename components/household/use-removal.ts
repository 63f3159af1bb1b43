"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useSay } from "@/components/form/say"
import { useUndo } from "@/components/ui/undo"
import type { Outcome } from "@/lib/platform/outcome"

type Removal = { name: string; remove: () => Promise<Outcome>; bringBack: () => Promise<Outcome> }

/** Takes a record off the file, offers to take that back, or says why it stays. */
export function useRemoval() {
  const t = useTranslations("household")
  const fault = useTranslations("form.trouble.fault")
  const say = useSay()
  const offerUndo = useUndo()
  const [state, setState] = useState<{ busy: boolean; problem: string | null }>({
    busy: false,
    problem: null,
  })
  const problemIn = (outcome: Outcome | null) => {
    if (outcome?.done) return null
    const told = outcome?.problems.form
    return told ? say(told) : fault("title")
  }
  async function take({ name, remove, bringBack }: Removal) {
    if (state.busy) return
    setState({ busy: true, problem: null })
    const outcome = await remove().catch(() => null)
    setState({ busy: false, problem: problemIn(outcome) })
    if (outcome?.done) offerUndo({ text: t("removed", { name }), undo: bringBack, undone: t("takenBack") })
  }
  return { ...state, take }
}
