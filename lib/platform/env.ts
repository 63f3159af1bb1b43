import { z } from "zod"

const text = z.string().trim().min(1)

const schema = z.object({
  APP_DATABASE_URL: text,
  AUTH_SECRET: text.min(32),
  APP_URL: z.url().optional(),
  MAIL_DIR: text.optional(),
  SMTP_URL: text.optional(),
  MAIL_FROM: text.default("Itinera <no-reply@localhost>"),
  CLOCK_START: z.iso.datetime().optional(),
})

/** What the surroundings say, read once and checked; a missing value is named in one sentence. */
export const env = read()

function read() {
  const parsed = schema.safeParse(process.env)
  if (parsed.success) return parsed.data
  const names = parsed.error.issues.map((issue) => issue.path.join(".")).join(", ")
  throw new Error(`The environment lacks or misspells: ${names}`)
}
