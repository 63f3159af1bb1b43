import "server-only"
import { may } from "@/lib/access/permissions"
import { principalOf, type Role } from "@/lib/access/principal"
import type { FeedDetail } from "@/lib/domain/calendar-feed/schema"
import { dayAndTime } from "@/lib/platform/dates"
import { defineOpenQuery } from "@/lib/platform/link"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { type DemoPerson, deviceOf } from "./rules"

type SessionRow = {
  id: string
  created_at: Date
  last_seen_at: Date
  user_agent: string | null
  is_this: boolean
}

type FeedRow = { detail: FeedDetail; created_at: Date; read_at: Date | null }

/** One's own account: who one is, how one likes it, where one is signed in, and what reads one's calendar. */
export const ownAccount = defineQuery("account.read", async ({ actor, tx }) => {
  const rows = await tx.$queryRaw<SessionRow[]>`select * from sec.my_sessions()`
  const [feed] = await tx.$queryRaw<FeedRow[]>`select * from sec.my_feed()`
  const when = (instant: Date) => dayAndTime(instant, actor.organisation.timezone, actor.locale)
  return {
    name: actor.name,
    role: principalOf(actor),
    organisation: actor.organisation.name,
    preferences: { locale: actor.locale, theme: actor.theme, shortcuts: actor.shortcuts },
    digest: await readDigest(tx),
    hasCalendar: may(principalOf(actor), "feed.keep"),
    feed: feed
      ? { detail: feed.detail, since: when(feed.created_at), read: feed.read_at && when(feed.read_at) }
      : null,
    sessions: rows.map((row) => ({
      id: row.id,
      ...deviceOf(row.user_agent),
      since: when(row.created_at),
      lastSeen: when(row.last_seen_at),
      isThis: row.is_this,
    })),
  }
})

async function readDigest(tx: Tx): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ wanted: boolean | null }[]>`select sec.my_digest() as wanted`
  return row?.wanted ?? true
}

type DemoRow = {
  membership_id: string
  name: string
  role: Role
  scope: "organisation" | "programme"
  organisation_name: string | null
  country: string | null
}
export type DemoEmployer = { contactId: string; name: string; employer: string; country: string }

/** Whom a visitor of the demo may be; nobody where the database does not carry the demo's mark. */
export const demoDoor = defineOpenQuery("account.choose-demo-person", async ({ tx }) => {
  const people = await tx.$queryRaw<DemoRow[]>`select * from sec.demo_people()`
  if (people.length === 0) return { people: [], employers: [] }
  const employers = await tx.$queryRaw<DemoEmployer[]>`
    select distinct on (country) contact_id as "contactId", contact_name as name, employer, country
    from sec.demo_waiting_hours() order by country, employer, contact_name`
  return { people: people.filter((row) => row.role !== "employer").map(demoPerson), employers }
})

function demoPerson(row: DemoRow): DemoPerson {
  return {
    membershipId: row.membership_id,
    name: row.name,
    role: principalOf(row),
    organisation: row.organisation_name ?? "",
    country: row.country ?? "",
  }
}
