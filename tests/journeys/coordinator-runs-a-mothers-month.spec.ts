import type { Browser, Page } from "@playwright/test"
import { addDays } from "@/lib/platform/dates"
import type { Cast } from "@/tests/support/cast"
import { expect, expectAccessibleInEveryLook, signIn, test } from "@/tests/support/journey"
import { lettersIn, tokenIn } from "@/tests/support/letters"
import { dayOfCast } from "@/tests/support/plain-day"

const today = dayOfCast()
const yesterday = addDays(today, -1)
const names = ["Ateneo", "Bodega", "Cantina", "Dehesa", "Ermita", "Farola"] as const
type Name = (typeof names)[number]

/** Who was where yesterday, from nine on, and what the company said of it. */
const days = [
  { woman: "Amina Haddad", at: "Ateneo", until: "13:00", said: "yes" },
  { woman: "Basma Nasser", at: "Ateneo", until: "12:00", said: "yes" },
  { woman: "Celia", at: "Bodega", until: "11:00", said: "yes" },
  { woman: "Delia", at: "Bodega", until: "13:00", said: "3.5 hours" },
  { woman: "Elvira", at: "Cantina", until: "13:00", said: "absent" },
  { woman: "Flora", at: "Dehesa", until: "10:00", said: "yes" },
  { woman: "Gala", at: "Dehesa", until: "17:00", said: "yes, contested" },
  { woman: "Hilda", at: "Ermita", until: "11:00", said: "nothing" },
] as const satisfies readonly { woman: string; at: Name; until: string; said: string }[]

/*
 * By hand. Confirmed: 4 + 3 + 2 + 3.5 + 1 = 13.5 hours; Elvira did not come, Gala's 8 hours are in dispute, and Hilda's 2 hours wait.
 * Ateneo, Bodega and Dehesa have hosted; Cantina and Ermita said yes; Farola said nothing.
 * Amina, Basma, Celia and Delia were somewhere for two to eight hours; Flora's one hour does not count.
 */
const byHand = {
  board: { invited: "6", agreed: "5", hosted: "3", met: "4 of 8", confirmed: "13.5 h", waiting: "2 h wait" },
  Ateneo: { state: "Hosted", women: "2", counted: "2", confirmed: "7 h" },
  Bodega: { state: "Hosted", women: "2", counted: "2", confirmed: "5.5 h" },
  Cantina: { state: "Said yes", women: "0", counted: "0", confirmed: "0 h" },
  Dehesa: { state: "Hosted", women: "1", counted: "0", confirmed: "1 h" },
  Ermita: { state: "Said yes", women: "0", counted: "0", confirmed: "0 h" },
  Farola: { state: "Invited", women: "0", counted: "0", confirmed: "0 h" },
} as const

type Company = { id: string; name: string; email: string }

test("a coordinator runs a Mothers' Month: invitations, days, hours and figures that a hand count agrees with", async ({
  page,
  browser,
  as,
  ask,
}) => {
  test.setTimeout(300_000)
  const cast = await as("clara")
  const companies = await sixCompanies(cast)
  await eightWomen(cast, ask)

  await page.goto("/employers")
  await page.getByRole("main").getByRole("link", { name: "Mothers’ Month" }).click()
  await setDays(page)
  await invite(page, companies)
  for (const name of names.slice(0, 5)) await sayYes(browser, companies[name])
  const silent = await browser.newPage()
  await expectAccessibleInEveryLook(silent, `/host/${await inviteTo(companies.Farola)}`, async () => {
    await expect(silent.getByRole("heading", { level: 1 })).toBeVisible()
  })
  await silent.close()

  await signIn(page.context(), cast.noor)
  for (const day of days) {
    await place(page, { woman: day.woman, company: companies[day.at] })
    if (day.woman === "Amina Haddad") await agreeOnHerDay(page)
    await report(page, day)
    if (day.said !== "nothing") await answer(browser, companies[day.at], day.said)
    if (day.said === "yes, contested") await contest(page)
  }

  await signIn(page.context(), cast.clara)
  await page.goto("/mothers-month")
  await boardAgrees(page, companies)
  for (const name of names) await sheetAgrees(page, companies[name], name)
  await expectAccessibleInEveryLook(page, "/mothers-month", async () => {
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  })
})

async function sixCompanies({ put, harbour }: Cast): Promise<Record<Name, Company>> {
  const made = names.map(async (short) => {
    const name = `${short} ${harbour.slice(0, 8)}`
    const id = await put("employer", { name, country: "ES" })
    const email = `${short.toLowerCase()}.${harbour.slice(0, 8)}@host.example`
    const contact = { name: `Host of ${short}`, email, is_main: true }
    await put("employer_contact", { organisation_id: harbour, employer_id: id, ...contact })
    return [short, { id, name, email }] as const
  })
  return Object.fromEntries(await Promise.all(made)) as Record<Name, Company>
}

