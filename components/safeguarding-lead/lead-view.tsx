import { getLocale, getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { PageHeading } from "@/components/ui/page-heading"
import type { LeadChoice } from "@/lib/domain/safeguarding-lead/queries"
import { dayName } from "@/lib/platform/dates"
import { LeadForm } from "./lead-form"

/** Who it is, since when, and what that means. */
export async function LeadView({ choice }: { choice: LeadChoice }) {
  const [t, locale] = await Promise.all([getTranslations("safeguarding-lead"), getLocale()])
  const { lead, since, timezone } = choice
  return (
    <MoreWords of={["safeguarding-lead", "form"]}>
      <div className="grid max-w-3xl grid-cols-1 gap-6">
        <PageHeading title={t("title")} lead={t("lead")} />
        <Card>
          <div className="grid gap-5">
            <p>
              {lead && since
                ? t.rich("is", {
                    who: lead.name,
                    day: dayName(since, timezone, locale),
                    name: (name) => <bdi className="font-semibold">{name}</bdi>,
                  })
                : t("nobody")}
            </p>
            <LeadForm key={lead?.id} choice={choice} />
          </div>
        </Card>
      </div>
    </MoreWords>
  )
}
