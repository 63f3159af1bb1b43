import { getLocale, getTranslations } from "next-intl/server"
import { Flags } from "@/components/cohort/flags"
import { cohortWords } from "@/components/cohort/words"
import { kindOf } from "@/components/counselling-session/known"
import { Facts } from "@/components/participant/facts"
import { Card } from "@/components/ui/card"
import type { FileOverview } from "@/lib/domain/timeline/queries"
import { dayAndTime, hoursText, relativeDay } from "@/lib/platform/dates"
import { SafeContact } from "./safe-contact"
import { Todo } from "./todo"

type NowCardProps = { file: FileOverview }

/** How she stands now: what is next, where she wants to go, what is to do, and how to reach her without harm. */
export async function NowCard({ file }: NowCardProps) {
  const [t, cohort] = await Promise.all([getTranslations("timeline.now"), cohortWords()])
  const { flags, hers } = file
  return (
    <Card title={t("title")}>
      <Facts
        facts={[
          {
            label: t("flags"),
            value: flags.length > 0 && <Flags of={flags} words={cohort.flags} rules={cohort.rules} />,
          },
          { label: t("next"), value: <Next file={file} /> },
          {
            label: t("goal"),
            value: file.goal ? <bdi>{file.goal}</bdi> : <span className="text-muted">{t("noGoal")}</span>,
          },
          { label: t("todo"), value: hers && <Todo hers={hers} file={file} /> },
          { label: t("hours"), value: <Hours file={file} /> },
          { label: t("care"), value: <Care file={file} /> },
          { label: t("last"), value: file.lastSessionAt && <Last file={file} /> },
          { label: t("contact"), value: hers && <SafeContact file={file} /> },
        ]}
      />
    </Card>
  )
}

async function Next({ file: { next, timezone } }: NowCardProps) {
  const [t, kinds, locale] = await Promise.all([
    getTranslations("timeline"),
    getTranslations("timeline.sessions"),
    getLocale(),
  ])
  if (!next) return <span className="text-muted">{t("now.noNext")}</span>
  return (
    <>
      <a href={`/sessions/${next.id}`} className="link figures">
        {dayAndTime(new Date(next.startsAt), timezone, locale)}
      </a>
      <span className="block text-table text-muted">
        {kinds(kindOf(next.kind))}
        {next.place && (
          <>
            {" · "}
            <bdi>{next.place}</bdi>
          </>
        )}
      </span>
    </>
  )
}

async function Hours({ file }: NowCardProps) {
  const [t, locale] = await Promise.all([getTranslations("timeline.now"), getLocale()])
  return t("hoursOf", {
    individual: hoursText(file.individualMinutes, locale),
    group: hoursText(file.groupMinutes, locale),
    shadowing: hoursText(file.shadowingMinutes, locale),
  })
}

async function Care({ file: { careGiven: given, careNeeded: needed } }: NowCardProps) {
  const t = await getTranslations("participant.file")
  return needed > 0 ? t("careOf", { given, needed }) : t("noCare")
}

async function Last({ file: { lastSessionAt, now, timezone } }: NowCardProps) {
  const locale = await getLocale()
  return lastSessionAt && relativeDay({ when: lastSessionAt, now }, timezone, locale)
}
