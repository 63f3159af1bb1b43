import { blank, conceptOf } from "@/lib/domain/profile-row/rules"

export type Outlook = {
  wish: string | null
  occupationUri: string | null
  occupationLabel: string | null
  escoVersion: string | null
  hoursPerWeek: number | null
  earliestStart: string | null
  maxTravelMinutes: number | null
  schedule: string[]
  sectors: string[]
  drivingLicence: string | null
  assessment: string | null
  recommendations: string | null
}

export const noOutlook: Outlook = {
  wish: null,
  occupationUri: null,
  occupationLabel: null,
  escoVersion: null,
  hoursPerWeek: null,
  earliestStart: null,
  maxTravelMinutes: null,
  schedule: [],
  sectors: [],
  drivingLicence: null,
  assessment: null,
  recommendations: null,
}

/** What she wants, in plain values. */
export function plainExpectations(row: Outlook) {
  const { wish, hoursPerWeek, earliestStart, maxTravelMinutes, schedule, sectors, drivingLicence } = row
  const occupation = conceptOf(row.occupationLabel, row.occupationUri, row.escoVersion)
  const when = { hoursPerWeek, earliestStart, maxTravelMinutes, schedule, sectors }
  return { id: "expectations", wish, occupation, ...when, drivingLicence }
}
export type PlainExpectations = ReturnType<typeof plainExpectations>

/** What the counsellor makes of it, in plain values. */
export function plainAssessment({ assessment, recommendations }: Outlook) {
  return { id: "assessment", assessment, recommendations }
}
export type PlainAssessment = ReturnType<typeof plainAssessment>

export function writtenExpectations({ id: _, ...row }: PlainExpectations) {
  return {
    ...row,
    wish: blank(row.wish),
    hoursPerWeek: blank(row.hoursPerWeek),
    earliestStart: blank(row.earliestStart),
    maxTravelMinutes: blank(row.maxTravelMinutes),
    drivingLicence: blank(row.drivingLicence),
  }
}

export function writtenAssessment({ assessment, recommendations }: PlainAssessment) {
  return { assessment: blank(assessment), recommendations: blank(recommendations) }
}
