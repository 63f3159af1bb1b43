import { getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import { LinkButton } from "@/components/ui/link-button"

/** From her work to what she looks for work with. */
export async function JobSearchWay({ participantId }: { participantId: string }) {
  const t = await getTranslations("job-search")
  return (
    <Card
      title={t("title")}
      actions={
        <LinkButton href={`/participants/${participantId}/work/search`} size="small">
          {t("open")}
        </LinkButton>
      }
    >
      <p className="max-w-text text-muted">{t("lead")}</p>
    </Card>
  )
}
