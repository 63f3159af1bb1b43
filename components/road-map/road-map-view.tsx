import { getTranslations } from "next-intl/server"
import { Words } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import type { RoadMapFacts, RoadMapPage } from "@/lib/domain/road-map/queries"
import { ContactsCard } from "./contacts-card"
import { DraftForm } from "./draft-form"
import { EditorChoices } from "./editor-choices"
import { FactsCard } from "./facts-card"
import { MonthsCard } from "./months-card"
import { SigningCard } from "./signing-card"
import { VersionList } from "./version-list"

type RoadMapViewProps = { page: RoadMapPage; locale: string }

/** Her road map: made while it is a draft, signed, and then followed step by step. */
export async function RoadMapView({ page, locale }: RoadMapViewProps) {
  const { roadMap } = page
  if (!roadMap) return <NoRoadMap page={page} locale={locale} />
  if (!page.mayRevise) return <Parts page={page} roadMap={roadMap} locale={locale} />
  return (
    <Words of={["road-map", "phrase", "form"]}>
      <EditorChoices
        roadMapId={roadMap.id}
        written={roadMap.besideLanguage ?? locale}
        locale={locale}
        phrases={roadMap.standing === "draft" ? page.phrases : []}
        months={roadMap.months.map(({ month, title }) => ({ value: String(month), label: title }))}
      >
        <Parts page={page} roadMap={roadMap} locale={locale} />
      </EditorChoices>
    </Words>
  )
}

type PartsProps = RoadMapViewProps & { roadMap: RoadMapFacts }

function Parts({ page, roadMap, locale }: PartsProps) {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
      <div className="grid grid-cols-1 gap-6">
        <FactsCard page={page} roadMap={roadMap} locale={locale} />
        <MonthsCard roadMap={roadMap} mayRevise={page.mayRevise} />
      </div>
      <div className="grid grid-cols-1 gap-6">
        <SigningCard page={page} roadMap={roadMap} />
        <ContactsCard roadMap={roadMap} mayRevise={page.mayRevise} />
        {page.versions.length > 1 && <VersionList page={page} shown={roadMap.number} />}
      </div>
    </div>
  )
}

async function NoRoadMap({ page, locale }: RoadMapViewProps) {
  const t = await getTranslations("road-map")
  return (
    <Card title={t("title")}>
      <EmptyState icon="flag" title={t("none.title")}>
        {t(page.mayRevise ? "none.text" : "none.reader")}
      </EmptyState>
      {page.mayRevise && (
        <div className="mx-auto max-w-xl pb-4">
          <Words of={["road-map", "phrase", "form"]}>
            <DraftForm
              participantId={page.participantId}
              exitOn={page.plannedExit}
              language={page.preferredLanguage}
              locale={locale}
            />
          </Words>
        </div>
      )}
    </Card>
  )
}
