"use client"

import { useLocale, useTranslations } from "next-intl"
import { Badge, type Tone } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import type { IconName } from "@/components/ui/icon"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import { type ConsentState, canGo } from "@/lib/domain/consent/rules"
import type { ConsentLine } from "@/lib/domain/papers/queries"
import { dayName } from "@/lib/platform/dates"
import { ConsentFacts } from "./consent-facts"

const marks: Record<ConsentState, { tone: Tone; icon?: IconName }> = {
  not_asked: { tone: "plain" },
  requested: { tone: "info", icon: "clock" },
  given: { tone: "success", icon: "check" },
  refused: { tone: "plain", icon: "struck" },
  withdrawn: { tone: "plain", icon: "undo" },
  expired: { tone: "warning", icon: "alert" },
}

type ConsentRowProps = {
  line: ConsentLine
  name: string
  writes: boolean
  onAsk: () => void
  onWithdraw: (consentId: string) => void
}

export function ConsentRow({ line, name, writes, onAsk, onWithdraw }: ConsentRowProps) {
  const t = useTranslations("consent")
  const { state, outdated, last, purpose } = line
  const asks = writes && (outdated || canGo(state, "given"))
  const press = (action: "ask" | "answer" | "askAgain" | "withdraw") => (
    <>
      <span aria-hidden="true">{t(`actions.${action}`)}</span>
      <VisuallyHidden>{t("withName", { action: t(`actions.${action}`), name })}</VisuallyHidden>
    </>
  )
  return (
    <li className="grid gap-x-4 gap-y-2 px-4 py-3 md:grid-cols-[1fr_auto] md:px-5">
      <div className="grid content-start gap-1.5">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <bdi className="font-semibold">{name}</bdi>
          <Badge {...marks[outdated ? "expired" : state]}>
            {t(`states.${outdated ? "expired" : state}`)}
          </Badge>
        </p>
        <p className="text-table text-muted">
          {t(`purposes.${purpose}.use`)} {t(line.optional ? "optionalMark" : "neededMark")}.
        </p>
        <State line={line} />
      </div>
      <p className="flex flex-wrap items-start gap-2 md:justify-end">
        {asks && (
          <Button size="small" onClick={onAsk}>
            {press(wordOf(state, outdated))}
          </Button>
        )}
        {state === "given" && last && (
          <Button size="small" variant="quiet" onClick={() => onWithdraw(last.id)}>
            {press("withdraw")}
          </Button>
        )}
      </p>
    </li>
  )
}

function wordOf(state: ConsentState, outdated: boolean) {
  if (state === "requested") return "answer"
  return outdated || state !== "not_asked" ? "askAgain" : "ask"
}

/** What is known of where it stands. */
function State({ line }: { line: ConsentLine }) {
  const t = useTranslations("consent")
  const locale = useLocale()
  const { state, outdated, askedOn, refusedOn, last } = line
  const day = (date: string) => dayName(date, "UTC", locale)
  return (
    <>
      {outdated && <p className="text-table font-semibold text-warning">{t("outdated")}</p>}
      {state === "requested" && askedOn && (
        <p className="figures text-table">{t("askedOn", { day: day(askedOn) })}</p>
      )}
      {state === "refused" && refusedOn && (
        <p className="figures text-table">{t("refusedOn", { day: day(refusedOn) })}</p>
      )}
      {last && <ConsentFacts line={line} last={last} />}
    </>
  )
}
