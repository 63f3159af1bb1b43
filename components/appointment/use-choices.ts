import { useEffect, useState } from "react"
import { openAppointment } from "@/lib/domain/appointment/actions"
import type { AppointmentChoices } from "@/lib/domain/appointment/queries"

type Loaded =
  | { kind: "loading" }
  | { kind: "failed"; signedOut: boolean }
  | { kind: "here"; choices: AppointmentChoices }

/** Whom, what and where a form about an appointment offers: read when it opens. */
export function useChoices() {
  const [loaded, setLoaded] = useState<Loaded>({ kind: "loading" })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let here = true
    setLoaded({ kind: "loading" })
    void openAppointment({})
      .catch(() => null)
      .then((outcome) => {
        if (!here) return
        if (outcome?.done) return setLoaded({ kind: "here", choices: outcome.value })
        setLoaded({ kind: "failed", signedOut: outcome?.signedOut ?? false })
      })
    return () => {
      here = false
    }
  }, [attempt])
  return { loaded, retry: () => setAttempt((before) => before + 1) }
}
