import { getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import { LinkButton } from "@/components/ui/link-button"

/** Whoever works at an employer has no password: the way to the page that sends a link. */
export async function AtAnEmployer() {
  const t = await getTranslations("company.ask")
  return (
    <Card>
      <p className="mb-3 text-table text-muted">{t("why")}</p>
      <LinkButton href="/company/sign-in" wide>
        {t("open")}
      </LinkButton>
    </Card>
  )
}
