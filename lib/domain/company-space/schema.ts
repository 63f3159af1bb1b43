import { z } from "zod"
import { sharedAgreement } from "@/lib/domain/company-agreement/schema"
import { sharedDays } from "@/lib/domain/company-days/schema"
import {
  contactRoles,
  employerSizes,
  familyMeasures,
  lineIfAny,
  namedLine,
  sectors,
} from "@/lib/domain/employer/schema"
import { hoursStates, placementStates } from "@/lib/domain/placement/schema"
import { locales } from "@/lib/words/locales"

/** A placement as its employer may know it: these keys and no others leave the server. */
export const sharedPlacement = z.strictObject({
  placementRef: z.uuid(),
  firstName: z.string().nullable(),
  startDate: z.string(),
  endDate: z.string(),
  weeklyHours: z.number().nullable(),
  hoursPattern: z.string().nullable(),
  site: z.string().nullable(),
  tasksAgreed: z.string().nullable(),
  supportAgreed: z.string().nullable(),
  instructionLanguages: z.array(z.string()),
  contactCounsellor: z.strictObject({ displayName: z.string(), workPhone: z.string().nullable() }),
  status: z.enum(placementStates),
  hours: z.array(
    z.strictObject({
      entryRef: z.uuid(),
      date: z.string(),
      start: z.string(),
      end: z.string(),
      minutes: z.number(),
      state: z.enum(hoursStates),
    }),
  ),
})
export type SharedPlacement = z.output<typeof sharedPlacement>
export type SharedHours = SharedPlacement["hours"][number]

export const spaceView = z.strictObject({
  /** Those to be signed, and those that the host has signed and that last. */
  agreements: z.array(sharedAgreement),
  /** Shadowings with days that nobody at the company has agreed to. */
  shadowings: z.array(sharedDays),
  placements: z.array(sharedPlacement),
  /** The days that wait for whoever is signed in, the oldest first. */
  waiting: z.array(z.strictObject({ placementRef: z.uuid(), entryRef: z.uuid() })),
})
export type SpaceView = z.output<typeof spaceView>

const wordOrNothing = z.string().nullable()

/** A company as whoever works there may know it. */
export const companyView = z.strictObject({
  person: z.strictObject({
    ...{ name: z.string(), email: z.string(), phone: wordOrNothing, locale: z.string() },
  }),
  name: z.string(),
  activity: wordOrNothing,
  sector: z.enum(sectors).nullable(),
  size: z.enum(employerSizes).nullable(),
  website: wordOrNothing,
  familyFriendly: z.array(z.enum(familyMeasures)),
  familyFriendlyNote: wordOrNothing,
  accessibility: wordOrNothing,
  sites: z.array(
    z.strictObject({
      ...{ name: z.string(), address: wordOrNothing, postcode: wordOrNothing, town: wordOrNothing },
      ...{ transport: wordOrNothing, stepFree: z.boolean() },
    }),
  ),
  contacts: z.array(
    z.strictObject({ name: z.string(), email: z.string(), roles: z.array(z.enum(contactRoles)) }),
  ),
})
export type CompanyView = z.output<typeof companyView>

export const dayInput = z.object({ entryRef: z.uuid() })
export const personInput = z.object({
  name: namedLine("employer.problems.contactMissing"),
  phone: lineIfAny(),
  locale: z.enum(locales, { error: "employer.problems.localeUnknown" }),
})
export const nothingInput = z.object({})
