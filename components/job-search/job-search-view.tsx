import { getTranslations } from "next-intl/server"
import { CvsCard } from "@/components/cv/cvs-card"
import { PartHeading } from "@/components/work-experience/part-heading"
import type { JobSearch } from "@/lib/domain/job-search/queries"

/** Everything with which she looks for work. */
export async function JobSearchView({ search }: { search: JobSearch }) {
  const t = await getTranslations("job-search")
  return (
    <div className="grid grid-cols-1 gap-6">
      <PartHeading
        title={t("title")}
        lead={t("lead")}
        back={{ href: `/participants/${search.participantId}/work`, label: t("back") }}
      />
      <CvsCard search={search} />
    </div>
  )
}
