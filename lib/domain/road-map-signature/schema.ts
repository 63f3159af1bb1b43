import { z } from "zod"
import { day } from "@/lib/domain/road-map/schema"

const dayIfAny = (key: string) => z.union([z.literal("").transform(() => undefined), day(key)]).optional()

export const signInput = z.object({
  roadMapId: z.uuid(),
  /** What was printed: a paper whose steps have changed since is not the one she signed. */
  edition: z.string().max(4000),
  signedByHerOn: day("road-map.problems.signedMissing"),
  signedByStaffOn: day("road-map.problems.signedMissing"),
  copyGivenOn: dayIfAny("road-map.problems.dayUnclear"),
  accepted: z.boolean().optional(),
})

export const copyGivenInput = z.object({
  roadMapId: z.uuid(),
  copyGivenOn: day("road-map.problems.dayUnclear"),
})

export type SignInput = z.output<typeof signInput>
