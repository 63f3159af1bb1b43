"use client"

import { useTranslations } from "next-intl"
import { type DragEvent, useEffect, useRef, useState } from "react"
import { classes } from "@/components/ui/classes"
import { FileField } from "@/components/ui/file-field"

const id = "field-file"
const accepted = "application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png"

type DropZoneProps = { error: string | undefined; onChoose: (files: readonly File[]) => void }

/** Where files are chosen: from the device, by the camera of a phone, or dropped. */
export function DropZone({ error, onChoose }: DropZoneProps) {
  const t = useTranslations("document.form")
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
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

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    onChoose([...event.dataTransfer.files])
  }

  const words = { hint: t("filesHint"), error }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field in it is the first
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classes(
        "min-w-0 rounded-card border-2 border-dashed px-4 py-4",
        isOver ? "border-primary bg-primary-tint" : "border-control bg-sunken",
      )}
    >
      <FileField
        id={id}
        label={t("files")}
        {...words}
        ref={input}
        name="file"
        accept={accepted}
        multiple={isAlive}
        onChange={take}
        // What was chosen stands in the list below; the field itself is empty again.
        className={classes(isAlive && "text-transparent")}
      />
      <p className="mt-1 text-table text-muted pointer-coarse:hidden">{t("drop")}</p>
    </div>
  )
}
