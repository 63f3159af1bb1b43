"use client"

import { useRouter } from "next/navigation"
import { useEffect, useRef, useState } from "react"
import { markAttendance } from "@/lib/domain/attendance/actions"
import type { Problem } from "@/lib/platform/outcome"
import { type Answer, type MarkQueue, markQueue, type QueueState, type Sending } from "./mark-queue"

const pauseBeforeRetry = 4000
const atRest: QueueState = { waiting: [], trouble: null }

type Options = { sessionId: string; onRefused: (sending: Sending, problems: readonly Problem[]) => void }

/** The queue of one session's marks: it is tried again when the line is back, and outlives a reload of the page. */
export function useMarkQueue({ sessionId, onRefused }: Options): { queue: MarkQueue; state: QueueState } {
  const router = useRouter()
  const [state, setState] = useState(atRest)
  const latest = useRef(onRefused)
  latest.current = onRefused
  const [queue] = useState(() =>
    markQueue({
      send: (sending) => sent(sessionId, sending),
      onChange: (next) => {
        setState(next)
        remember(sessionId, next.waiting)
      },
      onKept: () => router.refresh(),
      onRefused: (sending, problems) => latest.current(sending, problems),
    }),
  )

  useEffect(() => {
    const left = remembered(sessionId)
    if (left.length > 0) void queue.resume(left)
  }, [queue, sessionId])

  const waits = state.trouble?.kind === "lost" || state.trouble?.kind === "signedOut"
  useEffect(() => {
    if (!waits) return
    const again = () => void queue.pump()
    const timer = setInterval(again, pauseBeforeRetry)
    window.addEventListener("online", again)
    window.addEventListener("focus", again)
    return () => {
      clearInterval(timer)
      window.removeEventListener("online", again)
      window.removeEventListener("focus", again)
    }
  }, [queue, waits])

  const isOpen = state.waiting.length > 0
  useEffect(() => {
    if (!isOpen) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", ask)
    return () => window.removeEventListener("beforeunload", ask)
  }, [isOpen])

  return { queue, state }
}

async function sent(
  sessionId: string,
  { key, marks, onlyUnset, fromPaper, accepted }: Sending,
): Promise<Answer> {
  const raw = { sessionId, marks, onlyUnset, fromPaper, ...(accepted && { accepted }) }
  const outcome = await markAttendance(raw, key).catch(() => null)
  if (!outcome) return { kind: "lost" }
  if (outcome.done) return { kind: "kept" }
  if (outcome.signedOut) return { kind: "signedOut" }
  const { problems, doubts = [] } = outcome
  if (doubts.length > 0) return { kind: "doubtful", problems: doubts }
  return { kind: "refused", problems: Object.values(problems) }
}

/** Which woman, which mark, and no name: for as long as this tab is open. */
const placeOf = (sessionId: string) => `roll-call:${sessionId}`

function remember(sessionId: string, waiting: readonly Sending[]) {
  if (waiting.length === 0) sessionStorage.removeItem(placeOf(sessionId))
  else sessionStorage.setItem(placeOf(sessionId), JSON.stringify(waiting))
}

function remembered(sessionId: string): Sending[] {
  try {
    return JSON.parse(sessionStorage.getItem(placeOf(sessionId)) ?? "[]")
  } catch {
    return []
  }
}
