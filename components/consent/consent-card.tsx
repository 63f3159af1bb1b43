"use client"

import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { Icon } from "@/components/ui/icon"
import { useUndo } from "@/components/ui/undo"
import type { ConsentLine, Papers } from "@/lib/domain/papers/queries"
import { ConsentRow } from "./consent-row"
import type { Answer } from "./use-consent-form"

const ConsentPanel = dynamic(() => import("./consent-panel").then((file) => file.ConsentPanel), {
  ssr: false,
})
const WithdrawalDialog = dynamic(() => import("./withdrawal-dialog").then((file) => file.WithdrawalDialog), {
  ssr: false,
})

type Open = { line: ConsentLine; asks: true } | { line: ConsentLine; consentId: string }

/** What she agreed to, purpose by purpose. Nothing is agreed until she says yes. */
export function ConsentCard({ papers }: { papers: Papers }) {
  const t = useTranslations("consent")
  const tell = useUndo()
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const nameOf = ({ purpose, employer }: ConsentLine) =>
    employer ? `${t(`purposes.${purpose}.name`)} (${employer})` : t(`purposes.${purpose}.name`)
  function recorded(line: ConsentLine, answer: Answer) {
    close()
    tell({ text: t(`recorded.${answer}`, { name: nameOf(line) }) })
  }
  function withdrawn(line: ConsentLine) {
    close()
    tell({ text: t("withdrawal.done", { name: nameOf(line) }) })
  }
  return (
    <Card title={t("title")} flush>
      <p className="max-w-text px-4 pb-3 text-table text-muted md:px-5">{t("why")}</p>
      <ul className="divide-y divide-divider border-t border-divider">
        {papers.consents.map((line) => (
          <ConsentRow
            key={`${line.purpose} ${line.employerId}`}
            line={line}
            name={nameOf(line)}
            writes={papers.writes}
            onAsk={() => setOpen({ line, asks: true })}
            onWithdraw={(consentId) => setOpen({ line, consentId })}
          />
        ))}
      </ul>
      {papers.writes && <AnotherEmployer papers={papers} onAsk={(line) => setOpen({ line, asks: true })} />}
      {open && "asks" in open && (
        <ConsentPanel
          line={open.line}
          papers={papers}
          onClose={close}
          onDone={(answer) => recorded(open.line, answer)}
        />
      )}
      {open && "consentId" in open && (
        <WithdrawalDialog {...open} onClose={close} onDone={() => withdrawn(open.line)} />
      )}
    </Card>
  )
}

type AnotherEmployerProps = { papers: Papers; onAsk: (line: ConsentLine) => void }

/** Each employer is asked about by itself. */
function AnotherEmployer({ papers, onAsk }: AnotherEmployerProps) {
  const t = useTranslations("consent.actions")
  const known = papers.consents.find(({ purpose, employerId }) => purpose === "share_employer" && employerId)
  if (!known) return null
  const fresh = { state: "not_asked", outdated: false, askedOn: null, refusedOn: null } as const
  const line: ConsentLine = {
    ...known,
    ...fresh,
    employerId: null,
    employer: null,
    last: null,
    earlier: [],
  }
  return (
    <p className="border-t border-divider px-4 py-3 md:px-5">
      <Button size="small" onClick={() => onAsk(line)}>
        <Icon name="plus" size={16} />
        {t("employer")}
      </Button>
    </p>
  )
}
