"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { LinkButton } from "@/components/ui/link-button"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import { discardDraft } from "@/lib/domain/draft/actions"

export type DraftLine = {
  id: string
  form: string
  subject: string
  href: string
  text: string
  saved: string
}

/** What somebody began to write and has not recorded. */
export function DraftList({ lines }: { lines: readonly DraftLine[] }) {
  const t = useTranslations("draft")
  if (lines.length === 0) return null
  return (
    <Card title={t("title")} count={lines.length} flush>
      <ul className="divide-y divide-divider border-t border-divider">
        {lines.map((line) => (
          <DraftRow key={line.id} line={line} />
        ))}
      </ul>
    </Card>
  )
}

function DraftRow({ line }: { line: DraftLine }) {
  const t = useTranslations("draft")
  const router = useRouter()
  const [state, setState] = useState<"kept" | "asked" | "busy" | "failed">("kept")

  async function discard() {
    setState("busy")
    const outcome = await discardDraft({ form: line.form, subject: line.subject }).catch(() => null)
    if (outcome?.done) router.refresh()
    else setState("failed")
  }

  return (
    <li data-row={line.id} tabIndex={-1} className="grid gap-2 px-4 py-3 outline-offset-[-3px]! md:px-5">
      <p>
        <bdi>{line.text}</bdi>
        <span className="figures block text-table text-muted">{line.saved}</span>
      </p>
      {state === "failed" && (
        <p role="alert" className="text-table font-semibold text-danger">
          {t("failed")}
        </p>
      )}
      <p className="flex flex-wrap gap-2">
        {state === "asked" || state === "busy" ? (
          <>
            <Button size="small" variant="danger" busy={state === "busy"} onClick={discard} autoFocus>
              {t("discardForGood")}
            </Button>
            <Button size="small" onClick={() => setState("kept")}>
              {t("keep")}
            </Button>
          </>
        ) : (
          <>
            <LinkButton href={line.href} size="small" variant="primary" data-open="">
              {t("continue")}
              <VisuallyHidden> {line.text}</VisuallyHidden>
            </LinkButton>
            <Button size="small" onClick={() => setState("asked")}>
              {t("discard")}
              <VisuallyHidden> {line.text}</VisuallyHidden>
            </Button>
          </>
        )}
      </p>
    </li>
  )
}
