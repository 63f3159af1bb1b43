import { getLocale, getTranslations } from "next-intl/server"
import { Words } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { PageHeading } from "@/components/ui/page-heading"
import { SoftLinks } from "@/components/ui/soft-links"
import type { IntakeDesk } from "@/lib/domain/participant/queries"
import { countryChoices } from "@/lib/platform/named-codes"
import { languageChoices } from "@/lib/words/languages"
import { IntakeForm } from "./intake-form"

/** The desk: search and registration in one. */
export async function IntakeView({ desk }: { desk: IntakeDesk }) {
  const [t, locale] = await Promise.all([getTranslations("participant.intake"), getLocale()])
  return (
    <div className="grid max-w-5xl grid-cols-1 gap-6">
      <SoftLinks>
        <PageHeading
          title={t("title")}
          lead={t("lead")}
          back={{ href: "/participants", label: t(desk.coordinates ? "back" : "backOwn") }}
        />
      </SoftLinks>
      <Words of={["participant", "look-alike", "privacy-notice", "form", "draft"]}>
        <Card>
          <IntakeForm
            draft={desk.draft}
            timezone={desk.timezone}
            countries={countryChoices(locale)}
            languages={languageChoices(locale)}
          />
        </Card>
      </Words>
    </div>
  )
}
