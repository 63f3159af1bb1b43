import type { Page } from "@playwright/test"
import { expect, expectAccessible, type Look, test, wear } from "@/tests/support/journey"
import { dayOfCast } from "@/tests/support/plain-day"

const contrasts: readonly Look[] = [
  { locale: "en", theme: "light", width: 1280 },
  { locale: "es", theme: "dark", width: 360 },
  { locale: "ar-XB", theme: "light", width: 360 },
  { locale: "ar-XB", theme: "dark", width: 1280 },
]
const inDays = (days: number) => dayOfCast(new Date(Date.now() + days * 86_400_000))
const panel = (page: Page, name: string) => page.getByRole("dialog", { name })
const region = (page: Page, heading: string) =>
  page.locator("main section").filter({ has: page.getByRole("heading", { name: heading }) })

/** A press before the page is awake does nothing: it is pressed until the panel is there. */
async function opened(page: Page, button: string | RegExp, dialog: string) {
  await expect(async () => {
    await page.getByRole("button", { name: button }).first().click()
    await expect(panel(page, dialog)).toBeVisible({ timeout: 3000 })
  }).toPass()
  return panel(page, dialog)
}

test("a child with initials and a year, and somebody who must never collect her", async ({ as, page }) => {
  const { amina } = await as("noor")
  await page.goto(`/participants/${amina}/family`)
  const form = await opened(page, "Add a child", "Add a child")
  await form.getByLabel("First name or initials").fill("M.")
  await form.getByLabel("Date of birth").fill("soon")
  await form.getByLabel("She prefers not to say").check()
  await form.getByRole("button", { name: "Record" }).click()
  await expect(form.getByText("Enter a full date, a month and year, or a year.").first()).toBeVisible()
  await form.getByLabel("Date of birth").fill("2022")
  await form.getByRole("button", { name: "Record" }).click()
  await expect(form).toHaveCount(0)
  const child = region(page, "Children").getByRole("listitem").filter({ hasText: "M." })
  await expect(child).toContainText("She prefers not to say")
  await expect(child).toContainText("born 2022")

  const person = await opened(page, "Add a person: Who must never collect them", "Add a person")
  await expect(person.getByLabel("Must never collect them")).toBeChecked()
  await person.getByLabel("Name").fill("Omar")
  await person.getByLabel("Phone").fill("600 111 222")
  await person.getByRole("button", { name: "Record" }).click()
  await expect(region(page, "Who must never collect them")).toContainText("+34600111222")

  await page.getByRole("button", { name: "Remove: M." }).click()
  await expect(child).toHaveCount(0)
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(child).toBeVisible()
  await page.getByRole("button", { name: "Remove: Yusuf" }).click()
  await expect(page.getByText("This child has 1 childcare place on record.")).toBeVisible()
})

test("what was begun is there again, also from Today", async ({ as, page }) => {
  const { amina } = await as("noor")
  await page.goto(`/participants/${amina}/family`)
  const form = await opened(page, /^Change$/, "How to reach her safely")
  await form.getByLabel("When is it safe?").fill("Mornings, never at weekends")
  await expect(form.getByText(/^Draft, saved/)).toBeVisible()
  await page.goto("/")
  await page.getByRole("link", { name: "Continue Family and care, Amina H." }).click()
  await expect(panel(page, "How to reach her safely").getByLabel("When is it safe?")).toHaveValue(
    "Mornings, never at weekends",
  )
})

test("a permit that ends puts a task on Today", async ({ as, page }) => {
  const { amina } = await as("noor")
  await page.goto(`/participants/${amina}/papers`)
  await expect(page.getByText("Nothing is written down yet")).toBeVisible()
  const form = await opened(page, "Add a status", "Add a status")
  await form.getByLabel("Status", { exact: true }).selectOption({ label: "Work permit" })
  await form.getByLabel("Until").fill(inDays(40))
  await form.getByLabel("May work", { exact: true }).check()
  await form.getByLabel("Paper seen").check()
  await form.getByRole("button", { name: "Record" }).click()
  await expect(form).toHaveCount(0)
  const residence = region(page, "Residence and right to work")
  await expect(residence.getByRole("listitem")).toContainText("Work permit")
  await expect(residence).toContainText("It ends on")
  await page.goto("/")
  await expect(page.getByText(/^Look at her papers with her/)).toBeVisible()
})

