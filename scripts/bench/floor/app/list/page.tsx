import { connection } from "next/server"
import { pool } from "../database"
import { Table } from "./table"

export default async function List() {
  await connection()
  const { rows } = await pool.query({
    name: "list",
    text: `select p.id, p.pseudonym, p.known_as, p.phase, t.last_session_at::text, t.individual_minutes, t.group_minutes,
        t.care_needed, t.care_given, t.shadowing_minutes
      from participant p join participant_tally t on t.participant_id = p.id
      where p.organisation_id = $1 order by p.search_name, p.id limit 50`,
    values: [process.env.FLOOR_ORGANISATION],
  })
  return (
    <main>
      <Table rows={rows.map((row) => Object.values(row).map(String))} />
    </main>
  )
}
