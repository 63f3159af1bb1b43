import "server-only"
import { defineQuery } from "@/lib/platform/query"

export type PartnerFigures = {
  id: string
  organisation: string
  country: string
  target: number
  recruited: number
  individualSessions: number
  groupSessions: number
  individualMinutes: number
  groupMinutes: number
  careNeeded: number
  careGiven: number
  shadowing: number
  hoursWaiting: number
}

/** Figures per partner and in all, for whoever coordinates the programme. Numbers and organisations; no person is in them. */
export const programmeFigures = defineQuery("programme.read", async ({ tx, now }) => {
  const partners = await tx.$queryRaw<(PartnerFigures & { persons: number; shadowed: number })[]>`
    select f.organisation_id as id, f.organisation, f.country, f.target, f.recruited,
      f.individual_sessions as "individualSessions", f.group_sessions as "groupSessions",
      f.individual_minutes as "individualMinutes", f.group_minutes as "groupMinutes",
      f.care_needed as "careNeeded", f.care_given as "careGiven", f.shadowing_counted as shadowing,
      f.hours_waiting as "hoursWaiting", (select sec.programme_recruited()) as persons, (select sec.programme_shadowing()) as shadowed
    from sec.programme_figures(${now}::timestamptz) f order by f.country, f.organisation, f.organisation_id`
  const sum = (of: (partner: PartnerFigures) => number) =>
    partners.reduce((whole, partner) => whole + of(partner), 0)
  const total: PartnerFigures = {
    id: "total",
    organisation: "",
    country: "",
    target: sum(({ target }) => target),
    recruited: partners[0]?.persons ?? 0,
    individualSessions: sum(({ individualSessions }) => individualSessions),
    groupSessions: sum(({ groupSessions }) => groupSessions),
    individualMinutes: sum(({ individualMinutes }) => individualMinutes),
    groupMinutes: sum(({ groupMinutes }) => groupMinutes),
    careNeeded: sum(({ careNeeded }) => careNeeded),
    careGiven: sum(({ careGiven }) => careGiven),
    shadowing: partners[0]?.shadowed ?? 0,
    hoursWaiting: sum(({ hoursWaiting }) => hoursWaiting),
  }
  return { partners: partners.map(({ persons: _, shadowed: __, ...partner }) => partner), total }
})
export type ProgrammeFigures = Awaited<ReturnType<typeof programmeFigures>>
