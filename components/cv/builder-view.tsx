import { getLocale, getTranslations } from "next-intl/server"
import { Words } from "@/components/shell/words"
import { profileNouns } from "@/components/skills-profile/wording"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { PartHeading } from "@/components/work-experience/part-heading"
import type { CvBuilder } from "@/lib/domain/cv/queries"
import { dayName } from "@/lib/platform/dates"
import { BuilderForm } from "./builder-form"

/** A CV is chosen from what she agreed on: what of it, and what she says of herself. */
export async function BuilderView({ builder }: { builder: CvBuilder }) {
  const [t, locale] = await Promise.all([getTranslations("cv"), getLocale()])
  const { participantId, agreedOn, rows, start } = builder
  return (
    <div className="grid grid-cols-1 gap-6">
      <PartHeading
        title={t("new")}
        lead={agreedOn && t("lead", { day: dayName(agreedOn, "UTC", locale) })}
        back={{ href: `/participants/${participantId}/work/search`, label: t("back") }}
      />
      {rows && start ? (
        <Words of={["cv", "form", "draft", ...profileNouns]}>
          <BuilderForm builder={builder} rows={rows} start={start} />
        </Words>
      ) : (
        <Card>
          <EmptyState
            icon="flag"
            title={t("noProfile")}
            action={
              <a href={`/participants/${participantId}/skills`} className="link">
                {t("toProfile")}
              </a>
            }
          >
            {t("noProfileWhy")}
          </EmptyState>
        </Card>
      )}
    </div>
  )
}
