"use client"

import { type ComponentProps, type DragEvent, useState } from "react"
import { classes } from "./classes"
import { FileField } from "./file-field"

type DropZoneProps = ComponentProps<typeof FileField> & {
  /** That files can be dropped, for whoever has a mouse. */
  drop: string
  onDropped: (files: FileList) => void
}

/** A field for files that takes what is dropped on it, too. */
export function DropZone({ drop, onDropped, ...field }: DropZoneProps) {
  const [isOver, setOver] = useState(false)

  function over(event: DragEvent) {
    event.preventDefault()
    setOver(true)
  }
  function take(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    if (event.dataTransfer.files.length > 0) onDropped(event.dataTransfer.files)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field in it is the first
    <div
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={take}
      className={classes(
        "min-w-0 rounded-card border-2 border-dashed px-4 py-5",
        isOver ? "border-primary bg-primary-tint" : "border-control bg-sunken",
      )}
    >
      <FileField {...field} />
      <p className="mt-2 text-table text-muted pointer-coarse:hidden">{drop}</p>
    </div>
  )
}
