"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { sendFile } from "@/components/document/send-file"
import { useSay } from "@/components/form/say"
import { newSubmitKey } from "@/components/form/submit-key"
import { FileField } from "@/components/ui/file-field"
import type { Sheet } from "./sheet-button"

type SheetUploadProps = {
  of: { placementId: string; participantId: string }
  onAdded: (sheet: Sheet) => void
}

/** A sheet that does not lie on the placement yet: it is looked at, sealed and put there like every document of hers. */
export function SheetUpload({ of: { placementId, participantId }, onAdded }: SheetUploadProps) {
  const t = useTranslations("hours-sheet")
  const trouble = useTranslations("form.trouble")
  const say = useSay()
  const [told, setTold] = useState<{ error?: string; sent?: string }>({})
  async function take(file: File) {
    setTold({ sent: t("sending") })
    const outcome = await sent(file, { placementId, participantId })
    if (typeof outcome === "string") return setTold({ error: trouble(`${outcome}.title`) })
    if (!outcome.done) return setTold({ error: Object.values(outcome.problems).map(say).join(" ") })
    onAdded({ value: outcome.value.documentId, label: file.name })
    setTold({ sent: t("added", { name: file.name }) })
  }
  return (
    <div className="grid gap-1.5">
      <FileField
        id="sheet-file"
        label={t("upload")}
        hint={t("uploadHint")}
        error={told.error}
        accept="application/pdf,image/jpeg,image/png"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void take(file)
        }}
      />
      <p role="status" className="text-table text-muted empty:hidden">
        {told.sent}
      </p>
    </div>
  )
}

function sent(file: File, { placementId, participantId }: SheetUploadProps["of"]) {
  const body = new FormData()
  const said = { kind: "signed_hours", placementId, submitKey: newSubmitKey() }
  for (const [name, value] of Object.entries(said)) body.set(name, value)
  body.set("file", file)
  const address = `/api/participants/${participantId}/documents`
  return sendFile(body, { address, onSent: () => undefined })
}
