import type { Page } from "@playwright/test"
import { loggedBy } from "@/tests/support/counselling"
import { expect, test } from "@/tests/support/journey"

const log = (page: Page) => page.getByRole("dialog", { name: "Log a session" })
const who = (page: Page) => log(page).getByRole("combobox", { name: "Who" })
const record = (page: Page) => log(page).getByRole("button", { name: /^Record Ctrl|^Record$/ })

async function open(page: Page) {
  await expect(async () => {
    await page.keyboard.press("c")
    await expect(who(page)).toBeVisible({ timeout: 3000 })
  }).toPass()
}

async function choose(page: Page, name: string) {
  await who(page).fill(name)
  await page.keyboard.press("Enter")
}

test("one draft in two tabs is recorded once", async ({ as, ask, context, page }) => {
  const { noor } = await as("noor")
  await page.goto("/")
  await open(page)
  await choose(page, "basma")
  await expect(
    log(page)
      .getByText(/^Draft, saved/)
      .first(),
  ).toBeVisible()
  const other = await context.newPage()
  await other.goto("/")
  await other.getByRole("link", { name: /^Continue / }).click()
  await expect(log(other).getByText("Basma Nasser")).toBeVisible()
  await record(page).click()
  await expect(page.getByText(/^Recorded: Basma N\./)).toBeVisible()
  await expect(log(other).getByRole("textbox", { name: /^Note/ })).toBeFocused()
  await other.keyboard.press("Control+Enter")
  await expect(other.getByText(/^Recorded: Basma N\./)).toBeVisible()
  expect(await loggedBy(ask, noor)).toHaveLength(1)
})

test("what was written in the second tab is not lost when the first has recorded", async ({
  as,
  ask,
  context,
  page,
}) => {
  const { noor } = await as("noor")
  await page.goto("/")
  await open(page)
  await choose(page, "basma")
  await expect(
    log(page)
      .getByText(/^Draft, saved/)
      .first(),
  ).toBeVisible()
  const other = await context.newPage()
  await other.goto("/")
  await other.getByRole("link", { name: /^Continue / }).click()
  await expect(log(other).getByText("Basma Nasser")).toBeVisible()
  await record(page).click()
  await expect(page.getByText(/^Recorded: Basma N\./)).toBeVisible()
  const note = log(other).getByRole("textbox", { name: /^Note/ })
  await note.fill("Written in the second tab")
  await note.press("Control+Enter")
  await expect(
    log(other)
      .getByText(/was already recorded, perhaps in another tab/)
      .first(),
  ).toBeVisible()
  await expect(note).toHaveValue("Written in the second tab")
  expect(await loggedBy(ask, noor)).toHaveLength(1)
})