test("a yes in Arabic, said aloud before a witness, taken back in two clicks and gone at the employer's", async ({
  as,
  ask,
  browser,
  page,
}) => {
  const { amina, emileLink } = await as("noor")
  await ask("delete from consent where participant_id = $1 and purpose = 'share_employer'", [amina])
  const employer = await (await browser.newContext()).newPage()
  const expectNamed = async (isNamed: boolean) => {
    await employer.goto(`/confirm/${emileLink}`)
    await expect(employer.getByRole("heading", { level: 1 })).toBeVisible()
    await expect(employer.getByText("Amina")).toHaveCount(isNamed ? 1 : 0)
  }
  await expectNamed(false)

  const name = "First name for one employer"
  await page.goto(`/participants/${amina}/papers`)
  const form = await opened(page, `Ask her: ${name}`, "Ask for consent")
  await expect(form.getByLabel("No", { exact: true })).toBeChecked()
  await form.getByLabel("Employer", { exact: true }).selectOption({ label: "North Bakery" })
  await expect(form.getByLabel("Language she read or heard")).toHaveValue("ar")
  await expect(form.getByText("اسمكِ الأول لصاحب عمل واحد")).toBeVisible()
  await form.getByLabel("Yes", { exact: true }).check()
  await form.getByLabel("Said aloud, with a witness").check()
  await form.getByRole("button", { name: "Record" }).click()
  await expect(form.getByText("Enter who heard her say yes.").first()).toBeVisible()
  await form.getByLabel("Who heard it").fill("Rosa Gil")
  await form.getByLabel("An interpreter helped").check()
  await form.getByRole("button", { name: "Record" }).click()
  await expect(form).toHaveCount(0)
  const line = page.getByRole("listitem").filter({ hasText: `${name} (North Bakery)` })
  await expect(line).toContainText("Said aloud, heard by Rosa Gil")
  await expectNamed(true)

  await page.getByRole("button", { name: `Withdraw: ${name} (North Bakery)` }).click()
  await page.getByRole("button", { name: "Withdraw now" }).click()
  await expect(line).toContainText("Taken back on")
  await expect(line).toContainText("3 tasks are still open.")
  await expectNamed(false)
  await employer.context().close()
})

test("her paper is in her language, and a coordinator withdraws what she cannot record", async ({
  as,
  page,
}) => {
  const { amina } = await as("clara")
  await page.goto(`/participants/${amina}/papers/print?purpose=photo&language=ar`)
  const paper = page.getByRole("article")
  await expect(paper).toHaveAttribute("dir", "rtl")
  await expect(paper.getByRole("heading", { name: "الصور" })).toBeVisible()
  await page.goto(`/participants/${amina}/papers`)
  await expect(page.getByRole("heading", { name: "Residence and right to work" })).toHaveCount(0)
  await expect(page.getByRole("button", { name: /^(Ask|Record)/ })).toHaveCount(0)
  await expect(page.getByRole("button", { name: /^Withdraw: Data for taking part/ })).toBeVisible()
})

test("family and papers are accessible, closed and open, in looks that differ in everything", async ({
  as,
  ask,
  page,
}) => {
  test.slow()
  const { amina, harbour } = await as("noor")
  await ask(
    `insert into contact_person (organisation_id, participant_id, name, phone, emergency, collects, note)
     values ($1, $2, 'سميرة', '+34600000001', true, 'allowed', 'Aunt'), ($1, $2, 'Omar', null, false, 'never', null)`,
    [harbour, amina],
  )
  await ask(
    `insert into residence_status (organisation_id, participant_id, kind, valid_to, right_to_work, evidence)
     values ($1, $2, 'work', current_date + 30, 'restricted', 'seen')`,
    [harbour, amina],
  )
  const file = `/participants/${amina}`
  for (const look of contrasts) {
    await wear(page, look)
    for (const address of ["/family", "/family?open=child", "/papers", "/papers?open=residence"]) {
      await page.goto(file + address)
      const there = address.includes("open")
        ? page.getByRole("dialog")
        : page.getByRole("heading", { level: 1 })
      await expect(there).toBeVisible()
      await expectAccessible(page)
    }
    await page.goto(`${file}/papers/print?purpose=share_partner&language=ti`)
    await expect(page.getByRole("article")).toBeVisible()
    await expectAccessible(page)
  }
})
