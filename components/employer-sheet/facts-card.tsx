import { getTranslations } from "next-intl/server"
import { Facts } from "@/components/participant/facts"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"
import { OpenFacts } from "./open-facts"

/** What every partner of the country sees of the company. */
export async function FactsCard({ sheet }: { sheet: EmployerSheet }) {
  const [t, named] = await Promise.all([getTranslations("employer-sheet"), getTranslations("employer")])
  const { sector, size, ownership, registration, accessibility, website } = sheet
  const unknown = <span className="text-muted">{t("unknown")}</span>
  return (
    <Card title={t("facts.title")} actions={sheet.deals && <OpenFacts sheet={sheet} />}>
      <div className="grid gap-4">
        <Facts
          facts={[
            { label: t("facts.sector"), value: sector ? named(`sectors.${sector}`) : unknown },
            { label: t("facts.size"), value: size ? named(`sizes.${size}`) : unknown },
            { label: t("facts.ownership"), value: ownership ? named(`ownerships.${ownership}`) : unknown },
            {
              label: t("facts.registration"),
              value: registration && <bdi className="figures">{registration}</bdi>,
            },
            { label: t("facts.familyFriendly"), value: <Measures sheet={sheet} /> },
            {
              label: t("facts.accessibility"),
              value: accessibility ? (
                <p dir="auto" className="max-w-text whitespace-pre-line">
                  {accessibility}
                </p>
              ) : (
                unknown
              ),
            },
            {
              label: t("facts.website"),
              value: website && (
                <a
                  href={website}
                  className="link wrap-anywhere"
                  rel="noopener noreferrer nofollow"
                  target="_blank"
                >
                  <bdi>{website}</bdi>
                </a>
              ),
            },
          ]}
        />
        <p className="max-w-text text-table text-muted">{t("facts.shared")}</p>
      </div>
    </Card>
  )
}

async function Measures({ sheet }: { sheet: EmployerSheet }) {
  const [t, named] = await Promise.all([getTranslations("employer-sheet"), getTranslations("employer")])
  const { familyFriendly, familyFriendlyNote } = sheet
  if (familyFriendly.length === 0 && !familyFriendlyNote)
    return <span className="text-muted">{t("unknown")}</span>
  return (
    <span className="flex flex-wrap gap-1.5">
      {familyFriendly.map((measure) => (
        <Badge key={measure} tone="care">
          {named(`measures.${measure}`)}
        </Badge>
      ))}
      {familyFriendlyNote && <bdi>{familyFriendlyNote}</bdi>}
    </span>
  )
}
