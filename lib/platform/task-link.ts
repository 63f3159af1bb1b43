import "server-only"
import { publicAddress } from "./env"
import { hashOf, newToken } from "./token"
import type { Tx } from "./transaction"

/** How many days a task link is good for. */
export const linkDays = 30

/** Whom a link goes to, and what its letter may say of the record it opens. */
export type Addressee = {
  email: string
  contactName: string
  locale: string
  startsAt: Date
  endsAt: Date
  timezone: string
  minutes: number
  participantId: string
}

export type Issued = { address: string; to: Addressee }

/** A new link to one record for one purpose; nothing where nobody can be asked, or was asked too often this hour. */
export async function issueLink(tx: Tx, purpose: "confirm_hours", recordId: string): Promise<Issued | null> {
  const token = newToken()
  const [to] = await tx.$queryRaw<Addressee[]>`
    select email, contact_name as "contactName", locale, starts_at as "startsAt", ends_at as "endsAt", timezone, minutes,
      participant_id as "participantId"
    from sec.issue_link(${purpose}, ${recordId}::uuid, ${hashOf(token)}, make_interval(days => ${linkDays}::int))`
  return to ? { address: addressOf(token), to } : null
}

/** The next letter to an employer that the clock asks for, with its link; nothing where none is due. */
export async function takeHoursReminder(tx: Tx, at: Date): Promise<Issued | null> {
  const token = newToken()
  const [to] = await tx.$queryRaw<Addressee[]>`
    select email, contact_name as "contactName", locale, starts_at as "startsAt", ends_at as "endsAt", timezone, minutes,
      participant_id as "participantId"
    from sec.take_hours_reminder(${at}::timestamptz, ${hashOf(token)}, make_interval(days => ${linkDays}::int))`
  return to ? { address: addressOf(token), to } : null
}

/** Fresh links to everything that waits for whoever has this address; none for an address we do not know. */
export async function issueLinksFor(tx: Tx, email: string, most: number): Promise<Issued[]> {
  const tokens = Array.from({ length: most }, newToken)
  const hashes = tokens.map((token) => Buffer.from(hashOf(token)).toString("hex"))
  const known = await tx.$queryRaw<(Addressee & { place: number })[]>`
    select place, email, contact_name as "contactName", locale, starts_at as "startsAt", ends_at as "endsAt", timezone, minutes,
      participant_id as "participantId"
    from sec.renew_links_for(${email},
      array(select decode(h, 'hex') from unnest(${hashes}::text[]) with ordinality as u(h, n) order by n),
      make_interval(days => ${linkDays}::int))`
  return known.map(({ place, ...to }) => ({ address: addressOf(tokens[place - 1] ?? ""), to }))
}

type Leaving = { leaving: string; successor: string | null; on: string }
/* So many letters at once; whoever waits for more can be reminded one by one. */
const mostAtOnce = 50

/** Somebody at a company leaves: her links end, her placements go to whoever follows, who gets a link to each day that waits. */
export async function handOver(tx: Tx, { leaving, successor, on }: Leaving): Promise<Issued[]> {
  const tokens = Array.from({ length: mostAtOnce }, newToken)
  const hashes = tokens.map((token) => Buffer.from(hashOf(token)).toString("hex"))
  const known = await tx.$queryRaw<(Addressee & { place: number })[]>`
    select place, email, contact_name as "contactName", locale, starts_at as "startsAt", ends_at as "endsAt", timezone, minutes,
      participant_id as "participantId"
    from sec.hand_over_contact(${leaving}::uuid, ${successor}::uuid, ${on}::date,
      array(select decode(h, 'hex') from unnest(${hashes}::text[]) with ordinality as u(h, n) order by n),
      make_interval(days => ${linkDays}::int))`
  return known.map(({ place, ...to }) => ({ address: addressOf(tokens[place - 1] ?? ""), to }))
}

/** Whom a referral's link goes to: the service, and who asks it. */
export type ServiceAsked = { email: string; locale: string; organisation: string }

/** A new link to one referral; nothing where no letter can go out, or went out too often this hour. */
export async function issueReferralLink(
  tx: Tx,
  referralId: string,
): Promise<{ address: string; to: ServiceAsked } | null> {
  const token = newToken()
  const [to] = await tx.$queryRaw<ServiceAsked[]>`
    select email, locale, organisation
    from sec.issue_referral_link(${referralId}::uuid, ${hashOf(token)}, make_interval(days => ${linkDays}::int))`
  return to ? { address: addressOf(token, "refer"), to } : null
}

/** Whom a link goes to by which an employer says how it was. */
export type FeedbackAddressee = { email: string; contactName: string; locale: string }

/** A new link about one placement that is over; nothing where nobody can be asked, or was asked too often this hour. */
export async function issueFeedbackLink(
  tx: Tx,
  placementId: string,
): Promise<{ address: string; to: FeedbackAddressee } | null> {
  const token = newToken()
  const [to] = await tx.$queryRaw<FeedbackAddressee[]>`
    select email, contact_name as "contactName", locale
    from sec.issue_feedback_link(${placementId}::uuid, ${hashOf(token)}, make_interval(days => ${linkDays}::int))`
  return to ? { address: addressOf(token, "feedback"), to } : null
}

/** Whom the letter of an invitation goes to, and what it says. */
export type CompanyInvited = {
  email: string
  contactName: string
  locale: string
  employer: string
  organisation: string
  startsOn: string
  endsOn: string
}

/** A new link to one invitation; nothing where nobody can be asked, or was asked too often this hour. */
export async function issueInviteLink(
  tx: Tx,
  inviteId: string,
  at: Date,
): Promise<{ address: string; to: CompanyInvited } | null> {
  const token = newToken()
  const [to] = await tx.$queryRaw<CompanyInvited[]>`
    select email, contact_name as "contactName", locale, employer, organisation, starts_on::text as "startsOn", ends_on::text as "endsOn"
    from sec.issue_invite_link(${inviteId}::uuid, ${hashOf(token)}, make_interval(days => ${linkDays}::int), ${at}::timestamptz)`
  return to ? { address: addressOf(token, "host"), to } : null
}

type LinkPage = "confirm" | "refer" | "feedback" | "host" | "company/enter"

export function addressOf(token: string, page: LinkPage = "confirm"): string {
  return `${publicAddress}/${page}/${token}`
}

/** Where a participant says whether she is coming. Short: it also stands in text messages. */
export function comingAddress(token: string): string {
  return `${publicAddress}/c/${token}`
}
