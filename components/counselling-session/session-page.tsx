import { getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import type { SessionDetail } from "@/lib/domain/attendance/queries"
import { kindOf } from "./known"
import { RosterForm } from "./roster-form"
import { RosterRecord } from "./roster-record"
import { SessionFacts } from "./session-facts"
import { UndoButton } from "./undo-button"

/** One session: its roster to be filled in by her who leads it, or what became of it. */
export async function SessionPage({ session }: { session: SessionDetail }) {
  const t = await getTranslations("counselling-session")
  const { id, kind, title, roster, mine, state, undoable, tooOld } = session
  const [only] = kind === "individual" ? roster : []
  return (
    <MoreWords of={["counselling-session", "childcare", "form"]}>
      <div className="grid gap-6">
        <PageHeading
          back={
            mine
              ? { href: "/", label: t("roster.back") }
              : { href: "/sessions", label: t("roster.backToList") }
          }
          title={<bdi>{title ?? only?.name ?? t(`kinds.${kindOf(kind)}`)}</bdi>}
          lead={<SessionFacts session={session} />}
          actions={undoable && state !== "scheduled" && <UndoButton sessionId={id} />}
        />
        {!mine && <Notice>{t(roster.length > 0 ? "roster.led" : "roster.ledElsewhere")}</Notice>}
        {tooOld > 0 && <Notice>{t("roster.tooOld", { count: tooOld })}</Notice>}
        <Roster session={session} />
      </div>
    </MoreWords>
  )
}

async function Roster({ session }: { session: SessionDetail }) {
  const t = await getTranslations("counselling-session.roster")
  const { id, kind, roster, mine, state, childcare, timezone, draft } = session
  if (!mine && roster.length === 0) return null
  if (roster.length === 0) {
    return (
      <Card>
        <EmptyState icon="people" title={t("nobody")}>
          {t("nobodyWhy")}
        </EmptyState>
      </Card>
    )
  }
  if (!mine || state !== "scheduled") {
    return (
      <Card title={t("title")} flush>
        <RosterRecord sessionId={id} roster={roster} />
      </Card>
    )
  }
  return (
    <Card title={t("title")}>
      <RosterForm
        sessionId={id}
        individual={kind === "individual"}
        careUnanswered={childcare === "unanswered"}
        timezone={timezone}
        roster={roster}
        draft={draft}
      />
    </Card>
  )
}
