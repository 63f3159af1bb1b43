import { createHash, randomBytes } from "node:crypto"
import { standIn } from "@/lib/platform/stand-in"
import type { Ask } from "./cast"

/** A key that has just gone out or come in, and what is kept of it. */
export function newKey(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString("base64url")
  return { token, hash: createHash("sha256").update(token).digest() }
}

/** Acts as whoever has this session in a company's space. */
export function atCompanyWith<Value>(token: string, act: () => Promise<Value>, now?: Date): Promise<Value> {
  return standIn.run({ key: { company: token }, ...(now && { now }) }, act)
}

/** A contact's session, as if she had pressed the button behind her link. */
export async function companySession(ask: Ask, contact: string): Promise<string> {
  const { token, hash } = newKey()
  await ask(
    `insert into company_session (token_hash, organisation_id, contact_id, email, idle_until, absolute_until)
     select $2, organisation_id, id, email, now() + interval '10 minutes', now() + interval '7 hours'
     from employer_contact where id = $1`,
    [contact, hash],
  )
  return token
}

type SignInLink = { contact: string; expires?: Date }

/** A letter's link to sign in with. */
export async function signInLink(ask: Ask, { contact, expires }: SignInLink): Promise<string> {
  const { token, hash } = newKey()
  await ask(
    `insert into link_token (token_hash, purpose, organisation_id, contact_id, record_id, created_at, expires_at)
     select $2, 'sign_in', organisation_id, id, id, now() - interval '2 hours', coalesce($3, now() + interval '1 hour')
     from employer_contact where id = $1`,
    [contact, hash, expires ?? null],
  )
  return token
}
