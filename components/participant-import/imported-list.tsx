import { useLocale, useTranslations } from "next-intl"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import type { List } from "@/lib/domain/participant-import/queries"
import { dayAndTime } from "@/lib/platform/dates"
import { ListRows } from "./list-rows"

type ImportedListProps = { list: List; importedAt: Date; timezone: string }

/** What became of a list: who is in the cohort now, and which rows stayed outside. */
export function ImportedList({ list, importedAt, timezone }: ImportedListProps) {
  const t = useTranslations("participant-import")
  const locale = useLocale()
  const { enrolled, registered, suspected, refused } = list.counts
  return (
    <>
      <PageHeading
        title={t("done.heading")}
        lead={t("done.lead", { file: list.fileName, when: dayAndTime(importedAt, timezone, locale) })}
        back={{ href: "/participants", label: t("back") }}
      />
      <Notice
        tone="success"
        role="status"
        title={t("done.title", { count: enrolled + registered })}
        actions={
          <>
            <LinkButton href="/participants" variant="primary">
              {t("done.cohort")}
            </LinkButton>
            <LinkButton href="/participants/import">{t("file.another")}</LinkButton>
          </>
        }
      >
        {t("done.text", { enrolled, registered, left: suspected + refused })}
      </Notice>
      <ListRows list={list} />
    </>
  )
}
