import { expect, test } from "@playwright/test"
import { actionId, callAction, cookieOf } from "@/tests/support/call-action"
import { makeCast } from "@/tests/support/cast"
import { dayOfCast } from "@/tests/support/plain-day"
import { startServer } from "@/tests/support/server"

/** Ten minutes with her for each number, at a time of its own, so that none is in another's way. */
function session(participantId: string, nth: number) {
  const hour = String(8 + (Math.floor(nth / 4) % 10)).padStart(2, "0")
  const minute = (nth % 4) * 15
  const date = dayOfCast(new Date(Date.now() - (2 + Math.floor(nth / 40)) * 86_400_000))
  return {
    participantIds: [participantId],
    kind: "individual",
    date,
    startTime: `${hour}:${String(minute).padStart(2, "0")}`,
    endTime: `${hour}:${String(minute + 10).padStart(2, "0")}`,
    attendance: "present",
    topics: ["work"],
    childcare: "not_needed_confirmed",
    note: `Note ${nth}`,
    nextStep: `Step ${nth}`,
    accepted: true,
  }
}

const countSessions = `
  select count(*)::int as sessions, count(*) filter (where
      exists (select 1 from attendance a where a.session_id = s.id and a.state = 'present')
      and exists (select 1 from counselling_note n where n.session_id = s.id)
      and exists (select 1 from next_step t where t.session_id = s.id)
      and exists (select 1 from audit_entry e where e.record_id = s.id and e.act = 'session.log')
      and exists (select 1 from submission u where u.outcome::text like '%' || s.id || '%'))::int as whole
  from counselling_session s where s.id <> all($1)`

test("what was confirmed before the server was killed is there afterwards, and nothing is there by half", async () => {
  const server = await startServer()
  try {
    const ask = (sql: string, values?: unknown[]) => server.database.owner(sql, values)
    const { noor, amina } = await makeCast(ask)
    const earlier = (await ask("select id from counselling_session")).map((row) => row.id)
    const id = actionId("lib/domain/counselling-session/actions.ts", "logSession")
    const headers = { cookie: await cookieOf(noor.token) }
    const confirmed: string[] = []
    let sent = 0
    const client = async () => {
      while (sent < 200) {
        const input = [session(amina, sent++), crypto.randomUUID()]
        const called = await callAction({ url: server.url, id, input, headers }).catch(() => null)
        const value = called?.outcome?.value
        if (typeof value === "object" && value && "sessionId" in value)
          confirmed.push(String(value.sessionId))
        if (confirmed.length === 60) await server.kill()
      }
    }
    await Promise.all([client(), client(), client(), client()])
    expect(confirmed.length).toBeGreaterThanOrEqual(60)
    expect(confirmed.length).toBeLessThan(200)
    await server.restart()

    expect(await ask("select id from counselling_session where id = any($1)", [confirmed])).toHaveLength(
      confirmed.length,
    )
    const [count] = await ask(countSessions, [earlier])
    expect(count?.whole).toBe(count?.sessions)
    expect(Number(count?.sessions)).toBeGreaterThanOrEqual(confirmed.length)

    const after = await callAction({
      url: server.url,
      id,
      input: [session(amina, 200), crypto.randomUUID()],
      headers,
    })
    expect(after.outcome?.done).toBe(true)
  } finally {
    await server.stop()
  }
})
