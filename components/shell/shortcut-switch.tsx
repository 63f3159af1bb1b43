"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Checkbox } from "@/components/ui/checkbox"
import type { ShellActs } from "./acts"

type ShortcutSwitchProps = { on: boolean; prefer: ShellActs["prefer"] }

/** Single keys can disturb people who dictate: WCAG 2.1.4 asks for a way to switch them off. */
export function ShortcutSwitch({ on, prefer }: ShortcutSwitchProps) {
  const t = useTranslations("shell.shortcuts")
  const [checked, setChecked] = useState(on)
  async function change(shortcuts: boolean) {
    setChecked(shortcuts)
    const outcome = await prefer({ shortcuts }).catch(() => null)
    if (!outcome?.done) setChecked(!shortcuts)
  }
  return (
    <Checkbox
      id="use-shortcuts"
      label={<span className="text-table">{t("use")}</span>}
      checked={checked}
      onChange={(event) => change(event.target.checked)}
    />
  )
}
