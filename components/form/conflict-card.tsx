"use client"

import { useLocale, useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { dayAndTime } from "@/lib/platform/dates"
import { likelySide, type Side } from "./clashes"
import { ConflictField } from "./conflict-field"
import type { ConflictState } from "./use-conflict"

type ConflictCardProps = {
  of: ConflictState
  idOf: (path: string) => string
  /** Sends the form again, with what was chosen. */
  onSave: () => Promise<void>
  busy: boolean
}

/** Somebody saved first: both versions, field by field, until she has said which is to stand. Nothing typed is lost. */
export function ConflictCard({ of, idOf, onSave, busy }: ConflictCardProps) {
  const t = useTranslations("form.conflict")
  const locale = useLocale()
  const card = useRef<HTMLElement>(null)
  const [sides, setSides] = useState<Record<string, Side>>(() =>
    Object.fromEntries(of.clashes.map((clash) => [clash.path, likelySide(clash)])),
  )
  useEffect(() => {
    // It can be taller than the window: its first line is what must be seen.
    card.current?.focus({ preventScroll: true })
    card.current?.scrollIntoView({ block: "start" })
  }, [])
  const when = dayAndTime(new Date(of.at), of.timezone ?? "UTC", locale)
  return (
    <section
      ref={card}
      tabIndex={-1}
      role="alertdialog"
      aria-labelledby="conflict-title"
      aria-describedby="conflict-lead"
      className="boxed grid gap-4 rounded-card border-2 border-warning bg-warning-tint p-4 md:p-5"
    >
      <div className="grid gap-1">
        <h2 id="conflict-title" className="text-lead">
          {of.by
            ? t.rich("changedBy", { by: of.by, when, name: (name) => <bdi>{name}</bdi> })
            : t("changed", { when })}
        </h2>
        <p id="conflict-lead">{t(of.clashes.length > 0 ? "lead" : "same")}</p>
      </div>
      {of.clashes.map((clash) => (
        <ConflictField
          key={clash.path}
          clash={clash}
          words={of.fields[clash.path]}
          id={idOf(clash.path)}
          side={sides[clash.path] ?? "mine"}
          onSide={(side) => setSides({ ...sides, [clash.path]: side })}
        />
      ))}
      <p className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          busy={busy}
          onClick={() => {
            of.settle(sides)
            void onSave()
          }}
        >
          {t("save")}
        </Button>
        <Button
          onClick={() => {
            of.settle(sides)
            of.close()
            document.getElementById(idOf(of.clashes[0]?.path ?? ""))?.focus()
          }}
        >
          {t("back")}
        </Button>
      </p>
    </section>
  )
}
