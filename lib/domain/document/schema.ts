import { z } from "zod"
import { optionalDay } from "@/lib/domain/participant/schema"

/** What a paper is, in the order in which they are listed. */
export const documentKinds = [
  "identity",
  "residence_permit",
  "right_to_work",
  "diploma",
  "translation",
  "certificate",
  "cv",
  "agreement",
  "signed_hours",
  "medical",
  "other",
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** How many documents a file holds. */
export const mostDocuments = 200
export const longestTitle = 120

const mediaTypes = ["application/pdf", "image/jpeg", "image/png"] as const

const ticked = z
  .union([z.boolean(), z.literal(["", "on", "true"])])
  .default(false)
  .transform((value) => value === true || value === "on" || value === "true")
const noneIfEmpty = z.literal("").transform(() => null)

/** What is said of a file when it is added, as a form sends it. */
export const saidOfDocument = z.object({
  participantId: z.uuid(),
  placementId: z
    .union([noneIfEmpty, z.uuid()])
    .nullish()
    .transform((id) => id ?? null),
  kind: z.enum(documentKinds, "document.problems.kindMissing"),
  title: z
    .string()
    .trim()
    .max(longestTitle, "document.problems.titleTooLong")
    .nullish()
    .transform((title) => title || null),
  confidential: ticked,
  expiresOn: optionalDay,
})
export type SaidOfDocument = z.output<typeof saidOfDocument>

export const keptAs = { fileName: z.string().min(1), mediaType: z.enum(mediaTypes) }

export const documentInput = z.object({ documentId: z.uuid() })

/** What the address of her page of documents asks for. */
export const documentsAsked = z.object({
  problem: z
    .string()
    .regex(/^\w{1,30}$/)
    .nullable()
    .catch(null),
  added: z.literal("1").nullable().catch(null),
  placement: z.uuid().nullable().catch(null),
})
export type DocumentsAsked = z.output<typeof documentsAsked>
