import { beforeEach, expect, test, vi } from "vitest"
import {
  chooseDemoPerson,
  endAllSessions,
  extendSession,
  openDemoLink,
  setPreferences,
  signIn,
  signOut,
} from "@/lib/domain/account/actions"
import { demoDoor, ownAccount } from "@/lib/domain/account/queries"
import { whoIsThere } from "@/lib/platform/door"
import { as, cast } from "@/tests/support/as"
import { browser } from "@/tests/support/browser-double"
import { password } from "@/tests/support/cast/players"
import { owner } from "@/tests/support/own-database"

vi.mock("next/headers", async () => (await import("@/tests/support/browser-double")).nextHeaders)
vi.mock("next-intl/server", () => ({ getLocale: async () => browser.cookies.get("locale") ?? "en" }))
vi.mock("next/server", () => ({ after: () => undefined }))
vi.mock("next/cache", () => ({ refresh: () => undefined }))

beforeEach(() => browser.forget())

/** Where a form leads, or what it says. */
async function send(form: (data: FormData) => Promise<unknown>, fields: Record<string, string>) {
  const filled = new FormData()
  for (const [name, value] of Object.entries(fields)) filled.set(name, value)
  try {
    return await form(filled)
  } catch (error) {
    const digest = error instanceof Error && "digest" in error ? String(error.digest) : ""
    if (digest.startsWith("NEXT_REDIRECT")) return digest.split(";")[2]
    if (digest.includes("404")) return "not there"
    throw error
  }
}
const enter = (email: string, words = password) =>
  send((form) => signIn(null, form), { email, password: words })
/** A failure without the work of checking a password. */
const fail = (email: string, from: string) => owner("select sec.begin_sign_in($1, $2)", [email, from])
const refusedAs = (email: string) => ({ email, problems: { form: { key: "account.problems.refused" } } })
const whoNow = async () => (await whoIsThere())?.person.name ?? null

test("the right password opens a session and leads to where the day begins", async () => {
  const { noor, clara, petra } = await cast()
  expect(await enter(noor.email.toUpperCase())).toBe("/")
  expect(await whoNow()).toBe("Noor")
  expect(await enter(clara.email)).toBe("/participants")
  expect(await whoNow()).toBe("Clara")
  expect(await enter(petra.email)).toBe("/programme")
})

test("signing in as somebody else ends the session before", async () => {
  const { noor, clara } = await cast()
  await enter(noor.email)
  const before = new Map(browser.cookies)
  await enter(clara.email)
  browser.cookies = before
  expect(await whoNow()).toBeNull()
})

test("a wrong password, an unknown person and a disabled account are told the same, and none comes in", async () => {
  const { noor, olga } = await cast()
  const unknown = "nobody@example.org"
  expect(await enter(noor.email, "wrong")).toEqual(refusedAs(noor.email))
  expect(await enter(unknown)).toEqual(refusedAs(unknown))
  expect(await enter(olga.email)).toEqual(refusedAs(olga.email))
  expect(await whoNow()).toBeNull()
})

test("an account whose work has ended does not come in", async () => {
  const { noor } = await cast()
  await owner("update membership set ended_at = now() where id = $1", [noor.id])
  expect(await enter(noor.email)).toEqual(refusedAs(noor.email))
})

test("what is missing is said beside its field, and the password never comes back", async () => {
  const state = await enter("", "")
  expect(state).toEqual({
    email: "",
    problems: { email: { key: "account.problems.missing" }, password: { key: "account.problems.missing" } },
  })
})

test.each(["a\0b@example.org", "'; drop table account; --", "x".repeat(300)])(
  "%j signs nobody in",
  async (email) => {
    expect(await enter(email)).toMatchObject({ problems: {} })
    expect(await whoNow()).toBeNull()
  },
)

test("a form of another site, or of none, is refused before anything is looked at", async () => {
  const { noor } = await cast()
  for (const origin of ["https://evil.example", "null", ""]) {
    browser.headers.set("origin", origin)
    browser.headers.set("x-forwarded-host", "evil.example")
    expect(await enter(noor.email)).toBe("not there")
  }
  expect(await owner("select 1 from sign_in_attempt")).toEqual([])
})

