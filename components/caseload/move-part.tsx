"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import type { CaseloadAsked, Foreseen } from "@/lib/domain/caseload/queries"
import { MoveForm } from "./move-form"
import { MovePreview } from "./move-preview"

export type Giving = CaseloadAsked & { giver: NonNullable<CaseloadAsked["giver"]> }
type Moved = { count: number; taker: string }

/** First who and to whom, then what would go along, then that it is done. The choice is kept behind the preview. */
export function MovePart({ of, participant }: { of: Giving; participant: string | null }) {
  const [foreseen, setForeseen] = useState<Foreseen | null>(null)
  const [moved, setMoved] = useState<Moved | null>(null)
  const nameOf = (id: string) => of.takers.find((taker) => taker.id === id)?.name ?? ""
  if (moved) return <IsMoved moved={moved} of={of} onMore={() => setMoved(null)} />
  if (of.women.length === 0 || of.takers.length === 0) return <Nothing of={of} />
  const taker = foreseen ? nameOf(foreseen.facts.takerId) : ""
  return (
    <>
      <div hidden={foreseen !== null}>
        <MoveForm of={of} participant={participant} onForeseen={setForeseen} />
      </div>
      {foreseen && (
        <MovePreview
          of={foreseen}
          who={{ giver: of.giver.name, taker }}
          day={{ today: of.today, timezone: of.timezone }}
          onChange={() => setForeseen(null)}
          onMoved={(count) => {
            setForeseen(null)
            setMoved({ count, taker })
          }}
        />
      )}
    </>
  )
}

function Nothing({ of: { women, giver } }: { of: Giving }) {
  const t = useTranslations("caseload.form")
  const why = women.length === 0 ? "nobody" : "noTaker"
  return (
    <Card>
      <EmptyState
        icon="people"
        title={t(why, { name: giver.name })}
        action={<LinkButton href="/caseloads">{t("back")}</LinkButton>}
      >
        {t(`${why}Why`)}
      </EmptyState>
    </Card>
  )
}

type IsMovedProps = { moved: Moved; of: Giving; onMore: () => void }

function IsMoved({ moved, of: { giver, women }, onMore }: IsMovedProps) {
  const t = useTranslations("caseload.moved")
  return (
    <div tabIndex={-1} ref={(notice) => notice?.focus()} className="rounded-card">
      <Notice
        tone="success"
        role="status"
        title={t("title", moved)}
        actions={
          <>
            {women.length > 0 && (
              <Button size="small" onClick={onMore}>
                {t("more")}
              </Button>
            )}
            <LinkButton size="small" href="/caseloads">
              {t("back")}
            </LinkButton>
          </>
        }
      >
        {t("left", { giver: giver.name, count: women.length })}
      </Notice>
    </div>
  )
}
