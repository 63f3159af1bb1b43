import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { stepWords } from "@/components/next-step/words"
import { MoreWords } from "@/components/shell/words"
import { draftLine, followUpLine, sessionLine, stepLines } from "@/components/today/lines-of"
import { TodayBoard } from "@/components/today/today-board"
import { PageHeading } from "@/components/ui/page-heading"
import { principalOf } from "@/lib/access/principal"
import { firstPageOf } from "@/lib/domain/account/rules"
import { today } from "@/lib/domain/today/queries"
import { now } from "@/lib/platform/clock"
import { longDayName } from "@/lib/platform/dates"
import { currentActor } from "@/lib/platform/door"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("today")
  return { title: t("title") }
}

/** The first page: a counsellor's day; the others begin elsewhere. */
export default async function TodayPage() {
  const person = await currentActor()
  const principal = principalOf(person)
  if (principal === "programme" || principal === "childcare") redirect(firstPageOf(principal))
  if (principal !== "counsellor") redirect("/participants")
  const [day, locale, t, sessions, drafts, followUps, says] = await Promise.all([
    today(),
    getLocale(),
    getTranslations("today"),
    getTranslations("counselling-session"),
    getTranslations("draft"),
    getTranslations("follow-up"),
    stepWords(),
  ])
  const place = { timezone: day.timezone, locale, now: now() }
  return (
    <div className="grid gap-6">
      <PageHeading title={t("title")} lead={longDayName(day.day, day.timezone, locale)} />
      <MoreWords of={["today", "draft", "follow-up", "next-step", "form", "session-queue", "care-waiting"]}>
        <TodayBoard
          now={place.now.getTime()}
          timezone={day.timezone}
          open={day.open.map((session) => sessionLine(session, place, sessions))}
          openTotal={day.openTotal}
          agenda={day.agenda.map((session) => sessionLine(session, place, sessions))}
          held={day.held}
          drafts={day.drafts.map((draft) => draftLine(draft, place, drafts))}
          steps={stepLines(
            { ...day, steps: day.steps.map((step) => ({ ...step, what: says(step) })) },
            place,
            t,
          )}
          followUps={day.followUps.map((line) => followUpLine(line, place, followUps))}
          keys={person.shortcuts}
        />
      </MoreWords>
    </div>
  )
}
