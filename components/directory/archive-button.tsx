"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { archiveService, restoreService } from "@/lib/domain/directory/actions"

/** Out of the directory, and back into it. */
export function ArchiveButton({ serviceId, isArchived }: { serviceId: string; isArchived: boolean }) {
  const t = useTranslations("directory")
  const act = isArchived ? restoreService : archiveService
  return (
    <ActButton size="regular" act={(key) => act({ serviceId }, key)}>
      {t(isArchived ? "restore" : "archive")}
    </ActButton>
  )
}
