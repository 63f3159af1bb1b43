import { useTranslations } from "next-intl"
import { SecondFileLine } from "@/components/look-alike/second-file-line"
import { Card } from "@/components/ui/card"
import type { Person } from "@/lib/access/actor"
import type { SecondFile } from "@/lib/domain/look-alike/queries"

type LookAlikeCardProps = { found: { id: string; lookAlikes: SecondFile[] }; actor: Person }

/** Before she enrols somebody says whether these are her files too. */
export function LookAlikeCard({ found, actor }: LookAlikeCardProps) {
  const t = useTranslations("look-alike")
  return (
    <Card title={t("title")} count={found.lookAlikes.length}>
      <p className="mb-4 max-w-text text-table text-muted">{t("ifSame")}</p>
      <ul id="look-alikes" className="grid gap-5">
        {found.lookAlikes.map((person) => (
          <SecondFileLine
            key={person.id}
            participantId={found.id}
            person={person}
            coordinates={actor.role === "coordinator"}
            timezone={actor.organisation.timezone}
          />
        ))}
      </ul>
    </Card>
  )
}
