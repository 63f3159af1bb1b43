import { addDays, civilDate } from "@/lib/platform/dates"
import type { Cast } from "@/tests/support/cast"
import {
  endSessions,
  expect,
  expectAccessible,
  expectAccessibleInEveryLook,
  signIn,
  test,
} from "@/tests/support/journey"
import { lettersIn, tokenIn } from "@/tests/support/letters"

const yesterday = addDays(civilDate(new Date(), "Europe/Madrid"), -1)

test("a counsellor reports hours, the employer gets a letter and confirms, and the counsellor sees it", async ({
  page,
  as,
  browser,
}) => {
  const { bakery } = await as("noor")
  await page.goto("/placements")
  await page.getByRole("link", { name: "Job shadowing", exact: true }).click()
  const form = page.getByRole("form", { name: "Report hours" })
  await form.getByLabel("Day").fill(yesterday)
  await form.getByLabel("From").fill("09:00")
  await form.getByLabel("To").fill("08:00")
  await form.getByRole("button", { name: "Report and ask the employer" }).click()
  await expect(form.getByText("The end is not after the start.").first()).toBeVisible()
  await form.getByLabel("To").fill("12:00")
  await form.getByRole("button", { name: "Report and ask the employer" }).click()
  await expect(page.getByText("3 h reported. A letter asks the employer to confirm.")).toBeVisible()

  const letters = () =>
    lettersIn(String(process.env.JOURNEY_MAIL_DIR)).filter(({ to }) => to === bakery.email)
  await expect.poll(() => letters().length, { timeout: 15_000 }).toBe(1)
  const employer = await browser.newPage()
  await employer.goto(`/confirm/${tokenIn(letters()[0])}`)
  await employer.getByRole("button", { name: "Yes, 3 hours" }).click()
  await expect(employer.getByRole("heading", { name: /^Thank you\. 3 hours confirmed/ })).toBeVisible()
  await employer.close()

  await page.goto("/hours?state=confirmed")
  await expect(page.getByRole("row", { name: /Amina Haddad.*North Bakery.*3\sh.*Confirmed/ })).toBeVisible()
  await page.goto("/placements")
  await page.getByRole("link", { name: "Job shadowing", exact: true }).click()
  await expect(page.getByText("This counts.")).toBeVisible()
})

