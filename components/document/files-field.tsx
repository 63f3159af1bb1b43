"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import { DropZone } from "@/components/ui/drop-zone"

const accepted = "application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png"

type FilesFieldProps = { error: string | undefined; onChoose: (files: readonly File[]) => void }

/** Where files are chosen: from the device, by the camera of a phone, or dropped. */
export function FilesField({ error, onChoose }: FilesFieldProps) {
  const t = useTranslations("document.form")
  const input = useRef<HTMLInputElement>(null)
  const [isAlive, setAlive] = useState(false)

  function take() {
    const files = [...(input.current?.files ?? [])]
    if (input.current) input.current.value = ""
    if (files.length > 0) onChoose(files)
  }
  // What was chosen before the page came alive is not lost, and from then on several can be.
  useEffect(() => {
    setAlive(true)
    take()
  }, [])

  return (
    <DropZone
      id="field-file"
      label={t("files")}
      hint={t("filesHint")}
      error={error}
      drop={t("drop")}
      onDropped={(files) => onChoose([...files])}
      ref={input}
      name="file"
      accept={accepted}
      multiple={isAlive}
      onChange={take}
      // What was chosen stands in the list below; the field itself is empty again.
      className={isAlive ? "text-transparent" : undefined}
    />
  )
}
