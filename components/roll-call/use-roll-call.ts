"use client"

import { useEffect, useRef, useState } from "react"
import { newSubmitKey } from "@/components/form/submit-key"
import { isMark } from "@/lib/domain/attendance/rules"
import { absenceReasons } from "@/lib/domain/attendance/schema"
import type { SessionDetail } from "@/lib/domain/roll-call/queries"
import type { Problem } from "@/lib/platform/outcome"
import type { GivenMark } from "./mark-queue"
import { useMarkQueue } from "./use-mark-queue"

export type RosterPerson = SessionDetail["roster"][number]

export type SaveState = "saved" | "saving" | "unsaved"
export type RollCallLine = {
  person: RosterPerson
  mark: GivenMark
  save: SaveState
  problems: readonly Problem[]
}

type Calling = { sessionId: string; roster: readonly RosterPerson[]; fromPaper?: boolean }

/** Roll call: what is pressed shows at once and is saved behind it; the last change can be taken back. */
export function useRollCall(calling: Calling) {
  const { lines, state, queue, give, forget } = useGiven(calling)
  const [changes, setChanges] = useState<readonly (readonly GivenMark[])[]>([])

  function change(marks: readonly GivenMark[], onlyUnset = false) {
    if (marks.length === 0) return
    const before = marks.flatMap((mark) => lines.find((line) => isOf(line, mark))?.mark ?? [])
    setChanges((earlier) => [...earlier, before])
    give(marks, onlyUnset)
  }

  return {
    lines,
    trouble: state.trouble,
    unsaved: lines.filter(({ save }) => save !== "saved").length,
    canUndo: changes.length > 0,
    mark: (mark: GivenMark) => change([mark]),
    /** Fills only those who have no mark yet. */
    everyonePresent: () => {
      const open = lines.filter(({ mark }) => mark.state === "booked")
      change(
        open.map(({ mark }) => ({ ...mark, state: "present" })),
        true,
      )
    },
    undoLast: () => {
      const last = changes.at(-1)
      if (!last) return
      setChanges((earlier) => earlier.slice(0, -1))
      give(last)
    },
    accept: () => void queue.accept(),
    /** What was given and not kept is taken off again. */
    drop: () => {
      queue.drop()
      forget()
    },
  }
}

/** Each line with the mark that stands: what waits, what was given since the page came, what the page brought. */
function useGiven({ sessionId, roster, fromPaper = false }: Calling) {
  const [given, setGiven] = useState<Record<string, GivenMark>>({})
  const [refused, setRefused] = useState<Record<string, readonly Problem[]>>({})
  const { queue, state } = useMarkQueue({
    sessionId,
    onRefused: ({ marks }, problems) => {
      const ids = marks.map(({ participantId }) => participantId)
      setGiven((before) => Object.fromEntries(Object.entries(before).filter(([id]) => !ids.includes(id))))
      setRefused(Object.fromEntries(ids.map((id) => [id, problems])))
    },
  })
  const rests = state.waiting.length === 0
  const brought = useRef(roster)
  useEffect(() => {
    if (!rests || brought.current === roster) return
    brought.current = roster
    setGiven({})
  }, [roster, rests])

  const lines = roster.map((person): RollCallLine => {
    const id = person.participantId
    const waiting = state.waiting.flatMap(({ marks }) => marks).filter((mark) => mark.participantId === id)
    return {
      person,
      mark: waiting.at(-1) ?? given[id] ?? markOf(person),
      save: waiting.length === 0 ? "saved" : state.trouble ? "unsaved" : "saving",
      problems: refused[id] ?? [],
    }
  })
  return {
    lines,
    state,
    queue,
    forget: () => setGiven({}),
    give(marks: readonly GivenMark[], onlyUnset = false) {
      setRefused({})
      setGiven((before) => ({
        ...before,
        ...Object.fromEntries(marks.map((mark) => [mark.participantId, mark])),
      }))
      void queue.add({ key: newSubmitKey(), marks, onlyUnset, fromPaper })
    },
  }
}

function isOf({ person }: RollCallLine, { participantId }: GivenMark): boolean {
  return person.participantId === participantId
}

export type RollCall = ReturnType<typeof useRollCall>

function markOf({ participantId, state, minutesLate, minutesEarly, reason }: RosterPerson): GivenMark {
  const why = absenceReasons.find((one) => one === reason) ?? null
  return { participantId, state: isMark(state) ? state : "booked", minutesLate, minutesEarly, reason: why }
}
