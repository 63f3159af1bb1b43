"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { removePost } from "@/lib/domain/needs-post/actions"

/** A post that is filled, or was written by mistake. */
export function RemovePost({ postId, title }: { postId: string; title: string }) {
  const t = useTranslations("needs-post")
  return (
    <ActButton
      variant="quiet"
      act={(key) => removePost({ postId }, key)}
      label={t("removeOne", { title })}
      undo={() => ({ text: t("removed", { title }) })}
    >
      {t("remove")}
    </ActButton>
  )
}
