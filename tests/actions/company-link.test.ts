import { beforeEach, describe, expect, test, vi } from "vitest"
import {
  askForCompanyLink,
  openCompany,
  renewSpaceLink,
  sendCompanyLink,
} from "@/lib/domain/company-link/actions"
import { companyBehindLink } from "@/lib/domain/company-link/queries"
import { answerHours } from "@/lib/domain/hours-answer/actions"
import { hoursBehindLink } from "@/lib/domain/hours-answer/queries"
import { referralBehindLink } from "@/lib/domain/referral-answer/queries"
import { atCompany } from "@/lib/platform/company-door"
import { sendLetters } from "@/lib/platform/mail"
import { as, cast, withLink } from "@/tests/support/as"
import { browser } from "@/tests/support/browser-double"
import type { Cast } from "@/tests/support/cast"
import { signInLink } from "@/tests/support/company"
import { lettersIn } from "@/tests/support/letters"
import { owner } from "@/tests/support/own-database"

vi.mock("next/headers", async () => (await import("@/tests/support/browser-double")).nextHeaders)
vi.mock("next/server", () => ({ after: () => undefined }))

let c: Cast
beforeEach(async () => {
  browser.forget()
  c = await cast()
})

const stateOf = async (token: string) => (await companyBehindLink(token)).seen?.state ?? null
const press = (token: string) => openCompany(token, {})
const problem = (word: string, of = "company") => ({
  done: false,
  problems: { form: { key: `${of}.problems.${word}` } },
})
const whoNow = async () => (await atCompany())?.person ?? null
const link = (expires?: Date) => signInLink(owner, { contact: c.bakery.contact, ...(expires && { expires }) })

/** The tokens of the letters that went to an address, the newest last. */
async function tokensTo(address: string): Promise<string[]> {
  await sendLetters()
  return lettersIn(String(process.env.MAIL_DIR))
    .filter(({ to }) => to === address)
    .map(({ text }) => /\/company\/enter\/([\w-]{43})/.exec(text)?.[1] ?? "")
}

test("the button behind the letter's link opens a session for this contact at this company, and uses the link up", async () => {
  await askForCompanyLink({ email: c.bakery.email.toUpperCase() })
  const [token = ""] = await tokensTo(c.bakery.email)
  expect(await stateOf(token)).toBe("live")
  expect(await press(token)).toMatchObject({ done: true })
  expect(await whoNow()).toMatchObject({ name: "Emile", company: "North Bakery" })
  expect(await stateOf(token)).toBe("used")
  const [session] = await owner(
    `select round(extract(epoch from idle_until - created_at) / 60)::int as idle,
       round(extract(epoch from absolute_until - created_at) / 3600)::int as most from company_session`,
  )
  expect(session).toEqual({ idle: 10, most: 8 })
})

test("a scanner that opens the link twice, or twenty times, uses nothing up", async () => {
  const token = await link()
  for (let time = 0; time < 20; time++) expect(await stateOf(token)).toBe("live")
  expect(await owner("select used_at from link_token where purpose = 'sign_in'")).toEqual([{ used_at: null }])
  expect(await owner("select 1 from company_session")).toEqual([])
  expect(await press(token)).toMatchObject({ done: true })
})

test("a forwarded link that was used opens nothing in another browser", async () => {
  const token = await link()
  await press(token)
  browser.forget()
  expect(await press(token)).toEqual(problem("used"))
  expect(await whoNow()).toBeNull()
  expect(await owner("select 1 from company_session")).toHaveLength(1)
})

test("two presses at once open one session", async () => {
  const token = await link()
  const outcomes = await Promise.all([press(token), press(token), press(token)])
  expect(outcomes.filter(({ done }) => done)).toHaveLength(1)
  expect(await owner("select 1 from company_session")).toHaveLength(1)
})

test("an expired link says so and offers a new one, to the address that we know", async () => {
  const token = await link(new Date(Date.now() - 1000))
  expect(await stateOf(token)).toBe("expired")
  expect(await press(token)).toEqual(problem("expired"))
  expect(await renewSpaceLink(token, {})).toMatchObject({ done: true })
  const fresh = (await tokensTo(c.bakery.email)).at(-1) ?? ""
  expect(await press(fresh)).toMatchObject({ done: true })
})

test("a link that was sent again says that a newer letter has come, and offers a new one", async () => {
  const old = await link()
  await askForCompanyLink({ email: c.bakery.email })
  const [second = ""] = await tokensTo(c.bakery.email)
  expect(await stateOf(old)).toBe("replaced")
  expect(await press(old)).toEqual(problem("replaced"))
  expect(await renewSpaceLink(old, {})).toMatchObject({ done: true })
  const third = (await tokensTo(c.bakery.email)).find((token) => token !== second) ?? ""
  expect([await stateOf(second), await stateOf(third)]).toEqual(["replaced", "live"])
})

