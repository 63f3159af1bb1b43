import { getLocale, getTranslations } from "next-intl/server"
import { kindOf } from "@/components/counselling-session/known"
import { MoreWords } from "@/components/shell/words"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeading } from "@/components/ui/page-heading"
import type { CareBreaches } from "@/lib/domain/care-breach/queries"
import { breachKinds } from "@/lib/domain/care-breach/schema"
import { dayAndTime } from "@/lib/platform/dates"
import { ApproveForm } from "./approve-form"

type Breach = CareBreaches["rows"][number]

/** Where the guarantee is not kept yet, by what it lacks, with what to do about it. */
export async function BreachList({ breaches }: { breaches: CareBreaches }) {
  const t = await getTranslations("care-breach")
  const { rows, lacking, timezone, approves } = breaches
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-6">
      <PageHeading title={t("title")} lead={t("lead")} back={{ href: "/childcare", label: t("back") }} />
      {rows.length + lacking.length === 0 && (
        <Card>
          <EmptyState title={t("empty")}>{t("emptyWhy")}</EmptyState>
        </Card>
      )}
      <MoreWords of={["care-breach", "form"]}>
        {breachKinds.map((kind) => {
          const found = rows.filter((row) => row.kind === kind)
          if (found.length === 0) return null
          return (
            <div key={kind} id={kind} className="scroll-mt-20">
              <Card title={t(`kinds.${kind}`)} count={found.length} flush>
                <ul className="divide-y divide-divider border-t border-divider">
                  {found.map((row) => (
                    <li key={row.sessionId} className="grid gap-2 px-4 py-4 md:px-5">
                      <BreachLine row={row} timezone={timezone} />
                      <Acts row={row} approves={approves} />
                    </li>
                  ))}
                </ul>
              </Card>
            </div>
          )
        })}
      </MoreWords>
      {lacking.length > 0 && <TooFewCarers lacking={lacking} timezone={timezone} />}
    </div>
  )
}

async function TooFewCarers({ lacking, timezone }: Pick<CareBreaches, "lacking" | "timezone">) {
  const [t, locale] = await Promise.all([getTranslations("care-breach"), getLocale()])
  return (
    <div id="carers" className="scroll-mt-20">
      <Card
        title={t("kinds.carers")}
        count={lacking.length}
        actions={<LinkButton href="/childcare/carers">{t("assign")}</LinkButton>}
        flush
      >
        <ul className="divide-y divide-divider border-t border-divider">
          {lacking.map(({ offer, place, startsAt, needed, present }) => (
            <li key={offer} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 md:px-5">
              <a href={`/childcare/${offer}`} className="link font-semibold">
                <bdi>{place ?? t("nowhere")}</bdi>
              </a>
              <span className="figures">{dayAndTime(startsAt, timezone, locale)}</span>
              <span>{t("carers", { present, needed })}</span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

async function BreachLine({ row, timezone }: { row: Breach; timezone: string }) {
  const [t, kinds, locale] = await Promise.all([
    getTranslations("care-breach"),
    getTranslations("counselling-session.kinds"),
    getLocale(),
  ])
  const { kind, sessionId, startsAt, title, sessionKind, counsellor, children, mothers, reason, women } = row
  const isExplained = kind === "cancelled" || kind === "approval"
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <a href={`/sessions/${sessionId}`} className="link font-semibold">
          <bdi>{title ?? kinds(kindOf(sessionKind))}</bdi>
        </a>
        <span className="figures">{dayAndTime(startsAt, timezone, locale)}</span>
        {counsellor && <span className="text-table text-muted">{t("with", { name: counsellor })}</span>}
      </p>
      <p className="max-w-text">{t(`told.${kind}`, { children, mothers })}</p>
      {isExplained && reason && <p className="max-w-text text-table text-muted">{t("reason", { reason })}</p>}
      {women.length > 0 && (
        <ul aria-label={t("mothers")} className="flex flex-wrap gap-2">
          {women.map(({ id, name }) => (
            <li key={id}>
              <a href={`/participants/${id}`} className="no-underline">
                <Badge tone="care">
                  <bdi>{name}</bdi>
                </Badge>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

async function Acts({ row, approves }: { row: Breach; approves: boolean }) {
  const t = await getTranslations("care-breach")
  const { kind, sessionId, offers, startsAt, mine } = row
  const week = startsAt.toISOString().slice(0, 10)
  return (
    <div className="flex flex-wrap items-start gap-2">
      {offers.map(({ id, place }) => (
        <LinkButton key={id} href={`/childcare/${id}`}>
          {place ? t("offerAt", { place }) : t("offer")}
        </LinkButton>
      ))}
      {kind === "unanswered" && mine && (
        <LinkButton href={`/sessions/${sessionId}`}>{t("answer")}</LinkButton>
      )}
      {kind !== "waiting" && <LinkButton href={`/childcare?week=${week}`}>{t("find")}</LinkButton>}
      {approves && (kind === "cancelled" || kind === "approval") && <ApproveForm sessionId={sessionId} />}
    </div>
  )
}
