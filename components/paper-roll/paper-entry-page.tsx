import { getTranslations } from "next-intl/server"
import { kindOf } from "@/components/counselling-session/known"
import { HeadCountCard } from "@/components/head-count/head-count-card"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { isCalledOff } from "@/lib/domain/attendance/rules"
import type { PaperRoll } from "@/lib/domain/roll-call/queries"
import { PaperEntry } from "./paper-entry"

/** The signed sheet lies beside the keyboard. */
export async function PaperEntryPage({ session }: { session: PaperRoll }) {
  const [t, kinds, roll] = await Promise.all([
    getTranslations("paper-roll.entry"),
    getTranslations("counselling-session.kinds"),
    getTranslations("roll-call"),
  ])
  const { id, title, kind, roster, childcare, timezone, begun } = session
  const closed = closedBy(session)
  return (
    <MoreWords
      of={[
        ...(["care-breach", "childcare", "counselling-session", "form", "head-count", "paper-roll"] as const),
        ...(["roll-call", "walk-in"] as const),
      ]}
    >
      <div className="grid gap-6">
        <PageHeading
          back={{ href: `/sessions/${id}`, label: t("back") }}
          title={t("title")}
          lead={<bdi>{title ?? kinds(kindOf(kind))}</bdi>}
        />
        {closed ? (
          <Notice>{t(closed)}</Notice>
        ) : (
          <>
            <Card title={roll("title")}>
              <PaperEntry
                sessionId={id}
                kind={kind}
                roster={roster}
                childcare={childcare}
                begun={begun}
                timezone={timezone}
              />
            </Card>
            <HeadCountCard session={session} fromPaper />
          </>
        )}
      </div>
    </MoreWords>
  )
}

function closedBy({ begun, locked, state, recordedAt }: PaperRoll) {
  if (!begun) return "notBegun"
  return locked || state === "draft" || isCalledOff({ state, recordedAt }) ? "closed" : null
}
