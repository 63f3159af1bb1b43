import { JobsCard } from "@/components/employment-spell/jobs-card"
import { JobSearchWay } from "@/components/job-search/way-card"
import { FilePlacements } from "@/components/participant/file-placements"
import { WorkSummaryCard } from "@/components/work-experience/summary-card"
import { workOf } from "@/lib/domain/work-file/queries"

type WorkPageProps = { params: Promise<{ participantId: string }> }

export default async function FileWorkPage({ params }: WorkPageProps) {
  const { participantId } = await params
  const work = await workOf(participantId)
  return (
    <div className="grid grid-cols-1 gap-6">
      <WorkSummaryCard work={work} />
      <FilePlacements work={work} />
      {work.mayPlan && <JobSearchWay participantId={work.id} />}
      <JobsCard work={work} />
    </div>
  )
}
