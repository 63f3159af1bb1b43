import type { Page } from "@playwright/test"
import { expect, expectAccessible, type Look, signIn, test, wear } from "@/tests/support/journey"

const contrasts: readonly Look[] = [
  { locale: "en", theme: "light", width: 1280 },
  { locale: "es", theme: "dark", width: 360 },
  { locale: "ar-XB", theme: "light", width: 360 },
  { locale: "ar-XB", theme: "dark", width: 1280 },
]
const chip = (page: Page, name: RegExp) =>
  page.getByRole("navigation", { name: "Show" }).getByRole("link", { name })
const timeline = (page: Page) => page.locator("#timeline")

test("a chip limits what happened, the address remembers it, and Back brings it back", async ({
  as,
  page,
}) => {
  const { amina } = await as("noor")
  await page.goto(`/participants/${amina}`)
  await expect(page).toHaveTitle(/^Participant/)
  await expect(timeline(page).getByText("CV workshop")).toBeVisible()
  await chip(page, /^Notes 2$/).click()
  await expect(page).toHaveURL(/show=notes/)
  await expect(timeline(page).getByText("CNRY private words of Noor")).toBeVisible()
  await expect(timeline(page).getByText("CV workshop")).toHaveCount(0)
  await page.reload()
  await expect(chip(page, /^Notes/)).toHaveAttribute("aria-current", "true")
  await timeline(page).getByRole("link", { name: "Note", exact: true }).first().click()
  await expect(page).toHaveURL(/\/notes\//)
  await page.goBack()
  await expect(chip(page, /^Notes/)).toHaveAttribute("aria-current", "true")
  await expect(timeline(page).getByText("CNRY team words of Tomas")).toBeVisible()
  await page.goBack()
  await expect(timeline(page).getByText("CV workshop")).toBeVisible()
})

test("words are searched for by keyboard, and stand in no address; a digit that is not typed opens a part of the file", async ({
  as,
  page,
}) => {
  const { amina } = await as("noor")
  await page.goto(`/participants/${amina}`)
  await expect(timeline(page).getByText("CV workshop")).toBeVisible()
  await expect(async () => {
    await page.keyboard.press("/")
    await expect(page.getByRole("searchbox")).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.type("TEAM words")
  await expect(page.getByText("1 entry found")).toBeVisible()
  await expect(timeline(page).getByRole("listitem").filter({ hasText: "CNRY" })).toHaveCount(1)
  expect(page.url()).not.toContain("words")
  await page.getByRole("searchbox").fill("zebra")
  await expect(page.getByText(/^Nothing found/)).toBeVisible()
  await page.getByRole("searchbox").fill("")
  await expect(timeline(page).getByText("CV workshop")).toBeVisible()
  await page.getByRole("searchbox").press("2")
  await expect(page.getByRole("searchbox")).toHaveValue("2")
  await page.getByRole("searchbox").blur()
  await page.keyboard.press("2")
  await expect(page).toHaveURL(/\/skills$/)
})

test("what is to do is done with one press, and taken back with another", async ({ as, page }) => {
  const { amina } = await as("noor")
  await page.goto(`/participants/${amina}`)
  const done = page.getByRole("button", { name: "Done Bring the diploma copy" })
  await done.click()
  await expect(page.getByText("Nothing open")).toBeVisible()
  await expect(timeline(page).getByText("Done: Bring the diploma copy")).toBeVisible()
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(done).toBeVisible()
})

test("the parts of a file are reached by keyboard, and nothing that has the focus is hidden", async ({
  as,
  page,
}) => {
  const { amina } = await as("noor")
  await page.goto(`/participants/${amina}`)
  const parts = page.getByRole("navigation", { name: "Parts of her file" })
  await expect(parts.getByRole("link", { name: "Overview" })).toHaveAttribute("aria-current", "page")
  await page.setViewportSize({ width: 1280, height: 660 })
  await page.getByRole("searchbox").focus()
  for (let press = 0; press < 30; press++) {
    await page.keyboard.press(press < 15 ? "Tab" : "Shift+Tab")
    expect(await page.evaluate(isFocusSeen), `after ${press + 1} presses`).toBe(true)
  }
  await parts.getByText("More").focus()
  await page.keyboard.press("Enter")
  await parts.getByRole("link", { name: "History" }).focus()
  await page.keyboard.press("Enter")
  await expect(page.getByText("Nothing was changed yet")).toBeVisible()
  await expect(parts.getByText("More: History")).toBeVisible()
  await parts.getByRole("link", { name: "Sessions" }).click()
  await page.getByRole("link", { name: "Planned 1" }).click()
  await expect(page.getByText("Expected")).toHaveCount(1)
  await parts.getByRole("link", { name: "Work" }).click()
  await expect(page.getByRole("link", { name: "North Bakery" })).toBeVisible()
})

test("a coordinator reads facts, and of notes, children and contact there is no word", async ({
  as,
  page,
}) => {
  const { amina } = await as("clara")
  await page.goto(`/participants/${amina}`)
  await expect(timeline(page).getByText("CV workshop")).toBeVisible()
  const parts = page.getByRole("navigation", { name: "Parts of her file" })
  for (const name of ["Family & childcare", "My steps", "Referrals"])
    await expect(parts.getByText(name)).toHaveCount(0)
  for (const word of ["Notes", "Children", "Reaching her", "To do"])
    await expect(page.getByText(word, { exact: true })).toHaveCount(0)
})

test("two people revise the same facts: both versions are seen, and nothing typed is lost", async ({
  as,
  browser,
  cast,
  page,
}) => {
  const { amina } = await as("noor")
  const elsewhere = await browser.newContext()
  await signIn(elsewhere, cast.clara)
  const other = await elsewhere.newPage()
  for (const each of [page, other]) await each.goto(`/participants/${amina}/revise`)
  await other.getByLabel("Name she uses").fill("Aminah")
  await other.getByLabel("Reading and writing").selectOption("partly")
  await other.getByRole("button", { name: "Save" }).click()
  await expect(other.getByRole("heading", { level: 1, name: "Aminah Haddad" })).toBeVisible()

  await page.getByLabel("Name she uses").fill("Ameena")
  await page.getByLabel("Name in Latin letters").fill("Ameena H.")
  await page.getByRole("button", { name: "Save" }).click()
  const card = page.getByRole("alertdialog", { name: /^Clara changed this on/ })
  await expect(card).toBeFocused()
  const name = card.getByRole("group", { name: "Name she uses" })
  await expect(name.getByRole("radio", { name: "What you wrote Ameena" })).toBeChecked()
  await expect(name.getByRole("radio", { name: "What stands now Aminah" })).not.toBeChecked()
  const reading = card.getByRole("group", { name: "Reading and writing" })
  await expect(reading.getByRole("radio", { name: /Reads and writes a little/ })).toBeChecked()
  await expect(card.getByRole("group")).toHaveCount(2)
  await expectAccessible(page)
  await wear(page, { locale: "en", theme: "dark", width: 360 })
  await expectAccessible(page)

  await card.getByRole("button", { name: "Save what I chose" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Ameena Haddad" })).toBeVisible()
  await page.goto(`/participants/${amina}/history`)
  await expect(page.getByText("Ameena H.")).toBeVisible()
  await expect(page.getByText("reads and writes a little")).toBeVisible()
  await expect(page.getByText("Aminah", { exact: true })).toHaveCount(2)
  await elsewhere.close()
})

test("every part of a file is accessible, in looks that differ in everything", async ({ as, ask, page }) => {
  test.slow()
  const { amina } = await as("noor")
  await ask("update participant set known_as = 'Aminah' where id = $1", [amina])
  const parts: [string, readonly Look[]][] = [
    ["", contrasts],
    ["/revise", contrasts],
    ["/sessions", contrasts.slice(0, 2)],
    ["/work", contrasts.slice(2)],
    ["/history", contrasts.slice(1, 3)],
  ]
  for (const [part, looks] of parts)
    for (const look of looks) {
      await wear(page, look)
      await page.goto(`/participants/${amina}${part}`)
      await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible()
      await expectAccessible(page)
    }
  await page.locator(".file-bar summary").click()
  await expectAccessible(page)
})

/** Whether what has the focus is seen: inside the bar over the file, or not under it. */
function isFocusSeen(): boolean {
  const focused = document.activeElement
  const bar = document.querySelector(".file-bar")
  if (!focused || !bar || bar.contains(focused) || focused === document.body) return true
  const top = document.querySelector("header")
  if (top?.contains(focused) || focused.closest("main") === null) return true
  const { top: upper, bottom: lower } = focused.getBoundingClientRect()
  return upper >= bar.getBoundingClientRect().bottom - 1 && lower <= window.innerHeight + 1
}
