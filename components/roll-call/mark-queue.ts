import type { AbsenceReason, Mark } from "@/lib/domain/attendance/schema"
import type { Problem } from "@/lib/platform/outcome"

export type GivenMark = {
  participantId: string
  state: Mark | "booked"
  minutesLate: number
  minutesEarly: number
  reason: AbsenceReason | null
}

/** Marks that go to the server together, under a key: sent twice they count once. */
export type Sending = {
  key: string
  marks: readonly GivenMark[]
  onlyUnset: boolean
  fromPaper?: boolean
  accepted?: boolean
}

/** How a sending ended; "lost" when no answer came. */
export type Answer =
  | { kind: "kept" | "lost" | "signedOut" }
  | { kind: "refused" | "doubtful"; problems: readonly Problem[] }

export type QueueState = {
  waiting: readonly Sending[]
  /** Why the first of them waits; nothing while all is well. */
  trouble: Exclude<Answer, { kind: "kept" | "refused" }> | null
}

type Options = {
  send: (sending: Sending) => Promise<Answer>
  onChange: (state: QueueState) => void
  onKept: () => void
  onRefused: (sending: Sending, problems: readonly Problem[]) => void
}

/** Marks wait here until the server has them, in the order they were given; a line that drops loses none. */
export function markQueue({ send, onChange, onKept, onRefused }: Options) {
  let waiting: readonly Sending[] = []
  let busy = false

  const turn = (next: readonly Sending[], trouble: QueueState["trouble"] = null) => {
    waiting = next
    onChange({ waiting, trouble })
  }

  async function pump(): Promise<void> {
    const [first] = waiting
    if (busy || !first) return
    busy = true
    const answer = await send(first)
    busy = false
    const rest = waiting.filter(({ key }) => key !== first.key)
    if (answer.kind === "kept") turn(rest)
    else if (answer.kind === "refused") {
      turn(rest)
      onRefused(first, answer.problems)
    } else return turn(waiting, answer)
    return waiting.length > 0 ? pump() : onKept()
  }

  return {
    pump,
    /** A later mark of the same woman takes the place of one that has not gone yet. */
    add(sending: Sending) {
      const others = waiting.filter((one, place) => (busy && place === 0) || !isCovered(one, sending))
      turn([...others, sending])
      return pump()
    },
    resume(kept: readonly Sending[]) {
      turn([...kept, ...waiting])
      return pump()
    },
    /** The person has said that it is right all the same. */
    accept() {
      turn(waiting.map((sending) => ({ ...sending, accepted: true })))
      return pump()
    },
    drop() {
      turn([])
    },
  }
}

export type MarkQueue = ReturnType<typeof markQueue>

function isCovered(before: Sending, later: Sending): boolean {
  return !later.onlyUnset && before.marks.every((mark) => later.marks.some((one) => isSame(one, mark)))
}

function isSame(one: GivenMark, other: GivenMark): boolean {
  return one.participantId === other.participantId
}
