"use client"

import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { SoftLinks } from "@/components/ui/soft-links"
import { ProvisionFacts, SharedBy } from "./provision-facts"
import type { Fact, Sharers } from "./provision-words"

type Row = { id: string; time: string; place: string; facts: Fact[]; sharers: Sharers }
export type WeekDay = {
  day: string
  name: string
  today: string | null
  count: number
  rows: Row[]
  /** to the rest of a long day */
  rest: { href: string; text: string } | null
}

/** The offers of each day, fed with every word said. */
export function WeekDays({ days }: { days: readonly WeekDay[] }) {
  return days.map(({ day, name, today, count, rows, rest }) => (
    <section key={day} id={`day-${day}`}>
      <Card
        title={
          <>
            {name}
            {today && (
              <>
                {" "}
                <Badge tone="info">{today}</Badge>
              </>
            )}
          </>
        }
        count={count}
        flush
      >
        <SoftLinks>
          <ul className="divide-y divide-divider border-t border-divider">
            {rows.map((row) => (
              <OfferRow key={row.id} row={row} />
            ))}
            {rest && (
              <li className="px-4 py-3 md:px-5">
                <a href={rest.href} className="link font-semibold">
                  {rest.text}
                </a>
              </li>
            )}
          </ul>
        </SoftLinks>
      </Card>
    </section>
  ))
}

function OfferRow({ row: { id, time, place, facts, sharers } }: { row: Row }) {
  const href = `/childcare/${id}`
  return (
    <li className="grid gap-x-6 gap-y-2 px-4 py-3 md:grid-cols-[8rem_minmax(0,1fr)_minmax(0,1.6fr)] md:px-5">
      <span className="figures font-semibold">{time}</span>
      <span className="grid content-start gap-1">
        <a href={href} className="link justify-self-start font-semibold">
          <bdi>{place}</bdi>
        </a>
        <SharedBy sharers={sharers} href={href} />
      </span>
      <ProvisionFacts facts={facts} />
    </li>
  )
}
