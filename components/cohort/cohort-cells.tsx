import { Badge, type Tone } from "@/components/ui/badge"
import { Icon, type IconName } from "@/components/ui/icon"
import type { CohortLine } from "@/lib/domain/cohort/rules"
import type { Flag } from "@/lib/domain/cohort/schema"

/** Her name as she uses it, the way to her file, and under it her Latin spelling. */
export function Name({ id, name, latin }: Pick<CohortLine, "id" | "name" | "latin">) {
  return (
    <>
      <a href={`/participants/${id}`} data-row={id} className="link">
        <bdi>{name}</bdi>
      </a>
      {latin && (
        <span className="block text-meta font-normal text-muted">
          <bdi>{latin}</bdi>
        </span>
      )}
    </>
  )
}

const nothing = <span className="text-muted">–</span>

type LastSessionProps = { lastSession: CohortLine["lastSession"]; never: string }

/** How long ago, with the day itself for those who point at it. */
export function LastSession({ lastSession, never }: LastSessionProps) {
  if (!lastSession) return <span className="text-muted">{never}</span>
  const [ago, day] = lastSession
  return <span title={day}>{ago}</span>
}

/** When she comes next: the day, and under it the time. */
export function Next({ next }: Pick<CohortLine, "next">) {
  if (!next) return nothing
  const [day, time] = next
  return (
    <span className="figures inline-flex gap-x-2 md:flex-col">
      <span>{day}</span>
      <span className="text-muted">{time}</span>
    </span>
  )
}

type CareProps = { care: CohortLine["care"]; met: string; gap: string }

/** What was met of what was needed: numbers, a shape and a word. */
export function Care({ care, met, gap }: CareProps) {
  if (!care) return nothing
  const [given, needed] = care
  const short = given < needed
  return (
    <span className={`figures inline-flex items-center gap-1 ${short ? "font-semibold text-care" : ""}`}>
      <bdi>
        {given}/{needed}
      </bdi>
      <Icon name={short ? "alert" : "check"} size={16} />
      <span className="sr-only">{short ? gap : met}</span>
    </span>
  )
}

/** Confirmed hours of job shadowing; counted when they are 2 to 8 at one employer. */
export function Shadowing({ hours, counted }: { hours: string | undefined; counted: string | undefined }) {
  if (!hours) return nothing
  return (
    <span className="figures inline-flex items-center gap-1">
      {hours}
      {counted && <Icon name="check" size={16} />}
      {counted && <span className="sr-only">{counted}</span>}
    </span>
  )
}

export const flagLooks: Record<Flag, { tone: Tone; icon: IconName }> = {
  no_session: { tone: "warning", icon: "clock" },
  not_recorded: { tone: "info", icon: "question" },
  care_gap: { tone: "care", icon: "child" },
  hours_waiting: { tone: "danger", icon: "alert" },
}

type FlagsProps = { of: readonly Flag[]; words: Record<Flag, string>; rules: Record<Flag, string> }

/** What needs an eye. The rule is in the hint and, for everyone, under the list. */
export function Flags({ of, words, rules }: FlagsProps) {
  if (of.length === 0) return nothing
  return (
    <span className="inline-flex flex-wrap gap-1 max-md:justify-end md:flex-col md:items-start">
      {of.map((flag) => (
        <Badge key={flag} {...flagLooks[flag]} title={rules[flag]}>
          {words[flag]}
        </Badge>
      ))}
    </span>
  )
}
