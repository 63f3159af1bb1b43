import { z } from "zod"
import { languageCode } from "@/lib/domain/phrase/schema"
import { textIfAny, version } from "@/lib/domain/road-map/schema"

export const contactsMost = 12

export const roadMapContactInput = z.object({
  roadMapId: z.uuid(),
  contactId: z.uuid().optional(),
  version: version.optional(),
  name: z.string().trim().min(1, "road-map.problems.nameMissing").max(120, "road-map.problems.tooLong"),
  /** Who this is to her: a phrase of the list, or free text in one language. */
  phraseKey: textIfAny(80),
  what: textIfAny(120),
  language: languageCode,
  phone: textIfAny(40),
})

export const contactPlace = z.object({ contactId: z.uuid() })

export type RoadMapContactInput = z.output<typeof roadMapContactInput>
