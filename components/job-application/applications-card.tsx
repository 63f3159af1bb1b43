import { getLocale, getTranslations } from "next-intl/server"
import { SearchCard } from "@/components/job-search/search-card"
import { Badge, type Tone } from "@/components/ui/badge"
import type { IconName } from "@/components/ui/icon"
import { Facts } from "@/components/work-experience/facts"
import type { PlainApplication } from "@/lib/domain/job-application/rules"
import type { ApplicationState } from "@/lib/domain/job-application/schema"
import type { JobSearch } from "@/lib/domain/job-search/queries"
import { dayName } from "@/lib/platform/dates"
import { languageName } from "@/lib/words/languages"
import { ApplicationButton, RemoveApplication } from "./application-forms"

/** The posts she applied for, where each stands, and why it was refused. */
export async function ApplicationsCard({
  search: { participantId, today, applications, cvs },
}: {
  search: JobSearch
}) {
  const [t, locale] = await Promise.all([getTranslations("job-application"), getLocale()])
  const choices = cvs.map(({ id, number, language, savedOn }) => ({
    value: id,
    label: t("cvOf", {
      ...{ number, language: languageName(language, locale), day: dayName(savedOn, "UTC", locale) },
    }),
  }))
  const form = { participantId, today, cvs: choices }
  return (
    <SearchCard
      id="applications"
      title={t("many")}
      icon="out"
      empty={{ title: t("empty"), why: t("emptyWhy") }}
      rows={applications}
      show={(application) => (
        <Application
          application={application}
          participantId={participantId}
          cv={cvs.find(({ id }) => id === application.cvVersionId)}
        />
      )}
      acts={(application) => (
        <>
          <ApplicationButton {...form} application={application} />
          <RemoveApplication participantId={participantId} application={application} />
        </>
      )}
      add={<ApplicationButton {...form} application={null} />}
    />
  )
}

const looks: Record<ApplicationState, { tone: Tone; icon: IconName }> = {
  planned: { tone: "plain", icon: "about" },
  sent: { tone: "info", icon: "out" },
  invited: { tone: "info", icon: "day" },
  interviewed: { tone: "info", icon: "people" },
  offered: { tone: "success", icon: "flag" },
  accepted: { tone: "success", icon: "check" },
  refused: { tone: "danger", icon: "cross" },
  no_answer: { tone: "warning", icon: "clock" },
  withdrawn: { tone: "plain", icon: "struck" },
}

type ApplicationProps = {
  application: PlainApplication
  participantId: string
  cv: JobSearch["cvs"][number] | undefined
}

async function Application({ application, participantId, cv }: ApplicationProps) {
  const [t, words, locale] = await Promise.all([
    getTranslations("job-application"),
    getTranslations("cv"),
    getLocale(),
  ])
  const { title, employer, employerId, state, appliedOn, answeredOn, refusal, note } = application
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p className="font-semibold">
          <bdi>{title}</bdi>
          {employer && (
            <span className="font-normal">
              {" · "}
              {employerId ? (
                <a href={`/employers/${employerId}`} className="link">
                  <bdi>{employer}</bdi>
                </a>
              ) : (
                <bdi>{employer}</bdi>
              )}
            </span>
          )}
        </p>
        <Badge {...looks[state]}>{t(`states.${state}`)}</Badge>
      </div>
      <Facts
        inRow
        facts={[
          [t("fields.appliedOn"), appliedOn && dayName(appliedOn, "UTC", locale)],
          [t("fields.answeredOn"), answeredOn && dayName(answeredOn, "UTC", locale)],
          [
            t("fields.cv"),
            cv && (
              <a key="cv" href={`/participants/${participantId}/cv/${cv.id}`} className="link">
                {words("version", { number: cv.number })}
              </a>
            ),
          ],
          [t("fields.refusal"), refusal && t(`refusals.${refusal}`)],
          [t("fields.note"), note && <bdi key="note">{note}</bdi>],
        ]}
      />
    </>
  )
}
