import { z } from "zod"

const text = z.string().trim().min(1)

const settings = z.object({
  APP_DATABASE_URL: text,
  AUTH_SECRET: text.min(32),
  APP_URL: z.url().optional(),
  MAIL_DIR: text.optional(),
  SMS_TOKEN: text.optional(),
  SMS_URL: z.url().optional(),
  SMTP_URL: text.optional(),
  MAIL_FROM: text.default("Itinera <no-reply@localhost>"),
  CLOCK_START: z.iso.datetime().optional(),
  CLAMD: text.optional(),
  DOCUMENT_DIR: text.optional(),
  DOCUMENT_KEY_FILE: text.optional(),
  S3_BUCKET: text.optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: text.default("us-east-1"),
  S3_KEY_ID: text.optional(),
  S3_SECRET: text.optional(),
  S3_PATH_STYLE: z.stringbool().default(true),
})

/** A bucket is reached with all that it takes, or it is not named. */
const forBucket = ["S3_ENDPOINT", "S3_KEY_ID", "S3_SECRET"] as const
const schema = settings.superRefine((read, context) => {
  if (read.S3_BUCKET === undefined) return
  for (const name of forBucket.filter((one) => read[one] === undefined))
    context.addIssue({ code: "custom", path: [name], message: "missing" })
})

/** What the surroundings say, read once and checked; a missing value is named in one sentence. */
export const env = read()

/** Where people find this product; never taken from a request, which could name any place. */
export const publicAddress = env.APP_URL ?? "http://localhost:3000"

function read() {
  const parsed = schema.safeParse(process.env)
  if (parsed.success) return parsed.data
  const names = parsed.error.issues.map((issue) => issue.path.join(".")).join(", ")
  throw new Error(`The environment lacks or misspells: ${names}`)
}
