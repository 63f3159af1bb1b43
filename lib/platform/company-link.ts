import "server-only"
import { createHash } from "node:crypto"
import { addressOf } from "./task-link"
import { hashOf, newToken } from "./token"
import type { Tx } from "./transaction"

/** How long a link to sign in with is good for: soon over where somebody asked for it herself, three days where we sent it. */
export const linkHours = { asked: 1, sent: 72 }

/** Whom a link to a company's space goes to. */
export type SpaceAddressee = { email: string; contactName: string; locale: string }
export type SpaceLink = { address: string; hours: number; to: SpaceAddressee }

type Row = SpaceAddressee & { place: number }
/* Whoever is known at more companies than this asks again. */
const most = 5

/** One link for each company where somebody is known under this address; none for an address we do not know. */
export async function askCompanyLinks(tx: Tx, email: string): Promise<SpaceLink[]> {
  const tokens = Array.from({ length: most }, newToken)
  const hashes = tokens.map((token) => Buffer.from(hashOf(token)).toString("hex"))
  const rows = await tx.$queryRaw<Row[]>`
    select place, email, contact_name as "contactName", locale
    from sec.ask_company_links(${email},
      array(select decode(h, 'hex') from unnest(${hashes}::text[]) with ordinality as u(h, n) order by n),
      make_interval(hours => ${linkHours.asked}::int))`
  return rows.map(({ place, ...to }) => ({
    ...{ address: addressOf(tokens[place - 1] ?? "", "company/enter"), hours: linkHours.asked, to },
  }))
}

/** A link to one contact, from her own partner; nothing where she has left, or was written to too often this hour. */
export async function issueCompanyLink(tx: Tx, contactId: string): Promise<SpaceLink | null> {
  const token = newToken()
  const [row] = await tx.$queryRaw<Row[]>`
    select place, email, contact_name as "contactName", locale
    from sec.issue_company_link(${contactId}::uuid, ${hashOf(token)}, make_interval(hours => ${linkHours.sent}::int))`
  return linkTo(row, token, linkHours.sent)
}

/** A new link for whoever holds one that opens nothing any more, to the address we know. */
export async function renewCompanyLink(tx: Tx): Promise<SpaceLink | null> {
  const token = newToken()
  const [row] = await tx.$queryRaw<Row[]>`
    select place, email, contact_name as "contactName", locale
    from sec.renew_company_link(${hashOf(token)}, make_interval(hours => ${linkHours.asked}::int))`
  return linkTo(row, token, linkHours.asked)
}

function linkTo(row: Row | undefined, token: string, hours: number): SpaceLink | null {
  if (!row) return null
  const { place: _, ...to } = row
  return { address: addressOf(token, "company/enter"), hours, to }
}

/** The one key to a day that a session opens: the same however often it is opened, and nobody's who has not the session's. */
export function dayTokenOf(sessionToken: string, entryRef: string): string {
  return createHash("sha256").update(`${sessionToken} ${entryRef}`, "utf8").digest("base64url")
}
