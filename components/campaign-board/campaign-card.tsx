import { getLocale, getTranslations } from "next-intl/server"
import { InviteActs } from "@/components/campaign-invite/invite-acts"
import { InviteMark } from "@/components/campaign-invite/invite-mark"
import { Facts } from "@/components/participant/facts"
import { Card } from "@/components/ui/card"
import { LinkButton } from "@/components/ui/link-button"
import type { CampaignAt } from "@/lib/domain/campaign-board/queries"
import { hoursText } from "@/lib/platform/dates"

/** What one company has to do with the Mothers' Month: its answer, and the women it hosts. */
export async function CampaignCard({ at }: { at: CampaignAt }) {
  const [t, locale] = await Promise.all([getTranslations("campaign.sheet"), getLocale()])
  if (!at) return null
  const { campaign, invite, otherPartner, figures } = at
  const { women, counted, confirmed, waiting } = figures
  const hours = (minutes: number) => <span className="figures">{hoursText(minutes, locale)}</span>
  return (
    <Card
      title={t("title", { year: String(campaign.year) })}
      actions={
        <LinkButton size="small" href={`/mothers-month?year=${campaign.year}`}>
          {t("board")}
        </LinkButton>
      }
    >
      <div className="grid gap-4">
        {invite ? (
          <div className="flex flex-wrap items-center gap-2">
            <InviteMark state={invite.state} />
            {!at.isOver && <InviteActs invite={invite} />}
          </div>
        ) : (
          <p className="text-muted">
            {otherPartner ? t("byOther", { partner: otherPartner }) : t("notInvited")}
          </p>
        )}
        <Facts
          facts={[
            { label: t("women"), value: <span className="figures">{women}</span> },
            { label: t("counted"), value: <span className="figures">{counted}</span> },
            { label: t("confirmed"), value: hours(confirmed) },
            { label: t("waiting"), value: waiting > 0 && hours(waiting) },
          ]}
        />
      </div>
    </Card>
  )
}
