import type { ReactNode } from "react"

/** A person's name: its own direction, whatever stands around it. `lang` when it is known. */
export function Bdi({ lang, children }: { lang?: string; children: ReactNode }) {
  return <bdi lang={lang}>{children}</bdi>
}
