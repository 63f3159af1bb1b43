import { z } from "zod"

export const undoInput = z.object({ sessionId: z.uuid() })

export const undoSeriesInput = z.object({ seriesId: z.uuid() })
