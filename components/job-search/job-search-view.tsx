import { getTranslations } from "next-intl/server"
import { CvsCard } from "@/components/cv/cvs-card"
import { ApplicationsCard } from "@/components/job-application/applications-card"
import { InterviewsCard } from "@/components/mock-interview/interviews-card"
import { ContactsCard } from "@/components/network-contact/contacts-card"
import { Words } from "@/components/shell/words"
import { PartHeading } from "@/components/work-experience/part-heading"
import type { JobSearch } from "@/lib/domain/job-search/queries"

/** Everything with which she looks for work. */
export async function JobSearchView({ search }: { search: JobSearch }) {
  const t = await getTranslations("job-search")
  return (
    <Words of={["job-application", "mock-interview", "network-contact", "skills-profile", "form"]}>
      <div className="grid grid-cols-1 gap-6">
        <PartHeading
          title={t("title")}
          lead={t("lead")}
          back={{ href: `/participants/${search.participantId}/work`, label: t("back") }}
        />
        <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
          <ApplicationsCard search={search} />
          <div className="grid grid-cols-1 gap-6">
            <CvsCard search={search} />
            <InterviewsCard search={search} />
            <ContactsCard search={search} />
          </div>
        </div>
      </div>
    </Words>
  )
}
