import { getLocale, getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeading } from "@/components/ui/page-heading"
import type { TodaysCare } from "@/lib/domain/care-register/queries"
import { longDayName } from "@/lib/platform/dates"
import { Roster } from "./roster"

/** Today's care, by place and time: all that a childcare worker sees. */
export async function CarePage({ care }: { care: TodaysCare }) {
  const [t, locale] = await Promise.all([getTranslations("care-register"), getLocale()])
  return (
    <MoreWords of={["care-register", "care-incident", "form"]}>
      <div className="grid grid-cols-1 gap-6">
        <PageHeading
          title={t("today")}
          lead={longDayName(care.day, care.timezone, locale)}
          actions={<LinkButton href="/care/print">{t("printToday")}</LinkButton>}
        />
        <Roster {...care} />
      </div>
    </MoreWords>
  )
}
