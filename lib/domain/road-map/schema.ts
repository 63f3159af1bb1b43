import { z } from "zod"
import { languageCode } from "@/lib/domain/phrase/schema"
import { isCivilDate } from "@/lib/platform/dates"

export const roadMapStates = ["draft", "signed", "active", "closed", "superseded"] as const
export type RoadMapState = (typeof roadMapStates)[number]

export const day = (key: string) => z.string({ error: key }).refine(isCivilDate, key)
export const version = z.int().min(1)

export const textIfAny = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, "road-map.problems.tooLong")
    .optional()
    .transform((text) => text || undefined)

const copy = {
  exitOn: day("road-map.problems.exitMissing"),
  language: languageCode,
  /** The staff's language on the same paper; nothing where hers is enough. */
  besideLanguage: z.union([z.literal("").transform(() => undefined), languageCode]).optional(),
}

export const roadMapDraftInput = z.object({ participantId: z.uuid(), ...copy })

export const roadMapInput = z.object({
  roadMapId: z.uuid(),
  version,
  ...copy,
  goal: textIfAny(500),
  goalLanguage: languageCode,
})

export const roadMapPlace = z.object({ roadMapId: z.uuid() })
