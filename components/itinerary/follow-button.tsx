"use client"

import { useTranslations } from "next-intl"
import { useAct } from "@/components/form/use-act"
import { Button } from "@/components/ui/button"
import { useUndo } from "@/components/ui/undo"
import { followProfile } from "@/lib/domain/itinerary/actions"

/** Lets the plan rest on the newest version of her profile. */
export function FollowButton({ itineraryId }: { itineraryId: string }) {
  const t = useTranslations("itinerary")
  const tell = useUndo()
  const { act, busy, trouble } = useAct(t("plan.failed"))
  return (
    <>
      <Button
        size="small"
        variant="primary"
        busy={busy}
        onClick={() =>
          act(
            () => followProfile({ itineraryId }),
            () => tell({ text: t("newer.followed") }),
          )
        }
      >
        {t("newer.follow")}
      </Button>
      {trouble && <p role="alert">{trouble}</p>}
    </>
  )
}
