import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { PlacementDocumentsCard } from "@/components/document/placement-documents"
import { PlacementHoursCard } from "@/components/hours/placement-hours"
import { ReportHoursForm } from "@/components/hours/report-hours-form"
import { FeedbackCard } from "@/components/placement-feedback/feedback-card"
import { SlotsCard } from "@/components/placement-slot/slots-card"
import { MoreWords } from "@/components/shell/words"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeading } from "@/components/ui/page-heading"
import type { PlacementDocuments } from "@/lib/domain/document/queries"
import type { PlacementFacts } from "@/lib/domain/placement/queries"
import type { PlacementFeedback } from "@/lib/domain/placement-feedback/queries"
import type { PlacementHours } from "@/lib/domain/placement-hours/queries"
import type { Slots } from "@/lib/domain/placement-slot/queries"
import type { PlannedDays } from "@/lib/domain/planned-day/queries"
import { PlacementCount } from "./placement-count"

type PlacementViewProps = {
  placement: PlacementFacts
  hours: PlacementHours
  planned: PlannedDays
  /** null for whoever reads no documents */
  papers: PlacementDocuments | null
  /** null for whoever does not accompany her */
  feedback: PlacementFeedback | null
  /** null for work experience, which has no planned days */
  slots: Slots | null
}

/** One participant at one employer: what was agreed, and the hours so far. */
export async function PlacementView(props: PlacementViewProps) {
  const { placement, hours, planned, papers, feedback, slots } = props
  const t = await getTranslations("placement")
  const { participantId, participant, employer } = placement
  const hasBegun = hours.lines.length > 0
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeading
        back={{ href: "/placements", label: t("back") }}
        title={<bdi>{employer}</bdi>}
        lead={
          <>
            <a href={`/participants/${participantId}`} className="link">
              <bdi>{participant}</bdi>
            </a>
            {` · ${t(`kinds.${placement.kind}`)} `}
            <Badge>{t(`states.${placement.state}`)}</Badge>
          </>
        }
        actions={<LinkButton href={`/employers/${placement.employerId}`}>{t("company")}</LinkButton>}
      />
      <div className="grid items-start gap-6 lg:grid-cols-3">
        {!hasBegun && daysOf(slots)}
        <PlacementHoursCard hours={hours} planned={planned} of={placement} sheets={sheetsOf(papers)}>
          <PlacementCount placement={placement} />
        </PlacementHoursCard>
        {placement.mayReport && <ReportCard placement={placement} planned={planned} />}
        {hasBegun && daysOf(slots)}
        <AgreedCard placement={placement} />
        {feedback && <FeedbackCard feedback={feedback} />}
        {papers && (
          <PlacementDocumentsCard list={papers} participantId={participantId} placementId={placement.id} />
        )}
      </div>
    </div>
  )
}

const daysOf = (slots: Slots | null) => slots && <SlotsCard slots={slots} />

/** The sheets among her papers of this placement that an employer signed. */
function sheetsOf(papers: PlacementDocuments | null) {
  const sheets = papers?.documents.filter(({ kind }) => kind === "signed_hours") ?? []
  return sheets.map(({ id, title }) => ({ value: id, label: title ?? id }))
}

async function ReportCard({ placement, planned }: Pick<PlacementViewProps, "placement" | "planned">) {
  const t = await getTranslations("hours.report")
  return (
    <Card title={t("title")} className="max-lg:row-start-1 lg:col-start-3 lg:row-span-2 lg:row-start-1">
      <p className="mb-4 text-table text-muted">{t("lead")}</p>
      <MoreWords of={["hours", "planned-day", "form"]}>
        <ReportHoursForm placementId={placement.id} date={placement.lastDay} plan={planned.plan} />
      </MoreWords>
    </Card>
  )
}

async function AgreedCard({ placement }: { placement: PlacementFacts }) {
  const t = await getTranslations("placement.facts")
  const { contact, languages } = placement
  const facts: [string, ReactNode][] = [
    [t("dates"), placement.dates],
    [t("weeklyHours"), placement.weeklyHours],
    [t("hoursPattern"), placement.hoursPattern],
    [t("site"), placement.site],
    [t("tasks"), placement.tasksAgreed],
    [t("support"), placement.supportAgreed],
    [t("languages"), languages.join(", ") || null],
    [t("contact"), contact.hasLeft ? t("contactLeft", { name: contact.name }) : <bdi>{contact.name}</bdi>],
    [t("counsellor"), placement.counsellor && <bdi>{placement.counsellor}</bdi>],
    [t("name"), placement.sharesName ? t("named") : t("unnamed")],
  ]
  return (
    <Card title={t("title")} className="lg:col-span-2">
      <dl className="grid gap-x-6 sm:grid-cols-[max-content_1fr] sm:gap-y-2">
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="text-muted max-sm:mt-3 max-sm:text-table">{label}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  )
}