/** Noor accompanies eight women; Tomas's have left, and nobody has been anywhere yet. */
async function eightWomen(c: Cast, ask: (sql: string, values?: unknown[]) => Promise<unknown>) {
  for (const table of ["hour_entry", "placement"])
    await ask(`delete from ${table} where organisation_id = $1`, [c.harbour])
  await ask("update participant set phase = 'exited' where id in ($1, $2)", [c.dara, c.hana])
  for (const { woman } of days.slice(2)) {
    const id = await c.put("participant", {
      ...{ organisation_id: c.harbour, programme_id: c.programme, known_as: woman, phase: "in_itinerary" },
      registered_on: addDays(today, -60),
    })
    const from = { counsellor_id: c.noor.id, from_on: addDays(today, -60) }
    await c.put("assignment", { organisation_id: c.harbour, participant_id: id, ...from })
  }
}

async function setDays(page: Page) {
  await page.getByRole("button", { name: "Set its days" }).click()
  const form = page.getByRole("form", { name: "Days of the Mothers’ Month" })
  await form.getByLabel("First day").fill(addDays(today, -20))
  await form.getByLabel("Last day").fill(addDays(today, -21))
  await form.getByRole("button", { name: "Save" }).click()
  await expect(form.getByText("The last day is before the first.").first()).toBeVisible()
  await form.getByLabel("Last day").fill(addDays(today, 10))
  await form.getByRole("button", { name: "Save" }).click()
  await expect(page.getByText(/^No company is invited in the country/)).toBeVisible()
}

async function invite(page: Page, companies: Record<Name, Company>) {
  await page.getByRole("button", { name: "Invite companies" }).click()
  const form = page.getByRole("form", { name: "Invite companies" })
  for (const name of names) await form.getByRole("checkbox", { name: companies[name].name }).check()
  await form.getByRole("button", { name: "Send the invitations" }).click()
  await expect(page.getByText("6 invitations are on the way.")).toBeVisible()
  await expect(page.getByRole("row", { name: /Invited/ })).toHaveCount(6)
}

const lettersTo = ({ email }: Company, page: "host" | "confirm") =>
  lettersIn(String(process.env.JOURNEY_MAIL_DIR)).filter(
    ({ to, text }) => to === email && text.includes(`/${page}/`),
  )

async function inviteTo(company: Company): Promise<string> {
  await expect.poll(() => lettersTo(company, "host").length, { timeout: 15_000 }).toBe(1)
  return tokenIn(lettersTo(company, "host")[0])
}

/** Two taps, without JavaScript, after a scanner of mail has opened the link twice. */
async function sayYes(browser: Browser, company: Company) {
  const address = `/host/${await inviteTo(company)}`
  const context = await browser.newContext({ javaScriptEnabled: false })
  for (let time = 0; time < 2; time++) expect((await context.request.get(address)).status()).toBe(200)
  const page = await context.newPage()
  await page.goto(address)
  await page.getByRole("button", { name: "Yes, we would" }).click()
  await expect(page.getByText("Thank you. We will call you to find the days.")).toBeVisible()
  await context.close()
}

async function place(page: Page, { woman, company }: { woman: string; company: Company }) {
  await page.goto("/placements/new")
  const form = page.getByRole("form", { name: "Plan job shadowing" })
  await form.getByLabel("Participant").selectOption(woman)
  await form.getByLabel("Employer and contact").selectOption({ label: contactOf(company) })
  await form.getByLabel("First day").fill(addDays(today, -5))
  await form.getByLabel("Last day").fill(addDays(today, 5))
  await form.getByRole("button", { name: "Plan job shadowing" }).click()
  await expect(page.getByRole("heading", { level: 1, name: company.name })).toBeVisible()
}

const contactOf = ({ name }: Company) => `${name} · Host of ${name.split(" ")[0]}`