describe("one purpose only", () => {
  test("a link to sign in answers no hours and no referral", async () => {
    const token = await link()
    await owner("update link_token set record_id = $1 where purpose = 'sign_in'", [c.hoursOfAmina])
    expect((await withLink(token, () => hoursBehindLink(token))).seen).toBeNull()
    expect((await withLink(token, () => referralBehindLink(token))).seen).toBeNull()
    expect(await answerHours(token, { answer: "yes" })).toMatchObject({ done: false })
    expect(await owner("select state from hour_entry where id = $1", [c.hoursOfAmina])).toEqual([
      { state: "self_reported" },
    ])
  })

  test("a link for hours opens no session, before it is answered and after", async () => {
    const emileLink = c.emileLink
    expect(await stateOf(emileLink)).toBeNull()
    expect(await press(emileLink)).toEqual(problem("unknown"))
    await withLink(emileLink, () => answerHours(emileLink, { answer: "yes" }))
    expect(await press(emileLink)).toEqual(problem("unknown"))
    expect(await renewSpaceLink(emileLink, {})).toEqual(problem("unknown"))
    expect(await owner("select 1 from company_session")).toEqual([])
    expect(browser.cookies.size).toBe(0)
  })
})

test("the answer to a known and an unknown address is the same, and a letter goes to the known one alone", async () => {
  const known = await askForCompanyLink({ email: c.bakery.email })
  expect(await askForCompanyLink({ email: "stranger@example.com" })).toEqual(known)
  expect(await tokensTo("stranger@example.com")).toEqual([])
  expect(await tokensTo(c.bakery.email)).toHaveLength(1)
})

test("no more than four letters an hour go to a contact, whoever asks for them", async () => {
  for (let time = 0; time < 6; time++) await askForCompanyLink({ email: c.bakery.email })
  expect(await tokensTo(c.bakery.email)).toHaveLength(4)
  expect(await as(c.noor, () => sendCompanyLink({ contactId: c.bakery.contact }))).toEqual(
    problem("tooManyLetters", "employer-contact"),
  )
})

test("no letter names her, the company, the programme or the partner", async () => {
  await askForCompanyLink({ email: c.bakery.email })
  await sendLetters()
  const { bytes = "" } = lettersIn(String(process.env.MAIL_DIR)).at(-1) ?? {}
  expect(bytes).toContain("Emile")
  for (const hidden of ["amina", "haddad", "harbour", "mums", "noor", "north bakery", "participant"])
    expect(bytes.toLowerCase(), hidden).not.toContain(hidden)
})

describe("from the page of an employer", () => {
  const send = (who: Cast["noor"], contactId = c.bakery.contact) =>
    as(who, () => sendCompanyLink({ contactId }))

  test("a counsellor and a coordinator of hers send a contact the way in, good for three days", async () => {
    expect(await send(c.noor)).toMatchObject({ done: true })
    expect(await send(c.clara)).toMatchObject({ done: true })
    const [row] = await owner(
      `select round(extract(epoch from expires_at - created_at) / 3600)::int as hours from link_token
       where purpose = 'sign_in' and revoked_at is null`,
    )
    expect(row).toEqual({ hours: 72 })
    expect(await tokensTo(c.bakery.email)).toHaveLength(2)
  })

  test("nobody of another partner does, nor anybody to whoever has left", async () => {
    await expect(send(c.lena)).rejects.toThrow()
    await owner("update employer_contact set left_on = current_date where id = $1", [c.bakery.contact])
    expect(await send(c.noor)).toEqual(problem("hasLeft", "employer-contact"))
    expect(await owner("select 1 from link_token where purpose = 'sign_in'")).toEqual([])
  })
})

test("E14: whoever has left, or is written to elsewhere, opens nothing with the letter that lies there", async () => {
  const left = await link()
  await owner("update employer_contact set left_on = current_date where id = $1", [c.bakery.contact])
  expect(await stateOf(left)).toBeNull()
  expect(await press(left)).toEqual(problem("unknown"))
  await askForCompanyLink({ email: c.bakery.email })
  expect(await tokensTo(c.bakery.email)).toEqual([])
  const moved = await signInLink(owner, { contact: c.cafe.contact })
  await owner("update employer_contact set email = 'new@example.com' where id = $1", [c.cafe.contact])
  expect(await press(moved)).toEqual(problem("replaced"))
  await renewSpaceLink(moved, {})
  expect(await tokensTo("new@example.com")).toHaveLength(1)
  expect(await tokensTo(c.cafe.email)).toEqual([])
})

test("who works for two companies gets a letter for each; three browsers at most are signed in", async () => {
  await owner(
    "insert into employer_contact (organisation_id, employer_id, name, email) values ($1, $2, 'Emile', $3)",
    [c.elbe, c.cafe.employer, c.bakery.email],
  )
  await askForCompanyLink({ email: c.bakery.email })
  const tokens = await tokensTo(c.bakery.email)
  const companies = await Promise.all(
    tokens.map(async (token) => (await companyBehindLink(token)).seen?.company),
  )
  expect(companies.toSorted()).toEqual(["Elbe Café", "North Bakery"])
  for (let time = 0; time < 5; time++) await press(await link())
  expect(await owner("select 1 from company_session where revoked_at is null")).toHaveLength(3)
  expect(await whoNow()).not.toBeNull()
})
