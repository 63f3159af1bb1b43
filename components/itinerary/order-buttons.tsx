"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import type { Neighbours } from "./objective-block"

type OrderButtonsProps = { about: string; neighbours: Neighbours; onOrder: (towards: "up" | "down") => void }

/** A place up or down; at an end the button stays, so that who presses it again and again keeps the focus. */
export function OrderButtons({ about, neighbours, onOrder }: OrderButtonsProps) {
  const t = useTranslations("itinerary.plan")
  if (!neighbours.above && !neighbours.below) return null
  return (
    <>
      <Button
        size="small"
        aria-disabled={!neighbours.above}
        onClick={() => neighbours.above && onOrder("up")}
        className={neighbours.above ? undefined : "text-muted!"}
      >
        <Icon name="up" size={16} />
        {t("up")}
        <VisuallyHidden> {about}</VisuallyHidden>
      </Button>
      <Button
        size="small"
        aria-disabled={!neighbours.below}
        onClick={() => neighbours.below && onOrder("down")}
        className={neighbours.below ? undefined : "text-muted!"}
      >
        <Icon name="lower" size={16} />
        {t("down")}
        <VisuallyHidden> {about}</VisuallyHidden>
      </Button>
    </>
  )
}