/** Her day, who minds her children, and both yeses. */
async function agreeOnHerDay(page: Page) {
  await page.getByRole("button", { name: "Plan a day" }).click()
  const form = page.getByRole("form", { name: "Plan a day" })
  await form.getByLabel("Day").fill(yesterday)
  await form.getByLabel("From").fill("09:00")
  await form.getByLabel("To").fill("13:00")
  await form.getByLabel("Who minds the children").selectOption("Somebody of hers")
  await form.getByRole("button", { name: "Save the day" }).click()
  await expect(form.getByText("Write who minds the children.").first()).toBeVisible()
  await form.getByLabel("Who, and where").fill("Her sister, at home")
  await form.getByRole("button", { name: "Save the day" }).click()
  await form.getByRole("button", { name: "Continue anyway" }).click()
  await expect(page.getByText("Somebody of hers minds the children: Her sister, at home")).toBeVisible()
  await page.getByRole("button", { name: "The company agrees" }).click()
  await expect(page.getByText("Agreed by the employer")).toBeVisible()
  await page.getByRole("button", { name: "She agrees" }).click()
  await expect(page.getByText("Confirmed", { exact: true })).toBeVisible()
}

async function report(page: Page, { until }: (typeof days)[number]) {
  const form = page.getByRole("form", { name: "Report hours" })
  await form.getByLabel("Day").fill(yesterday)
  await form.getByLabel("From").fill("09:00")
  await form.getByLabel("To").fill(until)
  await form.getByRole("button", { name: "Report and ask the employer" }).click()
  if (until === "10:00") await form.getByRole("button", { name: "Continue anyway" }).click()
  await expect(page.getByText(/h reported\. A letter asks the employer to confirm\./)).toBeVisible()
}

/** The company opens its newest letter about hours. */
async function answer(browser: Browser, company: Company, said: string) {
  const known = answered.get(company.email) ?? 0
  answered.set(company.email, known + 1)
  await expect.poll(() => lettersTo(company, "confirm").length, { timeout: 15_000 }).toBe(known + 1)
  const page = await browser.newPage()
  await page.goto(`/confirm/${tokenIn(lettersTo(company, "confirm")[known])}`)
  if (said.startsWith("yes")) await page.getByRole("button", { name: /^Yes, \d/ }).click()
  else if (said === "absent") {
    await page.getByRole("link", { name: "The participant did not come" }).click()
    await page.getByRole("button", { name: "Confirm: did not come" }).click()
  } else {
    await page.getByRole("link", { name: "Different hours" }).click()
    await page.getByRole("button", { name: said, exact: true }).click()
  }
  await expect(page.getByRole("heading", { name: /^Thank you/ })).toBeVisible()
  await page.close()
}
const answered = new Map<string, number>()

/** Noor knows that it was otherwise: the day counts no more until it is settled. */
async function contest(page: Page) {
  await page.reload()
  await page.getByRole("button", { name: /^Contest the answer of/ }).click()
  await page.getByLabel("What is not so?").fill("She left at noon")
  await page.getByRole("button", { name: "Contest the answer", exact: true }).click()
  await expect(page.getByText("Not counted until it is settled.")).toBeVisible()
}

async function boardAgrees(page: Page, companies: Record<Name, Company>) {
  const figures = page.getByRole("region", { name: "Figures" })
  const { board } = byHand
  for (const [label, value] of [
    ["Invited companies in the country", board.invited],
    ["Said yes", board.agreed],
    ["Hosted", board.hosted],
    ["Women with a host that counts", board.met],
    ["Confirmed hours", board.confirmed],
  ] as const)
    await expect(figures.locator("div", { hasText: label }).last()).toContainText(value)
  await expect(figures).toContainText(board.waiting)
  await expect(page.getByText("4 women without a host that counts")).toBeVisible()
  await expect(page.getByText("1 woman’s hours at a company lie outside 2 to 8")).toBeVisible()
  await expect(page.getByRole("listitem").filter({ hasText: /^Flora · Dehesa/ })).toContainText(
    "1 h, too few",
  )
  for (const name of names) {
    const row = page
      .getByRole("table")
      .first()
      .getByRole("row", { name: new RegExp(companies[name].name) })
    const { state, women, counted, confirmed } = byHand[name]
    await expect(row.getByRole("cell").nth(1)).toHaveText(state)
    await expect(row.getByRole("cell").nth(3)).toHaveText(women)
    await expect(row.getByRole("cell").nth(4)).toHaveText(counted)
    await expect(row.getByRole("cell").nth(5)).toHaveText(confirmed)
  }
}

async function sheetAgrees(page: Page, company: Company, name: Name) {
  await page.goto(`/employers/${company.id}`)
  const card = page.locator("section").filter({ has: page.getByRole("heading", { name: /^Mothers’ Month/ }) })
  const { state, women, counted, confirmed } = byHand[name]
  await expect(card.getByText(state, { exact: true }).first()).toBeVisible()
  for (const [label, value] of [
    ["Women here", women],
    ["Women whose hours count", counted],
    ["Confirmed hours", confirmed],
  ] as const)
    await expect(card.locator("dl > div", { hasText: label })).toContainText(value)
}
