import { getLocale, getTranslations } from "next-intl/server"
import { SessionApproval } from "@/components/care-breach/session-approval"
import { kindOf } from "@/components/counselling-session/known"
import { HeadCountCard } from "@/components/head-count/head-count-card"
import { PaperLinks } from "@/components/paper-roll/paper-links"
import { SessionReminders } from "@/components/reminder/session-reminders"
import { PrivateLink } from "@/components/safeguarding/private-link"
import { CancelledNotice } from "@/components/session-change/cancelled-notice"
import { SessionActs } from "@/components/session-change/session-acts"
import { SessionQueue } from "@/components/session-queue/session-queue"
import { SeriesNotice } from "@/components/session-series/series-notice"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { WalkIn } from "@/components/walk-in/walk-in"
import type { SessionDetail } from "@/lib/domain/roll-call/queries"
import { takesWalkIns } from "@/lib/domain/walk-in/rules"
import { longDayName } from "@/lib/platform/dates"
import { MarkHistory } from "./mark-history"
import { RollCall } from "./roll-call"
import { RosterRecord } from "./roster-record"
import { SessionFacts } from "./session-facts"
import { UndoButton } from "./undo-button"

/** One session: its roll call for her who leads it, or what became of it. */
export async function SessionPage({ session }: { session: SessionDetail }) {
  const [t, kinds] = await Promise.all([
    getTranslations("roll-call"),
    getTranslations("counselling-session.kinds"),
  ])
  const { id, kind, title, roster, mine, state, undoable, tooOld } = session
  const [only] = kind === "individual" ? roster : []
  return (
    <MoreWords
      of={[
        "appointment",
        "counselling-session",
        "childcare",
        "care-breach",
        "care-waiting",
        "facilitator",
        "form",
        "head-count",
        "paper-roll",
        "reminder",
        "roll-call",
        "session-change",
        "walk-in",
        "session-queue",
      ]}
    >
      <div className="grid gap-6">
        <PageHeading
          back={mine ? { href: "/", label: t("back") } : { href: "/sessions", label: t("backToList") }}
          title={<bdi>{title ?? only?.name ?? kinds(kindOf(kind))}</bdi>}
          lead={<SessionFacts session={session} />}
          actions={
            <>
              {undoable && state !== "scheduled" && <UndoButton sessionId={id} />}
              <SessionActs session={session} />
            </>
          }
        />
        <SeriesNotice session={session} />
        {state === "cancelled" && <CancelledNotice session={session} />}
        <Standing session={session} />
        {tooOld > 0 && <Notice>{t("tooOld", { count: tooOld })}</Notice>}
        <SessionApproval session={session} />
        <Roster session={session} />
        <PaperLinks session={session} />
        <HeadCountCard session={session} />
        <SessionQueue session={session} />
        <MarkHistory session={session} />
        {mine && roster.length > 0 && <PrivateLink href={`/private?session=${id}`} />}
        <SessionReminders lines={session.reminders} timezone={session.timezone} opensAll={!session.mine} />
      </div>
    </MoreWords>
  )
}

/** Who marks this roster, and until when. */
async function Standing({ session }: { session: SessionDetail }) {
  const [t, locale] = await Promise.all([getTranslations("roll-call"), getLocale()])
  const said = standingOf(session)
  if (!said) return null
  return <Notice>{t(said, { day: longDayName(session.lastDay, session.timezone, locale) })}</Notice>
}

function standingOf({ mine, corrects, roster, state, locked }: SessionDetail) {
  if (roster.length === 0) return mine ? null : "ledElsewhere"
  if (corrects) return "corrects"
  if (!mine) return "led"
  if (locked) return state === "scheduled" ? "lockedOpen" : "locked"
  return state === "held" ? "until" : null
}

async function Roster({ session }: { session: SessionDetail }) {
  const t = await getTranslations("roll-call")
  const { id, kind, roster, mine, state, childcare, begun, ahead, locked, recordedAt, timezone } = session
  if (!mine && roster.length === 0) return null
  const isCalledOff = state === "cancelled" && recordedAt === null
  const closed = !mine || locked || isCalledOff || state === "draft"
  if (roster.length === 0) {
    return (
      <Card>
        <EmptyState icon="people" title={t("nobody")}>
          {t("nobodyWhy")}
        </EmptyState>
        {!closed && !ahead && takesWalkIns(kind) && <WalkIn sessionId={id} roster={roster} />}
      </Card>
    )
  }
  if (closed) {
    return (
      <Card title={t("title")} flush>
        <RosterRecord session={session} />
      </Card>
    )
  }
  return (
    <Card title={t("title")}>
      <RollCall
        sessionId={id}
        individual={kind === "individual"}
        roster={roster}
        childcare={childcare}
        state={state}
        timezone={timezone}
        begun={begun}
        ahead={ahead}
      />
    </Card>
  )
}
