"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { decideMerge } from "@/lib/domain/merge/actions"

type DecideActsProps = {
  mergeId: string
  /** The file that stays, as it is shown. */
  keptId: string
  own: boolean
  isOpen: boolean
  /** Whether both files can still be told apart. */
  bothHere: boolean
}

/** Whoever proposed may call it off, and does not confirm it; while something stands in the way nobody does. */
export function DecideActs({ mergeId, keptId, own, isOpen, bothHere }: DecideActsProps) {
  const t = useTranslations("merge")
  const router = useRouter()
  const back = () => router.push("/merges")
  const confirms = isOpen && !own
  return (
    <div className="grid gap-3">
      <p className="max-w-text">{t(own ? "own" : isOpen ? "decideHint" : "decideNotNow")}</p>
      <p className="flex flex-wrap gap-2">
        {confirms && (
          <ActButton
            variant="primary"
            act={(key) => decideMerge({ mergeId, decision: "confirm", keptId }, key)}
            onDone={back}
          >
            {t("confirm")}
          </ActButton>
        )}
        {!own && bothHere && (
          <ActButton act={(key) => decideMerge({ mergeId, decision: "apart" }, key)} onDone={back}>
            {t("areTwo")}
          </ActButton>
        )}
        <ActButton act={(key) => decideMerge({ mergeId, decision: "refuse" }, key)} onDone={back}>
          {t(own ? "callOff" : "refuse")}
        </ActButton>
      </p>
    </div>
  )
}
