"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import type { ShellActs } from "./acts"

/** Leaves by loading the sign-in page whole, so that nothing of this person stays in the window. */
export function SignOutButton({ signOut }: { signOut: ShellActs["signOut"] }) {
  const t = useTranslations("shell")
  const [busy, setBusy] = useState(false)
  async function leave() {
    setBusy(true)
    await signOut({}).catch(() => undefined)
    location.assign("/sign-in")
  }
  return (
    <Button wide busy={busy} onClick={leave}>
      <Icon name="out" size={18} />
      {t("signOut")}
    </Button>
  )
}
