"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, type ReactNode, useEffect, useRef } from "react"
import { Button } from "@/components/ui/button"
import { classes } from "@/components/ui/classes"
import { ErrorSummary, type SummaryLine } from "@/components/ui/error-summary"
import { Notice } from "@/components/ui/notice"
import { ConflictCard } from "./conflict-card"
import type { ConflictState } from "./use-conflict"
import type { Trouble } from "./use-sending"

export type FormState = {
  submit: (event?: FormEvent) => Promise<void>
  busy: boolean
  trouble: Trouble | null
  attempt: number
  summary: readonly SummaryLine[]
  doubts: readonly string[]
  acceptDoubts: () => Promise<void>
  reconsider: () => void
  conflict: ConflictState | null
  idOf: (path: string) => string
}

type ActionFormProps = {
  of: FormState
  label?: string
  /** For a button outside the form, as in a panel's footer: `<SubmitButton form={id}>`. */
  id?: string
  /** When a field loses the focus: where a draft is kept. */
  onLeave?: () => void
  className?: string
  children: ReactNode
}

/** The form element: its summary, its banners and its doubts stand above the fields. */
export function ActionForm({ of, label, id, onLeave, className, children }: ActionFormProps) {
  return (
    <form
      id={id}
      noValidate
      onSubmit={of.submit}
      onBlur={onLeave}
      aria-label={label}
      aria-busy={of.busy || undefined}
      className={classes("grid gap-5", className)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void of.submit()
      }}
    >
      {of.attempt > 0 && of.summary.length > 0 && <ErrorSummary lines={of.summary} attempt={of.attempt} />}
      {of.trouble && <TroubleBanner trouble={of.trouble} onRetry={() => of.submit()} busy={of.busy} />}
      {of.conflict && (
        <ConflictCard
          key={of.conflict.at}
          of={of.conflict}
          idOf={of.idOf}
          onSave={() => of.submit()}
          busy={of.busy}
        />
      )}
      {of.doubts.length > 0 && <Doubts of={of} />}
      {children}
    </form>
  )
}

type TroubleBannerProps = { trouble: Trouble; onRetry: () => void; busy: boolean }

/** Nothing typed is lost: say what happened, and let the person try again. */
function TroubleBanner({ trouble, onRetry, busy }: TroubleBannerProps) {
  const t = useTranslations("form")
  const banner = useRef<HTMLDivElement>(null)
  // The button that was pressed may be far below: what happened must be seen.
  useEffect(() => banner.current?.focus(), [])
  return (
    <div ref={banner} tabIndex={-1} className="rounded-card">
      <Notice
        tone="warning"
        role="alert"
        title={t(`trouble.${trouble}.title`)}
        actions={
          <>
            <Button size="small" onClick={onRetry} busy={busy}>
              {t("tryAgain")}
            </Button>
            {trouble === "signedOut" && (
              <a href="/sign-in" target="_blank" rel="noopener" className="link self-center text-table">
                {t("signInElsewhere")}
              </a>
            )}
          </>
        }
      >
        {t(`trouble.${trouble}.text`)}
      </Notice>
    </div>
  )
}

/** Wrong-looking but possible: the person looks again and decides. */
function Doubts({ of }: { of: FormState }) {
  const t = useTranslations("form")
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => card.current?.focus(), [])
  return (
    <div
      ref={card}
      tabIndex={-1}
      role="alertdialog"
      aria-labelledby="doubts-title"
      aria-describedby="doubts"
      className="boxed grid gap-3 rounded-card border-2 border-warning bg-warning-tint p-4 md:p-5"
    >
      <h2 id="doubts-title" className="text-lead">
        {t("doubtsTitle")}
      </h2>
      <ul id="doubts" className="grid gap-1">
        {of.doubts.map((doubt) => (
          <li key={doubt}>{doubt}</li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={of.acceptDoubts} busy={of.busy}>
          {t("continueAnyway")}
        </Button>
        <Button onClick={of.reconsider}>{t("change")}</Button>
      </p>
    </div>
  )
}
