import { getLocale, getTranslations } from "next-intl/server"
import { CampaignCard } from "@/components/campaign-board/campaign-card"
import { CapacityCard } from "@/components/employer-capacity/capacity-card"
import { ContactsCard } from "@/components/employer-contact/contacts-card"
import { OpenContact } from "@/components/employer-contact/open-contact"
import { HistoryCard } from "@/components/employer-meeting/history-card"
import { OpenMeeting } from "@/components/employer-meeting/open-meeting"
import { SitesCard } from "@/components/employer-site/sites-card"
import { NeedsCard } from "@/components/needs-analysis/needs-card"
import { MoreWords } from "@/components/shell/words"
import { Badge } from "@/components/ui/badge"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import type { CampaignAt } from "@/lib/domain/campaign-board/queries"
import type { EmployerHistory } from "@/lib/domain/employer-meeting/queries"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"
import type { Analysis } from "@/lib/domain/needs-analysis/queries"
import { dayName } from "@/lib/platform/dates"
import { ChangesCard } from "./changes-card"
import { FactsCard } from "./facts-card"

const words = [
  ...(["employer", "employer-sheet", "employer-site", "employer-contact", "employer-capacity"] as const),
  ...(["employer-meeting", "needs-analysis", "needs-post", "needs-step", "esco"] as const),
  ...(["placement", "campaign", "campaign-invite", "form", "table"] as const),
] as const

type SheetViewProps = {
  sheet: EmployerSheet
  history: EmployerHistory
  analyses: readonly Analysis[]
  campaign: CampaignAt
}

/** One company: what everybody knows of it, whom we know there, what was agreed, and everything between us. */
export async function SheetView({ sheet, history, analyses, campaign }: SheetViewProps) {
  const [t, named] = await Promise.all([getTranslations("employer-sheet"), getTranslations("employer")])
  const lead = [sheet.activity, sheet.sector && named(`sectors.${sheet.sector}`)].filter(Boolean).join(" · ")
  return (
    <MoreWords of={words}>
      <div className="grid grid-cols-1 gap-6">
        <PageHeading
          title={<bdi>{sheet.name}</bdi>}
          lead={lead && <bdi>{lead}</bdi>}
          back={{ href: "/employers", label: t("back") }}
          actions={
            <>
              <LinkButton href={`/employers/${sheet.id}/hours`}>{t("hours")}</LinkButton>
              <OpenMeeting sheet={sheet} entry={null} />
            </>
          }
        />
        <Marks sheet={sheet} />
        {!sheet.deals && (
          <Notice title={t("notOurs")} actions={<OpenContact sheet={sheet} contact={null} />}>
            {t("notOursWhy")}
          </Notice>
        )}
        <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-12">
          <div className="grid min-w-0 gap-6 lg:order-2 lg:col-span-5">
            <CampaignCard at={campaign} />
            <CapacityCard sheet={sheet} />
            <ContactsCard sheet={sheet} />
            <FactsCard sheet={sheet} />
            <SitesCard sheet={sheet} />
          </div>
          <div className="grid min-w-0 gap-6 lg:col-span-7">
            <NeedsCard sheet={sheet} analyses={analyses} />
            <HistoryCard sheet={sheet} history={history} />
            <ChangesCard sheet={sheet} />
          </div>
        </div>
      </div>
    </MoreWords>
  )
}

async function Marks({ sheet }: { sheet: EmployerSheet }) {
  const [t, named, locale] = await Promise.all([
    getTranslations("employer-sheet"),
    getTranslations("employer"),
    getLocale(),
  ])
  const { capacity, socialEnterprise } = sheet
  const until = capacity.pausedUntil && dayName(capacity.pausedUntil, "UTC", locale)
  const { total } = capacity.free
  if (!capacity.paused && !socialEnterprise && total === null) return null
  return (
    <p className="flex flex-wrap items-center gap-2">
      {capacity.paused && (
        <Badge tone="warning" icon="clock">
          {until ? t("pausedUntil", { day: until }) : t("paused")}
        </Badge>
      )}
      {!capacity.paused && total !== null && (
        <Badge tone={total > 0 ? "success" : "plain"}>{t("free", { count: total })}</Badge>
      )}
      {socialEnterprise && <Badge tone="info">{named("socialEnterprise")}</Badge>}
    </p>
  )
}
