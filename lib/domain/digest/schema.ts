import { z } from "zod"

export const digestInput = z.object({ digest: z.boolean().default(false) })
