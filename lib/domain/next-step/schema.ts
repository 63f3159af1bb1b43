import { z } from "zod"

export const stepInput = z.object({ stepId: z.uuid() })
