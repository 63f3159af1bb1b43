import { useTranslations } from "next-intl"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"

/** A list that waited too long: what was checked may no longer hold. */
export function ExpiredList() {
  const t = useTranslations("participant-import")
  return (
    <>
      <PageHeading title={t("checked.title")} back={{ href: "/participants", label: t("back") }} />
      <Notice
        tone="warning"
        title={t("expired.title")}
        actions={<LinkButton href="/participants/import">{t("file.another")}</LinkButton>}
      >
        {t("expired.text")}
      </Notice>
    </>
  )
}
