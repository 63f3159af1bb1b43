import { connection } from "next/server"
import { pool } from "../database"

export default async function Case() {
  await connection()
  const id = process.env.FLOOR_PARTICIPANT
  const [woman, sessions] = await Promise.all([
    pool.query({
      name: "one",
      text: "select known_as, family_name, phase, pseudonym from participant where id = $1",
      values: [id],
    }),
    pool.query({
      name: "history",
      text: `select s.id, s.kind, s.starts_at::text, s.ends_at::text, a.state, s.topics::text
        from attendance a join counselling_session s on s.id = a.session_id
        where a.participant_id = $1 order by s.starts_at desc limit 25`,
      values: [id],
    }),
  ])
  return (
    <main>
      <h1>{woman.rows[0]?.known_as}</h1>
      <ul>
        {sessions.rows.map((session) => (
          <li key={session.id}>
            <time>{session.starts_at}</time> {session.kind} {session.state} {session.topics}
          </li>
        ))}
      </ul>
    </main>
  )
}
