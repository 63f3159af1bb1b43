import { addDays } from "@/lib/platform/dates"
import { expect, expectAccessible, expectAccessibleInEveryLook, test } from "@/tests/support/journey"
import { lettersIn, tokenIn } from "@/tests/support/letters"
import { dayOfCast } from "@/tests/support/plain-day"

const yesterday = addDays(dayOfCast(), -1)

test("a day of several women is reported on the page of their employer with one save", async ({
  page,
  as,
  ask,
}) => {
  const { placementOfAmina, basma, bakery } = await as("noor")
  await ask(
    `insert into placement (organisation_id, participant_id, employer_id, contact_id, counsellor_id, kind, starts_on, ends_on)
     select organisation_id, $2, employer_id, contact_id, counsellor_id, kind, starts_on, ends_on from placement where id = $1`,
    [placementOfAmina, basma],
  )
  await page.goto(`/employers/${bakery.employer}`)
  await page.getByRole("link", { name: "Hours here" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Hours at this employer" })).toBeVisible()
  const form = page.getByRole("form", { name: "Report a day for several women" })
  await form.getByLabel("Day").fill(yesterday)
  await form.getByRole("button", { name: "Report and ask the employer" }).click()
  await expect(form.getByText("Choose who was there.").first()).toBeVisible()
  await form.getByLabel("Amina Haddad").check()
  await form.getByLabel("Basma Nasser").check()
  await form.getByLabel("From").first().fill("09:00")
  await form.getByLabel("To").first().fill("12:00")
  await form.getByRole("button", { name: "The times of the first for all" }).click()
  await expect(form.getByLabel("To").last()).toHaveValue("12:00")
  await expectAccessible(page)
  await form.getByRole("button", { name: "Report and ask the employer" }).click()
  await expect(page.getByText("2 days reported.")).toBeVisible()
  await expect(page.getByRole("link", { name: "Basma Nasser" }).first()).toBeVisible()
})

test("both sides say at the end how it was, each without the other's words", async ({
  page,
  as,
  ask,
  browser,
}) => {
  const { placementOfAmina, bakery } = await as("noor")
  await ask("update placement set ends_on = $2 where id = $1", [placementOfAmina, dayOfCast()])
  await page.goto(`/placements/${placementOfAmina}`)
  await page.getByRole("button", { name: "Ask the employer", exact: true }).click()
  await expect(page.getByText("A letter asks the employer how it was.")).toBeVisible()
  const letters = () =>
    lettersIn(String(process.env.JOURNEY_MAIL_DIR)).filter(({ to }) => to === bakery.email)
  await expect.poll(() => letters().length, { timeout: 15_000 }).toBe(1)
  const employer = await browser.newPage()
  await employer.goto(`/feedback/${tokenIn(letters()[0])}`)
  await expect(employer.getByRole("heading", { name: "How was it with Amina?" })).toBeVisible()
  await employer.getByLabel("Yes", { exact: true }).check()
  await employer.getByLabel("The tasks").check()
  await employer.getByLabel("What else would you like to say?").fill("She was quick")
  await expectAccessible(employer)
  await employer.getByRole("button", { name: "Send" }).click()
  await expect(employer.getByRole("heading", { name: "Thank you" })).toBeVisible()
  await employer.close()

  await page.reload()
  await expect(page.getByText("Would host again")).toBeVisible()
  await expect(page.getByText("She was quick")).toBeVisible()
  await page.getByRole("link", { name: "Begin her answers" }).click()
  await page.getByRole("link", { name: "English" }).click()
  await page.getByRole("group", { name: "I felt welcome" }).getByText("Very", { exact: true }).click()
  await expect(page.getByText("She was quick")).toHaveCount(0)
  await page.getByRole("button", { name: "I have finished" }).click()
  await expect(page.getByText("4 · Very")).toBeVisible()
})

test("the page of an employer's hours is accessible in every look", async ({ page, as }) => {
  test.setTimeout(150_000)
  const { bakery } = await as("noor")
  const ready = () => expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await expectAccessibleInEveryLook(page, `/employers/${bakery.employer}/hours`, ready)
})
