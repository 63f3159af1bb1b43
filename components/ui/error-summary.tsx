"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef } from "react"

export type SummaryLine = { fieldId: string | null; text: string }

/** The fields are on the page already when a form is refused: what stands higher is corrected first. */
function inOrderOfPage(lines: readonly SummaryLine[]): readonly SummaryLine[] {
  return lines.toSorted((one, other) => {
    const [first, second] = [one, other].map(({ fieldId }) => fieldId && document.getElementById(fieldId))
    if (!first || !second) return 0
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
  })
}

type ErrorSummaryProps = {
  lines: readonly SummaryLine[]
  /** Changes with every attempt: the summary takes the focus each time. */
  attempt: number
}

/** At the top of a form that was refused; each line leads to its field. */
export function ErrorSummary({ lines, attempt }: ErrorSummaryProps) {
  const t = useTranslations("form")
  const box = useRef<HTMLDivElement>(null)
  const prefix = t("titlePrefix")
  // A new attempt is the reason to focus, though its number is not used.
  useEffect(() => box.current?.focus(), [attempt])
  useEffect(() => {
    const before = document.title
    document.title = `${prefix}: ${before}`
    return () => {
      document.title = before
    }
  }, [prefix])
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="rounded-card border-2 border-danger bg-surface p-4 md:p-5"
    >
      <h2 className="text-lead text-danger">{t("summaryTitle", { count: lines.length })}</h2>
      <ul className="mt-2 grid gap-1">
        {inOrderOfPage(lines).map(({ fieldId, text }) => (
          <li key={`${fieldId} ${text}`}>{fieldId ? <a href={`#${fieldId}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  )
}
