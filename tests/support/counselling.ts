import { createHash, randomBytes } from "node:crypto"
import type { Page } from "@playwright/test"
import type { Ask, Player } from "./cast"

/** Somebody signs in once more: a session of today, beside those that have ended. */
export async function anotherSession(ask: Ask, player: Player): Promise<Player> {
  const token = randomBytes(32).toString("base64url")
  await ask(
    `insert into account_session (token_hash, account_id, membership_id, idle_until, absolute_until)
     values ($1, $2, $3, now() + interval '30 minutes', now() + interval '8 hours')`,
    [createHash("sha256").update(token).digest(), player.accountId, player.id],
  )
  return { ...player, token }
}

/** The state of a session and of everybody on its roster. */
export async function recordOf(ask: Ask, sessionId: string): Promise<string[]> {
  const rows = await ask(
    `select s.state || ' ' || p.known_as || ' ' || a.state as line from counselling_session s
     join attendance a on a.session_id = s.id join participant p on p.id = a.participant_id
     where s.id = $1 order by p.known_as`,
    [sessionId],
  )
  return rows.map(({ line }) => String(line))
}

/** What a counsellor has logged herself, newest first. */
export async function loggedBy(ask: Ask, player: Player) {
  return ask(
    `select s.id, s.state, s.childcare, extract(epoch from s.ends_at - s.starts_at) / 60 as minutes,
       (select string_agg(p.known_as || ' ' || a.state, ', ' order by p.known_as) from attendance a
        join participant p on p.id = a.participant_id where a.session_id = s.id) as people,
       (select string_agg(n.text, ' ') from counselling_note n where n.session_id = s.id) as note,
       (select string_agg(t.what, ' ') from next_step t where t.session_id = s.id) as step,
       (select count(*)::int from childcare_booking b where b.session_id = s.id and b.state = 'confirmed') as placed
     from counselling_session s where s.counsellor_id = $1 and s.created_at > now() - interval '10 minutes'
       and s.created_at > (select max(created_at) from participant where organisation_id = s.organisation_id)
       and exists (select 1 from audit_entry e where e.record_id = s.id and e.act in ('session.log', 'session.plan'))
     order by s.created_at desc`,
    [player.id],
  )
}

/** Presses of the mouse and of keys, counted: the budgets of interface.md are numbers. */
export async function countPresses(page: Page): Promise<() => Promise<{ clicks: number; keys: number }>> {
  const start = () => {
    const counted = { clicks: 0, keys: 0 }
    addEventListener("pointerdown", () => counted.clicks++, { capture: true })
    addEventListener("keydown", (event) => event.key !== "Control" && counted.keys++, { capture: true })
    Object.assign(globalThis, { counted })
  }
  await page.evaluate(start)
  return () => page.evaluate(() => Reflect.get(globalThis, "counted"))
}
