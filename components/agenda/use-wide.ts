import { useSyncExternalStore } from "react"

const desk = "(width >= 64rem)"

/** Whether the agenda is drawn as hours: as wide as the style sheet draws it. */
export function useWide(): boolean {
  return useSyncExternalStore(
    watch,
    () => matchMedia(desk).matches,
    () => false,
  )
}

function watch(tell: () => void): () => void {
  const query = matchMedia(desk)
  query.addEventListener("change", tell)
  return () => query.removeEventListener("change", tell)
}
