"use client"

import { SoftLinks } from "@/components/ui/soft-links"
import { Stat } from "@/components/ui/stat"

export type Figure = {
  label: string
  value: string
  note: string
  share?: readonly [part: number, whole: number]
  href: string
}

/** The organisation's figures. Each opens the list that it counts. */
export function CohortStrip({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <SoftLinks>
      <section aria-label={label} className="grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-6">
        {figures.map(({ share, ...figure }) => (
          <Stat
            key={figure.href}
            {...figure}
            {...(share && { share: { part: share[0], whole: share[1] } })}
          />
        ))}
      </section>
    </SoftLinks>
  )
}
