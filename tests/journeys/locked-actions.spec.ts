import { type Act, may } from "@/lib/access/permissions"
import { callers, knock } from "@/tests/support/callers"
import type { Ask, Cast } from "@/tests/support/cast"
import { baseUrl, expect, test } from "@/tests/support/journey"
import { actions, builtActions } from "@/tests/support/surface"

/** Server actions answer on any path, whatever guards the page: what counts is what is in the database afterwards. */
type Call = { token: string | null; headers: Record<string, string> }

/** From our own pages whoever may not, and from anywhere else whoever may. */
function intrusions(act: Act, c: Cast): Call[] {
  const known = callers(c)
  const isOpen = may("anyone", act) || may("link", act)
  const mayNot = known.filter(({ principal }) => !isOpen && !may(principal, act))
  const token = known.find(({ principal }) => principal !== "anyone" && may(principal, act))?.token ?? null
  const elsewhere: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    { origin: "null" },
    {},
    { "next-router-prefetch": "1" },
  ]
  return [
    ...mayNot.map((caller) => ({ token: caller.token, headers: { origin: baseUrl() } })),
    ...elsewhere.map((headers) => ({ token, headers })),
  ]
}

const atOnce = 6

test("no action does anything for another site, a stranger or a role that may not", async ({ cast, ask }) => {
  test.setTimeout(120_000)
  await wantNoMorningLetter(ask, cast)
  const before = await footprint(ask, cast)
  const tries = [...builtActions()].flatMap(([action, id]) =>
    intrusions(actions[action] ?? "account.sign-in", cast).map((call, place) => ({
      action,
      id,
      call,
      place,
    })),
  )
  const wrong: string[] = []
  for (let from = 0; from < tries.length; from += atOnce)
    await Promise.all(
      tries.slice(from, from + atOnce).map(async ({ action, id, call, place }) => {
        const path = place % 2 === 0 ? "/sign-in" : "/_not-found"
        if (await wentThrough(id, path, call)) wrong.push(`${action} ${JSON.stringify(call.headers)}`)
      }),
    )
  expect(wrong).toEqual([])
  expect(tries.length).toBeGreaterThan(200)
  expect(await footprint(ask, cast)).toEqual(before)
})

test("the same call from its own page does go through", async ({ cast, ask }) => {
  const id = builtActions().get("lib/domain/account/actions.ts#setPreferences") ?? ""
  const call = { token: cast.noor.token, headers: { origin: baseUrl() } }
  const before = await footprint(ask, cast)
  expect(await wentThrough(id, "/sign-in", call)).toBe(true)
  expect(await footprint(ask, cast)).not.toEqual(before)
})

test("a plain form from another site signs nobody in", async ({ cast, ask }) => {
  const id = builtActions().get("lib/domain/account/actions.ts#signIn") ?? ""
  for (const origin of ["https://evil.example", "null", null]) {
    const body = new FormData()
    body.set(`$ACTION_ID_${id}`, "")
    body.set("email", cast.noor.email)
    body.set("password", "correct horse battery staple")
    const headers = { "x-forwarded-host": "evil.example", ...(origin && { origin }) }
    const answer = await knock({ path: "/sign-in", token: null, method: "POST", headers, body })
    expect(answer.headers.get("set-cookie")).toBeNull()
  }
  expect(
    await ask("select 1 from account_session where account_id = $1", [cast.noor.accountId]),
  ).toHaveLength(1)
})

/** With inputs that would do something, were anybody listening. */
async function wentThrough(id: string, path: string, { token, headers }: Call): Promise<boolean> {
  const sent = { "next-action": id, accept: "text/x-component", "content-type": "text/plain;charset=UTF-8" }
  const body = JSON.stringify([
    { locale: "es", theme: "dark", shortcuts: false, form: "session", values: {} },
  ])
  const { text } = await knock({ path, token, method: "POST", body, headers: { ...sent, ...headers } })
  return text.includes('"done":true')
}

/** What the server writes by itself while it is knocked at. Of messages it is those that come due by the clock, and how sending
 * them goes: what only a person's act leaves there, a message by hand or her answer, is looked at. */
const onlyByTheClock = ["digest"]
const sending = ["state", "reason", "attempts", "taken_at", "sent_at", "channel", "due_at"]

/** Between seven and ten the clock would post letters to them, and a posted letter does not say who had it written. */
const wantNoMorningLetter = (ask: Ask, c: Cast) =>
  ask(
    "update account set digest = false where id in (select account_id from membership where organisation_id = any ($1))",
    [[c.harbour, c.elbe]],
  )

/** Everything of this cast that a write could leave behind or change; when somebody was last seen is not a change. */
async function footprint(ask: Ask, c: Cast) {
  const people = [c.noor, c.clara, c.petra, c.olga].flatMap(({ id, accountId, email }) => [
    id,
    accountId,
    email,
  ])
  const marks = [c.harbour, c.elbe, c.programme, ...people, c.bakery.email, c.cafe.email]
  const ours = marks.map((mark) => `%${mark}%`)
  const tables = await ask(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all ($1)",
    [onlyByTheClock],
  )
  const counted = tables.map(async ({ name }) => {
    const ofMessages = name === "reminder"
    const unseen = ["last_seen_at", "idle_until", ...(ofMessages ? sending : [])]
    const row = `to_jsonb(t) - '{${unseen.join()}}'::text[]`
    const written = ofMessages ? "(t.kind = 'by_hand' or t.answer is not null)" : "true"
    const digest = `md5(string_agg((${row})::text, '' order by (${row})::text))`
    const [seen] = await ask(
      `select count(*)::int as rows, ${digest} as digest from ${name} t where ${written} and t::text like any ($1)`,
      [ours],
    )
    return [name, `${seen?.rows} rows, ${seen?.digest}`]
  })
  return Object.fromEntries(await Promise.all(counted))
}
