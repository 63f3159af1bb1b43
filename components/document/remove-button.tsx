"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { removeDocument, restoreDocument } from "@/lib/domain/document/actions"

type RemoveButtonProps = { documentId: string; title: string }

/** Removed by one press, and brought back by another. */
export function RemoveButton({ documentId, title }: RemoveButtonProps) {
  const t = useTranslations("document")
  return (
    <ActButton
      act={(key) => removeDocument({ documentId }, key)}
      label={t("removeOf", { title })}
      undo={() => ({
        text: t.rich("removedNow", { title, what: (chunks) => <bdi>{chunks}</bdi> }),
        undo: () => restoreDocument({ documentId }),
        undone: t("restored"),
      })}
    >
      {t("remove")}
    </ActButton>
  )
}

export function RestoreButton({ documentId, title }: RemoveButtonProps) {
  const t = useTranslations("document")
  return (
    <ActButton
      act={(key) => restoreDocument({ documentId }, key)}
      label={t("restoreOf", { title })}
      undo={() => ({ text: t("restored") })}
    >
      {t("restore")}
    </ActButton>
  )
}
