"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { decideMerge } from "@/lib/domain/merge/actions"

type DecideActsProps = { mergeId: string; own: boolean }

/** Whoever proposed may call it off, and does not confirm it. */
export function DecideActs({ mergeId, own }: DecideActsProps) {
  const t = useTranslations("merge")
  const router = useRouter()
  const back = () => router.push("/merges")
  return (
    <div className="grid gap-2">
      {own && <p>{t("own")}</p>}
      <p className="flex flex-wrap gap-2">
        {!own && (
          <ActButton
            variant="primary"
            act={(key) => decideMerge({ mergeId, decision: "confirm" }, key)}
            onDone={back}
          >
            {t("confirm")}
          </ActButton>
        )}
        <ActButton act={(key) => decideMerge({ mergeId, decision: "refuse" }, key)} onDone={back}>
          {t("refuse")}
        </ActButton>
      </p>
    </div>
  )
}
