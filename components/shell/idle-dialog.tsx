"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { LinkButton } from "@/components/ui/link-button"

type IdleDialogProps = { minutesLeft: number; onStay: () => Promise<boolean> }

export function IdleDialog({ minutesLeft, onStay }: IdleDialogProps) {
  const t = useTranslations("shell.idle")
  const [state, setState] = useState<"asking" | "busy" | "failed">("asking")
  async function stay() {
    setState("busy")
    setState((await onStay()) ? "asking" : "failed")
  }
  const ended = minutesLeft === 0
  return (
    <Dialog title={ended ? t("endedTitle") : t("title")} onClose={stay} role="alertdialog" covers={ended}>
      <p role="status">{ended ? t("ended") : t("text", { minutes: minutesLeft })}</p>
      {state === "failed" && (
        <p role="alert" className="mt-2 text-danger">
          {t("failed")}
        </p>
      )}
      <p className="mt-5">
        {ended ? (
          <LinkButton variant="primary" href="/sign-in" data-hard>
            {t("signIn")}
          </LinkButton>
        ) : (
          <Button variant="primary" autoFocus busy={state === "busy"} onClick={stay}>
            {t("stay")}
          </Button>
        )}
      </p>
    </Dialog>
  )
}
