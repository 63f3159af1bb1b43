import { z } from "zod"
import { listRow, note } from "@/lib/domain/listed-participant/schema"

export const lifeOfBatch = 24 * 3_600_000

/** What the example row of the template carries as its reference, so that it is never taken for a participant. */
export const exampleMarks = ["EXAMPLE", "EJEMPLO"] as const

export const stageInput = z.object({
  fileName: z.string().transform((name) => name.slice(-120)),
  file: z.instanceof(Uint8Array),
})

export const confirmInput = z.object({ batchId: z.uuid(), takeSuspected: z.boolean().default(false) })

/** What becomes of a row: taken, held back as a suspected duplicate until somebody says so, or refused. */
export const fates = ["taken", "suspected", "refused", "example"] as const

const verdict = z.object({ fate: z.enum(fates), enrols: z.boolean(), notes: z.array(note) })
export type Verdict = z.output<typeof verdict>

/** A checked list as it waits; once imported it keeps names and verdicts, and nothing that a coordinator may not read. */
export const batchRows = z.object({
  unknown: z.array(z.string()),
  rows: z.array(listRow.extend({ name: z.string(), ...verdict.shape })),
})
export type BatchRows = z.output<typeof batchRows>
export const emptyBatch: BatchRows = { unknown: [], rows: [] }

export const shows = ["refused", "suspected", "noted", "enrolled", "registered", "all"] as const
export type Shown = (typeof shows)[number]

/** What the address of the page asks for; what cannot be read is as if it were not there. */
export const importAsked = z.object({
  batch: z.uuid().nullable().catch(null),
  show: z.enum(shows).nullable().catch(null),
  page: z.coerce.number().int().min(1).catch(1),
  problem: z
    .string()
    .regex(/^\w{1,30}$/)
    .nullable()
    .catch(null),
})
export type Asked = z.output<typeof importAsked>
