import { getLocale, getTranslations } from "next-intl/server"
import { SearchCard } from "@/components/job-search/search-card"
import { Facts } from "@/components/work-experience/facts"
import type { JobSearch } from "@/lib/domain/job-search/queries"
import type { PlainInterview } from "@/lib/domain/mock-interview/rules"
import { dayName } from "@/lib/platform/dates"
import { InterviewButton, RemoveInterview } from "./interview-forms"

/** The interviews she practised, and what was said of each. */
export async function InterviewsCard({
  search: { participantId, today, interviews },
}: {
  search: JobSearch
}) {
  const t = await getTranslations("mock-interview")
  const form = { participantId, today }
  return (
    <SearchCard
      id="interviews"
      title={t("many")}
      icon="people"
      empty={{ title: t("empty"), why: t("emptyWhy") }}
      rows={interviews}
      show={(interview) => <Interview interview={interview} />}
      acts={(interview) => (
        <>
          <InterviewButton {...form} interview={interview} />
          <RemoveInterview participantId={participantId} interview={interview} />
        </>
      )}
      add={<InterviewButton {...form} interview={null} />}
    />
  )
}

async function Interview({ interview }: { interview: PlainInterview }) {
  const [t, locale] = await Promise.all([getTranslations("mock-interview"), getLocale()])
  const { title, heldOn, withWhom, wentWell, toPractise, sureness } = interview
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <bdi className="font-semibold">{title}</bdi>
        <span className="figures text-table text-muted">{dayName(heldOn, "UTC", locale)}</span>
      </p>
      <Facts
        inRow
        facts={[
          [t("fields.withWhom"), withWhom && <bdi key="who">{withWhom}</bdi>],
          [t("fields.wentWell"), <Said key="well" text={wentWell} />],
          [t("fields.toPractise"), toPractise && <Said key="practise" text={toPractise} />],
          [t("fields.sureness"), sureness && t(`surenesses.${sureness}`)],
        ]}
      />
    </>
  )
}

function Said({ text }: { text: string }) {
  return (
    <span dir="auto" className="block max-w-text whitespace-pre-line">
      {text}
    </span>
  )
}
