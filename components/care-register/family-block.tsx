"use client"

import { type ReactNode, useRef } from "react"
import { Icon } from "@/components/ui/icon"
import { TimeField } from "@/components/ui/time-field"
import type { CareChild, CareFamily } from "@/lib/domain/care-register/rules"
import { timeOfDay } from "@/lib/platform/dates"
import { ChildButtons } from "./child-buttons"
import { ChildLine } from "./child-line"
import type { SayCare } from "./child-name"
import { CollectorLines } from "./collector-lines"
import { FamilyButtons } from "./family-buttons"
import type { RosterDay } from "./roster"
import { usePress } from "./use-press"

type FamilyBlockProps = {
  family: CareFamily
  day: RosterDay
  fromPaper: boolean
  planned: { startsAt: Date; endsAt: Date }
  t: SayCare
}

/** What every press of a family is sent with. */
export type Pressed = { bookings: string[]; pressedAt?: string; time?: string }

/** Brothers and sisters: to read, or with what is pressed when they come and are collected, together or apart. */
export function FamilyBlock(props: FamilyBlockProps) {
  return props.day.mayMark ? <MarkedFamily {...props} /> : <FamilyShown {...props} />
}

function MarkedFamily({ family, day, fromPaper, planned, t }: FamilyBlockProps) {
  const time = useRef<HTMLInputElement>(null)
  const pressing = usePress()
  const { children } = family
  const [first] = children
  const pressed = (bookings: string[]): Pressed => ({
    bookings,
    ...(fromPaper ? { time: time.current?.value ?? "" } : { pressedAt: new Date().toISOString() }),
  })
  const comes = children.every(({ state }) => state === "confirmed" || state === "no_show")
  const press = { pressing, pressed, isOneOfMany: children.length > 1 }
  return (
    <FamilyShown
      family={family}
      day={day}
      t={t}
      busy={pressing.busy}
      buttonsOf={(child) => <ChildButtons child={child} {...press} />}
    >
      {fromPaper && (
        <TimeField
          ref={time}
          key={comes ? "in" : "out"}
          id={`time-${first?.booking}`}
          label={t("timeOnPaper")}
          defaultValue={timeOfDay(comes ? planned.startsAt : planned.endsAt, day.timezone)}
        />
      )}
      <FamilyButtons family={family} day={day} fromPaper={fromPaper} pressing={pressing} pressed={pressed} />
      <p role="status" className="text-table font-semibold empty:hidden">
        {pressing.state.kind === "waiting" && <span className="text-warning">{t("waiting")}</span>}
        {pressing.state.kind === "refused" && <span className="text-danger">{pressing.state.text}</span>}
      </p>
    </FamilyShown>
  )
}

type FamilyShownProps = Pick<FamilyBlockProps, "family" | "day" | "t"> & {
  busy?: boolean
  buttonsOf?: (child: CareChild) => ReactNode
  children?: ReactNode
}

function FamilyShown({ family, day, t, busy, buttonsOf, children }: FamilyShownProps) {
  const blocked = family.children.find(({ blockedAt }) => blockedAt !== null)?.blockedAt
  return (
    <li className="grid gap-3 px-4 py-4 md:px-5" aria-busy={busy || undefined}>
      <p className="text-table text-muted">
        {t.rich("mother", { name: () => <bdi key="name">{family.mother}</bdi> })}
      </p>
      {blocked && (
        <p className="flex items-start gap-2 rounded-control bg-danger-tint px-3 py-2 font-semibold text-danger">
          <Icon name="alert" size={18} />
          <span>{t("blocked", { time: timeOfDay(blocked, day.timezone) })}</span>
        </p>
      )}
      <ul className="grid gap-3">
        {family.children.map((child) => (
          <ChildLine
            key={child.booking}
            child={child}
            timezone={day.timezone}
            t={t}
            buttons={buttonsOf?.(child)}
          />
        ))}
      </ul>
      <CollectorLines family={family} t={t} />
      {children}
    </li>
  )
}
