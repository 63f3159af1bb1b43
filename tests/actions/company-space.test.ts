import { beforeEach, expect, test, vi } from "vitest"
import { leaveSpace, openDay, revisePerson } from "@/lib/domain/company-space/actions"
import { companySpace } from "@/lib/domain/company-space/queries"
import { answerHours } from "@/lib/domain/hours-answer/actions"
import { hoursBehindLink } from "@/lib/domain/hours-answer/queries"
import { cast, withLink } from "@/tests/support/as"
import { browser } from "@/tests/support/browser-double"
import type { Cast } from "@/tests/support/cast"
import { atCompanyWith, companySession } from "@/tests/support/company"
import { owner } from "@/tests/support/own-database"

vi.mock("next/headers", async () => (await import("@/tests/support/browser-double")).nextHeaders)

let c: Cast
let emile: string
beforeEach(async () => {
  browser.forget()
  c = await cast()
  emile = await companySession(owner, c.bakery.contact)
})

const space = (token = emile) => atCompanyWith(token, () => companySpace())
const refOf = async (entry: string) =>
  String((await owner("select reference from hour_entry where id = $1", [entry]))[0]?.reference)
const open = async (entry: string, token = emile) => {
  const entryRef = await refOf(entry)
  return atCompanyWith(token, () => openDay({ entryRef }))
}
const opened = async (entry: string, token = emile) => {
  const outcome = await open(entry, token)
  return outcome.done ? outcome.value.token : ""
}

test("a day that waits is answered on its own page, which one press opens", async () => {
  const token = await opened(c.hoursOfAmina)
  expect((await withLink(token, () => hoursBehindLink(token))).seen).toMatchObject({ link: "live" })
  expect(await withLink(token, () => answerHours(token, { answer: "yes" }))).toMatchObject({ done: true })
  expect((await space()).found.waiting).toHaveLength(1)
  expect(await owner("select state, confirmed_by from hour_entry where id = $1", [c.hoursOfAmina])).toEqual([
    { state: "confirmed", confirmed_by: c.bakery.contact },
  ])
})

test("however often a day is opened, its key is one, and it is good for a quarter of an hour", async () => {
  expect(await opened(c.hoursOfAmina)).toBe(await opened(c.hoursOfAmina))
  const links = await owner(
    `select round(extract(epoch from expires_at - now()) / 60)::int as minutes from link_token
     where company_session_id is not null`,
  )
  expect(links).toEqual([{ minutes: 15 }])
})

test("a day of another company, or one that a colleague is asked about, is not there", async () => {
  const edith = await companySession(owner, c.cafe.contact)
  await expect(open(c.hoursOfAmina, edith)).rejects.toThrow()
  await expect(
    atCompanyWith(emile, () => openDay({ entryRef: "00000000-0000-4000-8000-000000000000" })),
  ).rejects.toThrow()
  const [other] = await owner(
    `insert into employer_contact (organisation_id, employer_id, name, email) values ($1, $2, 'Olive', 'olive@example.com') returning id`,
    [c.harbour, c.bakery.employer],
  )
  await owner("update placement set contact_id = $2 where id = $1", [c.placementOfAmina, other?.id])
  await expect(open(c.hoursOfAmina)).rejects.toThrow()
})

test("signing out ends the session at once, and with it every day that was opened from it", async () => {
  const token = await opened(c.hoursOfAmina)
  expect(await atCompanyWith(emile, () => leaveSpace({}))).toMatchObject({ done: true })
  await expect(space()).rejects.toMatchObject({ digest: expect.stringContaining("/company/sign-in") })
  expect((await withLink(token, () => hoursBehindLink(token))).seen).toBeNull()
  expect(await owner("select revoked_reason from company_session")).toEqual([
    { revoked_reason: "signed_out" },
  ])
  const [row] = await owner("select contact_id from audit_entry where act = 'company.sign-out'")
  expect(row).toEqual({ contact_id: c.bakery.contact })
})

test("the link of a letter goes on when the session ends: the two have nothing to do with each other", async () => {
  await atCompanyWith(emile, () => leaveSpace({}))
  expect((await withLink(c.emileLink, () => hoursBehindLink(c.emileLink))).seen).toMatchObject({
    link: "live",
  })
})

test("she says how she is called and reached, for every partner that knows her; never where letters go", async () => {
  await owner(
    "insert into employer_contact (organisation_id, employer_id, name, email) values ($1, $2, 'E.', $3)",
    [c.elbe, c.bakery.employer, c.bakery.email],
  )
  const said = { name: "  Emile   Roux ", phone: "+34 600", locale: "es", email: "else@example.com" }
  expect(await atCompanyWith(emile, () => revisePerson(said))).toMatchObject({ done: true })
  const rows = await owner("select name, phone, locale, email from employer_contact where employer_id = $1", [
    c.bakery.employer,
  ])
  const kept = { name: "Emile Roux", phone: "+34 600", locale: "es", email: c.bakery.email }
  expect(rows).toEqual([kept, kept])
  expect(await owner("select name from employer_contact where id = $1", [c.cafe.contact])).toEqual([
    { name: "Edith" },
  ])
  expect(await atCompanyWith(emile, () => revisePerson({ ...said, name: " " }))).toMatchObject({
    problems: { name: { key: "employer.problems.contactMissing" } },
  })
})

test("without a session nothing is opened or changed", async () => {
  const nobody = "A".repeat(43)
  expect(await open(c.hoursOfAmina, nobody)).toMatchObject({ done: false, signedOut: true })
  expect(await atCompanyWith(c.noor.token, () => leaveSpace({}))).toMatchObject({ signedOut: true })
})
