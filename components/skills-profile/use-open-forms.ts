"use client"

import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { useUndo } from "@/components/ui/undo"
import type { Section } from "@/lib/domain/profile-picture/schema"
import type { KeptDraft, ProfilePage } from "@/lib/domain/skills-profile/queries"
import { begunIn, draftPlaceOf, type Opening } from "./opening"

type Open = { kept: KeptDraft | null; typed?: Record<string, unknown>; pressed: boolean }
type Of = Pick<ProfilePage, "participantId" | "timezone" | "drafts">

/** The button that a form was opened with, and that has the focus again when it is over. */
export const openerId = (section: Section, key: string) => `open-${section}-${key || "new"}`

/** Which forms of a section are open: those in which something was typed before, and those that are asked for. */
export function useOpenForms(section: Section, of: Of) {
  const t = useTranslations("skills-profile")
  const offerUndo = useUndo()
  const [forms, setForms] = useState<Record<string, Open>>(() =>
    Object.fromEntries(begunIn(section, of.drafts).map(({ key, kept }) => [key, { kept, pressed: false }])),
  )
  const [back, setBack] = useState<string | null>(null)
  useEffect(() => {
    if (back === null) return
    /* a button for the next move may be gone with the move that was made: the row's own stays */
    const [row = ""] = back.split("/")
    const opener =
      document.getElementById(openerId(section, row)) ?? document.getElementById(openerId(section, ""))
    opener?.focus()
    setBack(null)
  }, [back, section])

  function open(key: string, form: Open = { kept: null, pressed: true }) {
    setForms((before) => ({ ...before, [key]: form }))
  }
  function close(key: string) {
    setForms(({ [key]: _, ...others }) => others)
    setBack(key)
  }
  function cancel(key: string, typed: Record<string, unknown>) {
    close(key)
    if (Object.keys(typed).length === 0) return
    offerUndo({
      text: t("row.dropped", { section: t(`sections.${section}`) }),
      undo: async () => {
        open(key, { kept: null, typed, pressed: true })
        return { done: true }
      },
    })
  }
  /** What the form under a key needs, or null while it is closed. */
  function opening(key: string, row: { rowId: string; version: number }): Opening | null {
    const form = forms[key]
    if (!form) return null
    return {
      participantId: of.participantId,
      ...row,
      place: draftPlaceOf(section, of.participantId, key),
      ...form,
      timezone: of.timezone,
      onClose: () => close(key),
      onCancel: (typed) => cancel(key, typed),
    }
  }
  return { opening, open: (key: string) => open(key) }
}
export type OpenForms = ReturnType<typeof useOpenForms>
