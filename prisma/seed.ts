import pg from "pg"
import { sendLetters } from "@/lib/platform/mail"
import { fillProgramme } from "./seed/programme"
import { remindOfTheseDays } from "./seed/reminders"

const seed = Number(process.env.DEMO_SEED ?? 957902)
const participants = Number(process.env.DEMO_PARTICIPANTS ?? 90)

/** Fills the database with the demonstration: synthetic people, marked as such before the first of them is written. */
async function main() {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 })
  const ask = async (sql: string, values?: unknown[]) => (await pool.query(sql, values)).rows
  await ask("insert into demo_mark (id, seed) values (1, $1) on conflict (id) do nothing", [String(seed)])
  await fillProgramme({
    ask,
    seed,
    participants,
    now: new Date(),
    progress: (words) => console.log(`  ${words}`),
  })
  const reminders = await remindOfTheseDays(new Date())
  console.log(`  ${reminders} reminders to participants`)
  const letters = await sendLetters()
  console.log(`  ${letters} letters to employers`)
  await pool.end()
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
