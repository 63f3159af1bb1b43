import type { Person } from "@/lib/access/actor"
import type { ParticipantFile } from "@/lib/domain/participant/queries"
import { civilDate } from "@/lib/platform/dates"
import { FactsCard } from "./facts-card"
import { FiguresCard } from "./figures-card"
import { FilePlacements } from "./file-placements"
import { FileSessions } from "./file-sessions"
import { FileNotes, FileSteps } from "./file-writings"

type FileViewProps = { file: ParticipantFile; actor: Person }

/** A participant's file at a glance: who she is, what she has had, what comes next. */
export async function FileView({ file, actor }: FileViewProps) {
  const { timezone } = actor.organisation
  const today = civilDate(file.now, timezone)
  const { writings } = file
  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
        <div className="grid gap-6 max-lg:order-2">
          {writings && <FileSteps steps={writings.steps} today={today} />}
          <FileSessions file={file} timezone={timezone} />
          {writings && <FileNotes notes={writings.notes} timezone={timezone} />}
        </div>
        <div className="grid grid-cols-1 gap-6">
          <FiguresCard file={file} now={file.now} timezone={timezone} />
          <FactsCard file={file} today={today} />
          <FilePlacements file={file} />
        </div>
      </div>
    </div>
  )
}