test("a counsellor adds an employer and places somebody there, who said yes to her name being known", async ({
  page,
  as,
  ask,
}) => {
  const { basma } = await as("noor")
  await page.goto("/placements/new")
  const employer = page.getByRole("form", { name: "Add an employer" })
  await employer.getByLabel("Name of the company").fill("Mill & Sons")
  await employer.getByLabel("Name", { exact: true }).fill("Marta")
  await employer.getByLabel("Work e-mail").fill("marta at mill")
  await employer.getByRole("button", { name: "Add the employer" }).click()
  await expect(employer.getByText("Enter an e-mail address such as name@company.org.").first()).toBeVisible()
  await employer.getByLabel("Work e-mail").fill("marta@mill.example")
  await employer.getByRole("button", { name: "Add the employer" }).click()
  await expect(page.getByText("Added. Choose it as employer and contact.")).toBeVisible()

  const plan = page.getByRole("form", { name: "Plan job shadowing" })
  await plan.getByLabel("Participant").selectOption("Basma Nasser")
  await plan.getByLabel("Employer and contact").selectOption("Mill & Sons · Marta")
  await plan.getByLabel("Last day").fill(addDays(yesterday, 20))
  await plan.getByLabel("She said yes to this employer").check()
  await plan.getByRole("button", { name: "Plan job shadowing" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Mill & Sons" })).toBeVisible()
  await expect(page.getByText("The employer sees her first name.")).toBeVisible()
  const consents = await ask(
    "select 1 from consent where participant_id = $1 and purpose = 'share_employer'",
    [basma],
  )
  expect(consents).toHaveLength(1)
})

test("what the employer has still to say is listed, reminded of, and limited in words", async ({
  page,
  as,
}) => {
  await as("clara")
  await page.goto("/hours")
  await expect(page.getByText("2 entries wait for an employer.")).toBeVisible()
  await expect(page.getByRole("row")).toHaveCount(3)
  const remind = page.getByRole("button", { name: /^Remind about Amina Haddad/ })
  for (let time = 0; time < 4; time++) {
    await remind.click()
    await expect(page.getByText("Letter sent.")).toBeVisible()
    await expect(remind).not.toHaveAttribute("aria-busy", "true")
  }
  await remind.click()
  await expect(page.getByText("Four letters went out in the last hour. Try again later.")).toBeVisible()
  await page.getByRole("link", { name: /^Confirmed/ }).click()
  await expect(page.getByText("No hours are confirmed yet.")).toBeVisible()
  await page.goBack()
  await expect(page.getByRole("row")).toHaveCount(3)
})

test("a report typed while the session ended is sent once the counsellor is back", async ({
  page,
  as,
  ask,
  context,
}) => {
  const { noor, placementOfAmina } = await as("noor")
  await page.goto(`/placements/${placementOfAmina}`)
  const form = page.getByRole("form", { name: "Report hours" })
  await form.getByLabel("Day").fill(yesterday)
  await form.getByLabel("From").fill("09:00")
  await form.getByLabel("To").fill("11:30")
  await endSessions(ask, noor)
  await form.getByRole("button", { name: "Report and ask the employer" }).click()
  await expect(page.getByText("You are signed out")).toBeVisible()
  await ask("update account_session set revoked_at = null where account_id = $1", [noor.accountId])
  await signIn(context, noor)
  await form.getByRole("button", { name: "Report and ask the employer" }).click()
  await expect(page.getByText("2.5 h reported.")).toBeVisible()
})

for (const address of ["/hours", "/placements", "/placements/new", "one placement"]) {
  test(`${address} is accessible in every look`, async ({ page, as }) => {
    test.setTimeout(150_000)
    const cast = await as("noor")
    if (address === "one placement") await fillPlacement(cast)
    const { placementOfAmina } = cast
    const ready = () => expect(page.getByRole("heading", { level: 1 })).toBeVisible()
    const place = address === "one placement" ? `/placements/${placementOfAmina}` : address
    await expectAccessibleInEveryLook(page, place, ready)
  })
}

/** Days with and without somebody who minds the children, and hours with every answer there is. */
async function fillPlacement({ put, harbour, amina, placementOfAmina, noor, bakery }: Cast) {
  const of = { organisation_id: harbour, participant_id: amina, placement_id: placementOfAmina }
  const spell = (days: number) => ({
    ...{ starts_at: `${addDays(yesterday, days)}T09:00Z`, ends_at: `${addDays(yesterday, days)}T11:00Z` },
    timezone: "Europe/Madrid",
  })
  await put("placement_slot", { ...of, ...spell(-1) })
  await put("placement_slot", { ...of, ...spell(3), care: "family", care_who: "Her sister" })
  const hours = { ...of, minutes: 120, reported_at: new Date(), reported_by: noor.id }
  const answered = { confirmed_at: new Date(), confirmed_by: bakery.contact }
  await put("hour_entry", { ...hours, ...spell(-5), ...answered, state: "confirmed", confirmed_minutes: 90 })
  await put("hour_entry", { ...hours, ...spell(-6), ...answered, state: "rejected", confirmed_minutes: 0 })
  await put("hour_entry", { ...hours, ...spell(-7), state: "disputed" })
}

test("an employer whom two reminders did not move is called: the number, what to say, and the letter once more", async ({
  page,
  as,
  ask,
}) => {
  const { amina, bakery } = await as("noor")
  await ask("update employer_contact set phone = '+34 600 111 222' where id = $1", [bakery.contact])
  const [waiting] = await ask(
    `update hour_entry set reminders = 2, reminded_at = now() - interval '4 days'
     where participant_id = $1 and state = 'self_reported' returning id`,
    [amina],
  )
  expect(waiting).toBeDefined()
  await page.goto("/hours")
  await page.getByRole("link", { name: /^To call/ }).click()
  await page.getByRole("button", { name: /^Call about Amina Haddad/ }).click()
  const script = page.getByRole("dialog", { name: `Call Emile` })
  await expect(script.getByRole("link", { name: "+34 600 111 222" })).toHaveAttribute(
    "href",
    "tel:+34 600 111 222",
  )
  await expect(script.getByText(/Was Amina with you on/)).toBeVisible()
  await expectAccessible(page)
  await script.getByRole("button", { name: "Send the letter again" }).click()
  await expect(script.getByText("Letter sent.")).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(script).toHaveCount(0)
})
