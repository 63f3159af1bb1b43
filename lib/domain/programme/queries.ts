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
  employers: number
}

/** What is counted once in the whole programme, however many partners know it. */
type Whole = { persons: number; shadowed: number; companies: number }

/** Figures per partner and in all, for whoever coordinates the programme. Numbers and organisations; no person is in them. */
export const programmeFigures = defineQuery("programme.read", async ({ tx, now }) => {
  const partners = await tx.$queryRaw<(PartnerFigures & Whole)[]>`
    select f.organisation_id as id, f.organisation, f.country, f.target, f.recruited,
      f.individual_sessions as "individualSessions", f.group_sessions as "groupSessions",
      f.individual_minutes as "individualMinutes", f.group_minutes as "groupMinutes",
      f.care_needed as "careNeeded", f.care_given as "careGiven", f.shadowing_counted as shadowing,
      f.hours_waiting as "hoursWaiting", (select sec.programme_recruited()) as persons, (select sec.programme_shadowing()) as shadowed,
      coalesce(e.employers, 0) as employers,
      (select a.employers from sec.programme_employers() a where a.organisation_id is null) as companies
    from sec.programme_figures(${now}::timestamptz) f
    left join sec.programme_employers() e on e.organisation_id = f.organisation_id order by f.country, f.organisation, f.organisation_id`
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
    employers: partners[0]?.companies ?? 0,
  }
  return {
    partners: partners.map(({ persons: _, shadowed: __, companies: ___, ...partner }) => partner),
    total,
  }
})
export type ProgrammeFigures = Awaited<ReturnType<typeof programmeFigures>>
