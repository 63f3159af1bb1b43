import { getLocale, getTranslations } from "next-intl/server"
import { OpenCampaign } from "@/components/campaign/open-campaign"
import { InvitesCard } from "@/components/campaign-invite/invites-card"
import { MoreWords } from "@/components/shell/words"
import { SwitchLinks } from "@/components/table/switch-links"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeading } from "@/components/ui/page-heading"
import { Stat } from "@/components/ui/stat"
import type { CampaignBoard, OpenBoard } from "@/lib/domain/campaign-board/queries"
import { dayName, hoursText } from "@/lib/platform/dates"
import { BoardTable } from "./board-table"
import { GapsCard } from "./gaps-card"

/** A Mothers' Month as it stands. */
export async function BoardView({ board }: { board: CampaignBoard }) {
  const [t, locale] = await Promise.all([getTranslations("campaign"), getLocale()])
  if (!board.campaign) return <NoCampaign board={board} />
  const { campaign, women, companies, may } = board
  const [from, to] = [campaign.startsOn, campaign.endsOn].map((day) => dayName(day, "UTC", locale))
  return (
    <MoreWords of={["campaign", "campaign-invite", "form", "table"]}>
      <div className="grid grid-cols-1 gap-6">
        <PageHeading
          back={{ href: "/employers", label: t("back") }}
          title={t("titleYear", { year: String(campaign.year) })}
          lead={t("lead", { from: from ?? "", to: to ?? "" })}
          actions={<Acts board={board} />}
        />
        <Years board={board} />
        <Figures board={board} />
        <GapsCard board={board} />
        <InvitesCard
          campaignId={campaign.id}
          invites={board.invites}
          candidates={board.candidates}
          isOver={campaign.endsOn < board.today}
        />
        <Card
          title={t("board.title")}
          count={women.length}
          flush
          actions={may.plan && <LinkButton href="/placements/new">{t("board.plan")}</LinkButton>}
        >
          <BoardTable women={women} companies={companies} />
        </Card>
      </div>
    </MoreWords>
  )
}

function Acts({ board }: { board: OpenBoard }) {
  const { campaign, next, years, may } = board
  if (!may.open) return null
  const isNew = !years.includes(Number(next.startsOn.slice(0, 4)))
  return (
    <>
      <OpenCampaign campaign={campaign} next={next} word="revise" />
      {isNew && <OpenCampaign campaign={null} next={next} word="next" />}
    </>
  )
}

async function NoCampaign({ board }: { board: Exclude<CampaignBoard, OpenBoard> }) {
  const t = await getTranslations("campaign")
  return (
    <MoreWords of={["campaign", "form"]}>
      <div className="grid grid-cols-1 gap-6">
        <PageHeading back={{ href: "/employers", label: t("back") }} title={t("title")} />
        <EmptyState
          icon="week"
          title={t("none.title")}
          action={board.may.open && <OpenCampaign campaign={null} next={board.next} word="button" />}
        >
          {t(board.may.open ? "none.why" : "none.counsellor")}
        </EmptyState>
      </div>
    </MoreWords>
  )
}

async function Years({ board }: { board: OpenBoard }) {
  const t = await getTranslations("campaign")
  if (board.years.length < 2) return null
  const choices = board.years.map((year) => ({
    label: String(year),
    href: `/mothers-month?year=${year}`,
    chosen: year === board.campaign.year,
  }))
  return <SwitchLinks label={t("years")} choices={choices} />
}

async function Figures({ board }: { board: OpenBoard }) {
  const [t, locale] = await Promise.all([getTranslations("campaign.figures"), getLocale()])
  const { figures, invited, may } = board
  const whose = may.plan ? t("onlyYours") : undefined
  return (
    <section
      aria-label={t("label")}
      className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,9rem),1fr))] gap-3"
    >
      <Stat label={t("invited")} value={invited} note={t("invitedNote")} />
      <Stat label={t("agreed")} value={figures.agreed} />
      <Stat label={t("hosted")} value={figures.hosted} />
      <Stat
        label={t("met")}
        value={t("ofWomen", { met: figures.met, women: figures.women })}
        share={{ part: figures.met, whole: figures.women }}
        note={whose}
      />
      <Stat
        label={t("confirmed")}
        value={hoursText(figures.confirmed, locale)}
        note={figures.waiting > 0 ? t("waiting", { hours: hoursText(figures.waiting, locale) }) : whose}
      />
    </section>
  )
}
