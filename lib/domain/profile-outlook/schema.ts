import { z } from "zod"
import { chosenConcept } from "@/lib/domain/esco/schema"
import { choices, partialIfAny, rowPlace, textIfAny, wholeIfAny } from "@/lib/domain/profile-row/schema"

export const schedules = ["mornings", "afternoons", "evenings", "nights", "weekends", "school_hours"] as const
/** Where she can imagine working: the sections of NACE that open to newcomers, and the rest. */
export const sectors = [
  "A",
  "C",
  "F",
  "G",
  "H",
  "I",
  "J",
  "K",
  "M",
  "N",
  "O",
  "P",
  "Q",
  "R",
  "S",
  "T",
] as const

const { rowId: _, ...place } = rowPlace

export const expectationsInput = z.object({
  ...place,
  /** In her own words. */
  wish: textIfAny(2000),
  occupation: chosenConcept.nullable(),
  hoursPerWeek: wholeIfAny({ least: 1, most: 40, key: "hours" }),
  earliestStart: partialIfAny,
  maxTravelMinutes: wholeIfAny({ least: 0, most: 300, key: "travel" }),
  schedule: choices(schedules),
  sectors: choices(sectors),
  drivingLicence: textIfAny(60),
})

/** Who answers for the profile says what she makes of it. */
export const assessmentInput = z.object({
  ...place,
  assessment: textIfAny(4000),
  recommendations: textIfAny(4000),
})

export type ExpectationsInput = z.output<typeof expectationsInput>
export type AssessmentInput = z.output<typeof assessmentInput>

const text = z.string().nullable().catch(null)
const number = z.number().nullable().catch(null)
const texts = z.array(z.string()).catch([])

/** The row as a revision keeps it: under the names of the columns. */
export const keptOutlook = z
  .object({
    wish: text,
    occupation_uri: text,
    occupation_label: text,
    esco_version: text,
    hours_per_week: number,
    earliest_start: text,
    max_travel_minutes: number,
    schedule: texts,
    sectors: texts,
    driving_licence: text,
    assessment: text,
    recommendations: text,
  })
  .transform((kept) => ({
    wish: kept.wish,
    occupationUri: kept.occupation_uri,
    occupationLabel: kept.occupation_label,
    escoVersion: kept.esco_version,
    hoursPerWeek: kept.hours_per_week,
    earliestStart: kept.earliest_start,
    maxTravelMinutes: kept.max_travel_minutes,
    schedule: kept.schedule,
    sectors: kept.sectors,
    drivingLicence: kept.driving_licence,
    assessment: kept.assessment,
    recommendations: kept.recommendations,
  }))
