import type { Page } from "@playwright/test"
import { loggedBy } from "@/tests/support/counselling"
import { expect, test } from "@/tests/support/journey"
import { choose, log, open, record } from "@/tests/support/quick-log"

/** The draft that one tab has begun stands in the other too; then the first records it. */
async function recordWhileOpenIn(other: Page, page: Page) {
  await page.goto("/")
  await open(page)
  await choose(page, "basma")
  await expect(
    log(page)
      .getByText(/^Draft, saved/)
      .first(),
  ).toBeVisible()
  await other.goto("/")
  await other.getByRole("link", { name: /^Continue / }).click()
  await expect(log(other).getByText("Basma Nasser")).toBeVisible()
  await record(page).click()
  await expect(page.getByText(/^Recorded: Basma N\./)).toBeVisible()
}

test("one draft in two tabs is recorded once", async ({ as, ask, context, page }) => {
  const { noor } = await as("noor")
  const other = await context.newPage()
  await recordWhileOpenIn(other, page)
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
  const other = await context.newPage()
  await recordWhileOpenIn(other, page)
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
