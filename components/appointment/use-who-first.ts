import { useEffect } from "react"

/** The first thing that is typed is a name. */
export function useWhoFirst(fieldId: string) {
  useEffect(() => document.getElementById(fieldId)?.focus(), [fieldId])
}
