"use client"

import { useLocale, useTranslations } from "next-intl"
import { type Column, DataTable } from "@/components/table/data-table"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import type { InviteLine } from "@/lib/domain/campaign-board/queries"
import { dayName, hoursText } from "@/lib/platform/dates"
import { InviteActs } from "./invite-acts"
import { InviteMark } from "./invite-mark"
import { type Candidate, OpenInvites } from "./open-invites"

type InvitesCardProps = {
  campaignId: string
  invites: readonly InviteLine[]
  candidates: readonly Candidate[]
  isOver: boolean
}

const isSilent = ({ state }: InviteLine) => state === "invited" || state === "no_answer"

/** The companies of this house, those that have still to answer first: what each said, and what came of it. */
export function InvitesCard({ campaignId, invites, candidates, isOver }: InvitesCardProps) {
  const t = useTranslations("campaign-invite")
  const columns = useColumns(isOver)
  const lines = invites.toSorted((one, other) => Number(isSilent(other)) - Number(isSilent(one)))
  return (
    <Card
      title={t("title")}
      count={invites.length}
      flush
      actions={!isOver && <OpenInvites campaignId={campaignId} candidates={candidates} />}
    >
      <DataTable
        caption={t("caption")}
        columns={columns}
        rows={lines}
        place={{ path: "/mothers-month", query: {} }}
        empty={
          <EmptyState icon="building" title={t("empty.title")}>
            {t("empty.why")}
          </EmptyState>
        }
      />
    </Card>
  )
}

function useColumns(isOver: boolean): Column<InviteLine>[] {
  const t = useTranslations("campaign-invite")
  const locale = useLocale()
  const columns: Column<InviteLine>[] = [
    {
      ...{ key: "employer", label: t("columns.employer"), header: true },
      render: ({ employerId, employer }) => (
        <a href={`/employers/${employerId}`} className="link">
          <bdi>{employer}</bdi>
        </a>
      ),
    },
    {
      ...{ key: "contact", label: t("columns.contact"), look: "md:whitespace-normal" },
      render: ({ contact, contactHasLeft }) =>
        contactHasLeft ? t("contactLeft", { name: contact }) : <bdi>{contact}</bdi>,
    },
    {
      ...{ key: "state", label: t("columns.state") },
      render: ({ state }) => <InviteMark state={state} />,
    },
    {
      ...{ key: "askedOn", label: t("columns.since"), look: "figures" },
      render: ({ answeredOn, askedOn }) => dayName(answeredOn ?? askedOn ?? "", "UTC", locale),
    },
    { key: "women", label: t("columns.women"), kind: "number" },
    { key: "counted", label: t("columns.counted"), kind: "number" },
    {
      ...{ key: "confirmed", label: t("columns.confirmed"), align: "end" },
      render: ({ confirmed }) => hoursText(confirmed, locale),
    },
  ]
  if (isOver) return columns
  return [
    ...columns,
    {
      ...{ key: "id", label: t("columns.acts"), look: "md:min-w-52 md:whitespace-normal" },
      render: (invite) => (invite.state === "hosted" ? null : <InviteActs invite={invite} />),
    },
  ]
}
