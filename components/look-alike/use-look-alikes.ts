"use client"

import { useEffect, useState } from "react"
import { findLookAlikes } from "@/lib/domain/look-alike/actions"
import type { LookAlike } from "@/lib/domain/look-alike/queries"

export type Typed = { knownAs: string; familyName: string; latinName: string; birth: string }
export type Looking =
  | { state: "none" | "looking" | "signedOut" | "failed"; people: LookAlike[] }
  | { state: "found"; people: LookAlike[] }

/** So long after the last letter, and from the second letter on. */
const pause = 350
const enough = 2

/** Who is registered here under a name like the one being typed; answers that come too late are forgotten. */
export function useLookAlikes(typed: Typed): Looking {
  const [looking, setLooking] = useState<Looking>({ state: "none", people: [] })
  const { knownAs, familyName, latinName, birth } = typed
  const isEnough = [knownAs, familyName, latinName].some((name) => [...name.trim()].length >= enough)

  useEffect(() => {
    if (!isEnough) return setLooking({ state: "none", people: [] })
    let late = false
    const timer = setTimeout(async () => {
      setLooking(({ people }) => ({ state: "looking", people }))
      const found = await lookedUp({ knownAs, familyName, latinName, birth })
      if (!late) setLooking(({ people }) => (found.state === "found" ? found : { ...found, people }))
    }, pause)
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [isEnough, knownAs, familyName, latinName, birth])

  return looking
}

async function lookedUp(typed: Typed): Promise<Looking> {
  const outcome = await findLookAlikes(typed).catch(() => null)
  if (outcome?.done) return { state: "found", people: outcome.value.lookAlikes }
  return { state: outcome && !outcome.done && outcome.signedOut ? "signedOut" : "failed", people: [] }
}
