"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { SidePanel } from "@/components/ui/side-panel"
import { TextField } from "@/components/ui/text-field"
import { useUndo } from "@/components/ui/undo"
import { changeCapacity } from "@/lib/domain/session-queue/actions"
import { capacityInput } from "@/lib/domain/session-queue/schema"

type ChangePlacesProps = { sessionId: string; version: number; capacity: number | null }

/** How many women may come to a session. */
export function ChangePlaces(props: ChangePlacesProps) {
  const t = useTranslations("session-queue.capacity")
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      {open && <Panel {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function Panel({ sessionId, version, capacity, onClose }: ChangePlacesProps & { onClose: () => void }) {
  const t = useTranslations("session-queue.capacity")
  const offerUndo = useUndo()
  const af = useActionForm<z.input<typeof capacityInput>, { version: number; before: number | null }>({
    action: changeCapacity,
    schema: capacityInput,
    start: { sessionId, version, capacity: capacity === null ? "" : String(capacity) },
    idPrefix: "places-",
    onDone: (now) => {
      offerUndo({
        text: t("done", { count: Number(af.form.getValues("capacity")) }),
        undo: () => changeCapacity({ sessionId, version: now.version, capacity: now.before }),
        undone: t("undone"),
      })
      onClose()
    },
  })
  return (
    <SidePanel title={t("title")} onClose={onClose}>
      <ActionForm of={af} label={t("title")}>
        <TextField
          label={t("count")}
          hint={t("hint")}
          optional
          inputMode="numeric"
          className="figures max-w-24"
          {...af.field("capacity")}
        />
        <p>
          <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        </p>
      </ActionForm>
    </SidePanel>
  )
}
