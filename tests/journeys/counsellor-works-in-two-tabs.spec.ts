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

type Step = { act: (page: Page) => Promise<unknown>; kept: string; seen: (page: Page) => Promise<unknown> }

const field = (page: Page, name: RegExp) => log(page).getByRole("textbox", { name })

const steps: readonly Step[] = [
  {
    act: (page) => choose(page, "amina"),
    kept: "participantIds",
    seen: (page) => expect(log(page).getByRole("button", { name: "Remove Amina Haddad" })).toBeVisible(),
  },
  {
    act: (page) => log(page).getByRole("button", { name: "2 h", exact: true }).click(),
    kept: "startTime",
    seen: (page) =>
      expect(log(page).getByRole("button", { name: "2 h", exact: true })).toHaveAttribute(
        "aria-pressed",
        "true",
      ),
  },
  {
    act: (page) => log(page).getByText("Health", { exact: true }).click(),
    kept: "health",
    seen: (page) => expect(log(page).getByRole("checkbox", { name: "Health" })).toBeChecked(),
  },
  {
    act: (page) => log(page).getByText("Not needed", { exact: true }).click(),
    kept: "not_needed_confirmed",
    seen: (page) => expect(log(page).getByRole("radio", { name: "Not needed" })).toBeChecked(),
  },
  {
    act: (page) => field(page, /^Note/).fill("She slept well"),
    kept: "She slept well",
    seen: (page) => expect(field(page, /^Note/)).toHaveValue("She slept well"),
  },
  {
    act: (page) => field(page, /^Next step/).fill("Call the school"),
    kept: "Call the school",
    seen: (page) => expect(field(page, /^Next step/)).toHaveValue("Call the school"),
  },
]

test("a reload after each step of the quick log finds every answer again", async ({ as, ask, page }) => {
  const { noor } = await as("noor")
  const draftText = async () =>
    JSON.stringify(await ask("select values from draft where membership_id = $1", [noor.id]))
  await page.goto("/")
  for (const [nth, { act, kept }] of steps.entries()) {
    await open(page)
    for (const earlier of steps.slice(0, nth)) await earlier.seen(page)
    const was = await draftText()
    await act(page)
    await expect.poll(draftText, { message: kept }).not.toBe(was)
    await expect.poll(draftText).toContain(kept)
    await page.reload()
  }
  await open(page)
  for (const { seen } of steps) await seen(page)
  await record(page).click()
  await expect(page.getByText("Recorded: Amina H., 2 h.")).toBeVisible()
  expect(await loggedBy(ask, noor)).toMatchObject([{ note: "She slept well" }])
})
