import type { Section } from "@/lib/domain/profile-picture/schema"
import type { PlainRow } from "@/lib/domain/profile-row/rules"
import { type Line, linesOf, type Wording } from "./wording"

type RowLinesProps = {
  section: Section
  row: PlainRow
  wording: Wording
  /** Fields that are marked as different. */
  marked?: readonly string[]
}

/** A row in words: what it is called, and under it what else is known. */
export function RowLines({ section, row, wording, marked = [] }: RowLinesProps) {
  const [first, ...rest] = linesOf(section, row, wording)
  return (
    <div className="grid gap-1">
      {first && (
        <p className="font-semibold" dir="auto">
          <Marked is={marked.includes(first.field)}>{first.text}</Marked>
        </p>
      )}
      {rest.length > 0 && <Facts lines={rest} marked={marked} />}
    </div>
  )
}

export function Facts({ lines, marked = [] }: { lines: readonly Line[]; marked?: readonly string[] }) {
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1 text-table">
      {lines.map(({ field, label, text }) => (
        <div key={field} className={text.length > 60 ? "w-full" : "flex flex-wrap gap-x-1.5"}>
          <dt className="text-muted">{label}</dt>
          <dd dir="auto" className="max-w-text font-medium whitespace-pre-line">
            <Marked is={marked.includes(field)}>{text}</Marked>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Marked({ is, children }: { is: boolean; children: string }) {
  return is ? (
    <mark className="bg-transparent text-ink underline decoration-2 underline-offset-4">{children}</mark>
  ) : (
    children
  )
}