test("what the server hands on to itself is known by the public address, and by nothing that a request can say", async () => {
  const { noor } = await cast()
  browser.headers.set("x-action-forwarded", "1")
  browser.headers.set("host", "127.0.0.1:41000")
  for (const origin of ["https://evil.example", "http://127.0.0.1:41000"]) {
    browser.headers.set("origin", origin)
    browser.headers.set("x-forwarded-host", new URL(origin).host)
    expect(await enter(noor.email)).toBe("not there")
  }
  browser.headers.set("origin", "http://localhost:3000")
  expect(await enter(noor.email)).toBe("/")
})

test("after five failures an account waits, longer each time, whether it is there or not", async () => {
  const { noor } = await cast()
  for (const email of [noor.email, "nobody@example.org"]) {
    for (let tries = 0; tries < 4; tries++) await fail(email, "198.51.100.7")
    expect(await enter(email, "wrong")).toEqual(refusedAs(email))
    const wait = { email, problems: { form: { key: "account.problems.wait", values: { minutes: 1 } } } }
    expect(await enter(email)).toEqual(wait)
    await owner("update sign_in_attempt set at = at - interval '61 seconds'")
    expect(await enter(email, "wrong")).toEqual(refusedAs(email))
    expect(await enter(email)).toMatchObject({ problems: { form: { values: { minutes: 2 } } } })
  }
})

test("tries at once are counted at once", async () => {
  const { noor } = await cast()
  const answers = await Promise.all(Array.from({ length: 12 }, () => enter(noor.email, "wrong")))
  const looked = answers.filter((answer) => JSON.stringify(answer) === JSON.stringify(refusedAs(noor.email)))
  expect(looked).toHaveLength(5)
})

test("a stranger's failures do not keep somebody out of where she has signed in before", async () => {
  const { noor } = await cast()
  await enter(noor.email)
  browser.headers.set("x-forwarded-for", "203.0.113.9")
  for (let tries = 0; tries < 5; tries++) await fail(noor.email, "203.0.113.9")
  expect(await enter(noor.email)).toMatchObject({ problems: { form: { key: "account.problems.wait" } } })
  browser.headers.set("x-forwarded-for", "198.51.100.7")
  expect(await enter(noor.email)).toBe("/")
})

test("after twenty failures an address waits, and the rest of its /64 with it", async () => {
  const { noor } = await cast()
  for (let tries = 1; tries <= 20; tries++)
    await fail(`somebody${tries}@example.org`, `2001:db8:1:2::${tries}`)
  browser.headers.set("x-forwarded-for", "2001:db8:1:2:ffff::1")
  expect(await enter(noor.email)).toMatchObject({ problems: { form: { key: "account.problems.wait" } } })
  browser.headers.set("x-forwarded-for", "2001:db8:1:3::1")
  expect(await enter(noor.email)).toBe("/")
})

test("a fault while signing in lets nobody in", async () => {
  const { noor } = await cast()
  await owner("alter function sec.sign_in_wait(bytea, text) rename to sign_in_wait_gone")
  const { error } = console
  console.error = () => undefined
  try {
    expect(await enter(noor.email)).toMatchObject({ problems: { form: { key: "account.problems.notNow" } } })
  } finally {
    console.error = error
    await owner("alter function sec.sign_in_wait_gone(bytea, text) rename to sign_in_wait")
  }
  expect(await whoNow()).toBeNull()
})

test("every sign-in, refusal and end leaves its one line in the trail", async () => {
  const { noor } = await cast()
  await enter(noor.email, "wrong")
  await enter("nobody@example.org")
  await enter(noor.email)
  await signOut({})
  expect(
    await owner(
      "select act, decision, actor_id, record_kind, record_id is not null as named from audit_entry order by seq",
    ),
  ).toEqual([
    { act: "account.sign-in", decision: "refused", actor_id: null, record_kind: "account", named: true },
    { act: "account.sign-in", decision: "refused", actor_id: null, record_kind: "account", named: false },
    { act: "account.sign-in", decision: "done", actor_id: noor.id, record_kind: "session", named: true },
    { act: "account.sign-out", decision: "done", actor_id: noor.id, record_kind: "session", named: true },
  ])
})

test("a session that was signed out is worth nothing, even to who kept its cookie", async () => {
  const { noor } = await cast()
  await enter(noor.email)
  const kept = new Map(browser.cookies)
  expect(await signOut({})).toEqual({ done: true, value: null })
  expect(browser.cookies.has("itinera")).toBe(false)
  browser.cookies = kept
  expect(await whoNow()).toBeNull()
  expect(await signOut({})).toMatchObject({ done: false, signedOut: true })
})

