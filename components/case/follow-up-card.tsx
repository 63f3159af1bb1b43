import { getLocale, getTranslations } from "next-intl/server"
import { FollowUpForm } from "@/components/follow-up/follow-up-form"
import { Badge, type Tone } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import type { KnownFollowUp } from "@/lib/domain/case/rules"
import { lastDayFor } from "@/lib/domain/follow-up/rules"
import { answersKept, tryMethods, tryResults } from "@/lib/domain/follow-up/schema"
import { dayName } from "@/lib/platform/dates"
import type { CaseProps } from "./case-view"

const states = ["due", "reached", "late", "not_reached", "refused", "cancelled"] as const
const tones: Record<(typeof states)[number], Tone> = {
  due: "warning",
  reached: "success",
  late: "success",
  not_reached: "plain",
  refused: "plain",
  cancelled: "plain",
}

/** How she was four weeks and six months after she left: due, tried, answered. */
export async function FollowUpCard({ found, actor }: CaseProps) {
  const t = await getTranslations("follow-up")
  return (
    <Card title={t("card")}>
      <ul id="follow-ups" className="grid gap-5">
        {found.followUps.map((followUp) => (
          <li key={followUp.id} className="grid gap-2 border-t border-divider pt-4 first:border-0 first:pt-0">
            <FollowUpState followUp={followUp} />
            <Recording followUp={followUp} found={found} mayRecord={actor.role === "counsellor"} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

async function FollowUpState({ followUp }: { followUp: KnownFollowUp }) {
  const [t, locale] = await Promise.all([getTranslations("follow-up"), getLocale()])
  const { moment, dueOn, tries } = followUp
  const state = states.find((known) => known === followUp.state) ?? "due"
  const day = (date: string) => dayName(date, "UTC", locale)
  const kept = answersKept.parse(followUp.answers)
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{t(`moments.${moment}`)}</span>
        <span className="text-table text-muted">{t("about", { day: day(dueOn) })}</span>
        <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
      </p>
      {state === "due" && (
        <p className="text-table text-muted">
          {t("until", { day: day(lastDayFor(dueOn)) })} · {t("tries", { count: tries.length })}
        </p>
      )}
      {(state === "reached" || state === "late") && (
        <p className="text-table">
          {t("answered", {
            employment: t(`employments.${kept.employment}`),
            improved: t(`answers.${kept.improved}`),
            helpful: t(`answers.${kept.helpful}`),
          })}
        </p>
      )}
      {tries.length > 0 && (
        <ul className="grid gap-0.5 text-table text-muted">
          {tries.map(({ on, method, result }, place) => (
            <li key={`${on} ${method} ${result} ${place + 1}`}>
              {t("triedOn", {
                day: day(on),
                method: t(`methods.${tryMethods.find((known) => known === method) ?? "other"}`),
                result: t(`results.${tryResults.find((known) => known === result) ?? "no_answer"}`),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type RecordingProps = { followUp: KnownFollowUp; found: CaseProps["found"]; mayRecord: boolean }

async function Recording({ followUp, found, mayRecord }: RecordingProps) {
  const [t, locale] = await Promise.all([getTranslations("follow-up"), getLocale()])
  const { id, state, dueOn, version, moment } = followUp
  const left = found.phase === "exited" || found.phase === "followed_up"
  if (!mayRecord || !left || (state !== "due" && state !== "not_reached")) return null
  if (dueOn > found.day) return <p className="text-table text-muted">{t("notYet")}</p>
  return (
    <FollowUpForm
      key={version}
      followUpId={id}
      version={version}
      today={found.day}
      moment={t(`moments.${moment}`)}
      aboutDay={dayName(dueOn, "UTC", locale)}
    />
  )
}
