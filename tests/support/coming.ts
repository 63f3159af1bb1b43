import { createHash, randomBytes } from "node:crypto"
import type { Ask, Cast } from "./cast"

/** A reminder of the planned session that was sent to Amina, and the link in it; childcare is offered. */
export async function comingLink(ask: Ask, c: Cast): Promise<string> {
  await ask(
    "update counselling_session set childcare = 'offered', childcare_answered_at = now() where id = $1",
    [c.planned],
  )
  const [sent] = await ask(
    `insert into reminder (organisation_id, session_id, participant_id, kind, starts_at, asks, due_at, state, sent_at, channel)
     select organisation_id, id, $2, 'days_2', starts_at, true, now(), 'sent', now(), 'email'
     from counselling_session where id = $1 returning id`,
    [c.planned, c.amina],
  )
  const token = randomBytes(32).toString("base64url")
  await ask(
    `insert into link_token (token_hash, purpose, organisation_id, record_id, expires_at)
     select $1, 'coming', organisation_id, id, starts_at from reminder where id = $2`,
    [createHash("sha256").update(token).digest(), sent?.id],
  )
  return `/c/${token}`
}
