import { beforeEach, expect, test } from "vitest"
import { closeFeed, openFeed, tellFeed } from "@/lib/domain/calendar-feed/actions"
import { calendarBehindLink } from "@/lib/domain/calendar-feed/queries"
import { db } from "@/lib/platform/db"
import { as, cast, withLink } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"

let c: Cast
beforeEach(async () => {
  c = await cast()
})

/** The secret that somebody gives to her calendar program. */
async function feedOf(player: Cast["noor"], detail: string): Promise<string> {
  const outcome = await as(player, () => openFeed({ detail }))
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  const token = /\/calendar\/([\w-]{43})\.ics$/.exec(outcome.value.https)?.[1]
  expect(outcome.value.webcal).toBe(outcome.value.https.replace("http:", "webcal:"))
  return token ?? ""
}
const read = (token: string) => withLink(token, () => calendarBehindLink(token))
const unfolded = (file: string | null) => (file ?? "").replaceAll("\r\n ", "")
const linesOf = (file: string | null, property: string) =>
  unfolded(file)
    .split("\r\n")
    .filter((line) => line.startsWith(property))
const sessionsOf = async (player: Cast["noor"]) =>
  (
    await owner("select id from counselling_session where counsellor_id = $1 order by starts_at", [player.id])
  ).map(({ id }) => `UID:session-${id}@itinera`)

test("a calendar shows exactly the sessions its counsellor leads", async () => {
  const file = await read(await feedOf(c.noor, "code"))
  expect(linesOf(file, "UID:").sort()).toEqual((await sessionsOf(c.noor)).sort())
})

test("a coordinator's calendar shows what is planned for groups, and nobody's own hour", async () => {
  const file = await read(await feedOf(c.clara, "initials"))
  const groups = await owner(
    "select id from counselling_session where organisation_id = $1 and kind <> 'individual'",
    [c.harbour],
  )
  expect(linesOf(file, "UID:").sort()).toEqual(groups.map(({ id }) => `UID:session-${id}@itinera`).sort())
})

test("busy says only that the hours are taken", async () => {
  const file = await read(await feedOf(c.noor, "busy"))
  expect(new Set(linesOf(file, "SUMMARY"))).toEqual(new Set(["SUMMARY:Busy"]))
  expect(linesOf(file, "LOCATION")).toEqual([])
})

test("a code or initials stand for her: no name, no place of an individual hour, no topic leaves", async () => {
  await owner("update counselling_session set place = 'CNRY her kitchen' where kind = 'individual'")
  const names = await owner("select known_as, family_name, pseudonym from participant")
  for (const detail of ["code", "initials"]) {
    const file = unfolded(await read(await feedOf(c.noor, detail)))
    for (const { known_as, family_name } of names) {
      expect(file).not.toContain(String(known_as))
      if (family_name) expect(file).not.toContain(String(family_name))
    }
    expect(file).not.toContain("CNRY")
    const shown = names.filter(({ pseudonym }) => file.includes(String(pseudonym)))
    expect(shown.length > 0).toBe(detail === "code")
  }
})

test("more or less detail is told at the same address", async () => {
  const token = await feedOf(c.noor, "code")
  expect(await as(c.noor, () => tellFeed({ detail: "busy" }))).toMatchObject({ done: true })
  expect(linesOf(await read(token), "SUMMARY:Individual")).toEqual([])
})

test("an old address opens nothing: after a new one, after it was stopped, after she left or was disabled", async () => {
  const first = await feedOf(c.noor, "code")
  const second = await feedOf(c.noor, "code")
  expect(await read(first)).toBeNull()
  expect(await read(second)).not.toBeNull()
  await owner("update account set disabled_at = now() where id = $1", [c.noor.accountId])
  expect(await read(second)).toBeNull()
  await owner("update account set disabled_at = null where id = $1", [c.noor.accountId])
  await owner("update membership set ended_at = now() where id = $1", [c.noor.id])
  expect(await read(second)).toBeNull()
  await owner("update membership set ended_at = null where id = $1", [c.noor.id])
  await as(c.noor, () => closeFeed({}))
  expect(await read(second)).toBeNull()
})

test("a forged address, and a link of another purpose, open nothing", async () => {
  await feedOf(c.noor, "code")
  for (const token of ["A".repeat(43), "nonsense", c.emileLink]) expect(await read(token)).toBeNull()
})

test("the address rests nowhere: neither in its table nor among what forms returned", async () => {
  const token = await feedOf(c.noor, "code")
  const kept = await owner(
    "select (select jsonb_agg(to_jsonb(f)) from calendar_feed f) as feeds, (select jsonb_agg(to_jsonb(s)) from submission s) as sent",
  )
  expect(JSON.stringify(kept)).not.toContain(token)
})

test("moving or cancelling a session raises its number; recording it does not", async () => {
  const [meeting] = await owner(
    "select id from counselling_session where counsellor_id = $1 and state = 'scheduled' limit 1",
    [c.noor.id],
  )
  const change = async (what: string) => {
    await owner(`update counselling_session set ${what} where id = $1`, [meeting?.id])
    const [row] = await owner("select sequence from counselling_session where id = $1", [meeting?.id])
    return row?.sequence
  }
  expect(
    await change("starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour'"),
  ).toBe(1)
  expect(await change("title = 'CV'")).toBe(1)
  expect(await change("place = 'Room 2'")).toBe(2)
  expect(await change("state = 'cancelled', cancel_reason = 'other'")).toBe(3)
  const lines = linesOf(await read(await feedOf(c.noor, "code")), "STATUS:CANCELLED")
  expect(lines).toHaveLength(1)
})

test("the server's role cannot ask for somebody's sessions itself", async () => {
  const read = db.$queryRaw`select * from sec.in_calendar_of(${c.noor.id}::uuid, now(), now())`
  await expect(read).rejects.toThrow(/permission denied/)
  await expect(db.$queryRaw`select * from calendar_feed`).rejects.toThrow(/permission denied/)
})