test("ending all sessions ends those on other devices too, and nobody else's", async () => {
  const { noor, clara } = await cast()
  await enter(noor.email)
  expect(await as(noor, async () => (await ownAccount()).sessions.length)).toBe(2)
  expect(await send(endAllSessions, {})).toBe("/sign-in")
  expect(await as(noor, whoIsThere)).toBeNull()
  expect(await as(clara, whoIsThere)).not.toBeNull()
})

test("one's own account names one's devices", async () => {
  const { noor } = await cast()
  await enter(noor.email)
  const { sessions, role, organisation } = await ownAccount()
  expect({ role, organisation }).toEqual({ role: "counsellor", organisation: "Harbour House" })
  expect(sessions.map(({ browser: name, system, isThis }) => ({ name, system, isThis }))).toEqual([
    { name: "firefox", system: "linux", isThis: true },
    { name: "other", system: "other", isThis: false },
  ])
})

test("preferences are the person's, and the browser speaks them from the next request on", async () => {
  const { noor, clara } = await cast()
  await enter(noor.email)
  expect(await setPreferences({ locale: "es", theme: "dark" })).toEqual({ done: true, value: {} })
  expect(Object.fromEntries(browser.cookies)).toMatchObject({ locale: "es", theme: "dark" })
  await setPreferences({ shortcuts: false })
  browser.cookies.clear()
  await enter(noor.email)
  expect(Object.fromEntries(browser.cookies)).toMatchObject({ locale: "es", theme: "dark" })
  const entered = await whoIsThere()
  expect(entered?.person).toMatchObject({ locale: "es", theme: "dark", shortcuts: false })
  expect((await as(clara, whoIsThere))?.person.locale).toBe("en")
  expect(await as(clara, () => setPreferences({ locale: "tlh" }))).toMatchObject({ done: false })
})

test("nobody has preferences, devices or a session to keep", async () => {
  expect(await as(null, () => setPreferences({ theme: "dark" }))).toMatchObject({ signedOut: true })
  expect(await as(null, () => extendSession({}))).toMatchObject({ signedOut: true })
})

test("being seen at the threshold moves the idle limit on, but never past the whole", async () => {
  const { noor } = await cast()
  await owner(
    "update account_session set idle_until = now() + interval '1 minute', last_seen_at = now() - interval '2 minutes'",
  )
  expect(await as(noor, () => extendSession({}))).toEqual({ done: true, value: null })
  const left =
    "select round(extract(epoch from idle_until - now()) / 60)::int as minutes from account_session where account_id = $1"
  expect(await owner(left, [noor.accountId])).toEqual([{ minutes: 30 }])
  await owner(
    "update account_session set absolute_until = now() + interval '3 minutes', idle_until = now() + interval '1 minute', last_seen_at = now() - interval '2 minutes'",
  )
  await as(noor, () => extendSession({}))
  expect(await owner(left, [noor.accountId])).toEqual([{ minutes: 3 }])
})

test("without the demo's mark there is nobody to choose and no employer's letter to open", async () => {
  const { noor, bakery } = await cast()
  expect(await demoDoor()).toEqual({ people: [], employers: [] })
  expect(await send(chooseDemoPerson, { membershipId: noor.id })).toBe("not there")
  expect(await send(openDemoLink, { contactId: bakery.contact })).toBe("not there")
  expect(await whoNow()).toBeNull()
})

test("with the mark a visitor is one of its people with one click, but nobody whose account is disabled", async () => {
  const { noor, olga, bakery } = await cast()
  await owner("insert into demo_mark (seed) values ('test')")
  const { people, employers } = await demoDoor()
  expect(people.map(({ name }) => name).sort()).toEqual([
    "Clara",
    "Konrad",
    "Lena",
    "Noor",
    "Petra",
    "Pilar",
    "Tomas",
  ])
  expect(employers.map(({ employer }) => employer).sort()).toEqual(["Elbe Café", "North Bakery"])
  expect(await send(chooseDemoPerson, { membershipId: noor.id })).toBe("/")
  expect(await whoNow()).toBe("Noor")
  expect(await send(chooseDemoPerson, { membershipId: olga.id })).toBe("not there")
  expect(await send(openDemoLink, { contactId: bakery.contact })).toMatch(/^\/confirm\/[\w-]{43}$/)
})
