import type { Page } from "@playwright/test"
import { crowd } from "@/tests/support/crowd"
import { endSessions, expect, expectAccessible, type Look, test, wear } from "@/tests/support/journey"

const phone: Look = { locale: "ar-XB", theme: "dark", width: 360 }
const desk: Look = { locale: "es", theme: "light", width: 1280 }
const box = (page: Page) => page.getByRole("searchbox", { name: "Find a participant" })
const found = (page: Page) => page.getByRole("table", { name: "Participants found" })

test("five keys find a name that was written wrongly, and what is typed is in no address", async ({
  as,
  ask,
  page,
}) => {
  const { harbour, programme } = await as("clara")
  await crowd(ask, { organisation: harbour, programme, size: 80 })
  const addresses: string[] = []
  page.on("request", (request) => addresses.push(request.url()))
  await page.goto("/participants")
  await expect(async () => {
    await page.keyboard.press("/")
    await expect(box(page)).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.type("amni")
  await expect(found(page).getByRole("rowheader").first()).toHaveText("Amina Haddad")
  await expect(page.getByRole("status").filter({ hasText: "found" })).toBeVisible()
  expect(addresses.filter((address) => /amn/i.test(address))).toEqual([])
  await page.keyboard.press("Escape")
})

test("Back brings back what was typed, what it found and the row that was opened", async ({ as, page }) => {
  await as("clara")
  await page.goto("/participants")
  await box(page).fill("hadad")
  await found(page).getByRole("link", { name: "Amina Haddad" }).focus()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1, name: "Amina Haddad" })).toBeVisible()
  await page.goBack()
  await expect(box(page)).toHaveValue("hadad")
  await expect(found(page).getByRole("link", { name: "Amina Haddad" })).toBeFocused()
  await page.reload()
  await expect(box(page)).toHaveValue("hadad")
  await expect(found(page).getByRole("rowheader")).toHaveText(["Amina Haddad"])
})

test("the search looks at everyone, and inside the filters when asked; clearing filters keeps what was typed", async ({
  as,
  page,
}) => {
  await as("clara")
  await page.goto("/participants?flag=no_session")
  await box(page).fill("amina")
  await expect(found(page).getByRole("rowheader")).toHaveText(["Amina Haddad"])
  await page.getByRole("checkbox", { name: "Only inside the filters" }).check()
  await expect(page.getByText("No one inside the filters has this name.")).toBeVisible()
  await page.getByRole("link", { name: "Clear filters" }).click()
  await expect(page).not.toHaveURL(/flag=/)
  await expect(box(page)).toHaveValue("amina")
  await expect(found(page).getByRole("rowheader")).toHaveText(["Amina Haddad"])
  await box(page).fill("")
  await expect(
    page.getByRole("table", { name: "Participants", exact: true }).getByRole("rowheader"),
  ).toHaveCount(4)
})

test("nobody by that name: it says what to try", async ({ as, page }) => {
  await as("clara")
  await page.goto("/participants")
  await box(page).fill("qqqq")
  await expect(page.getByText("No one by this name")).toBeVisible()
  await box(page).fill("0002")
  await expect(found(page).getByRole("rowheader")).toHaveText(["Basma Nasser"])
})

test("a session that ended while typing is said, with the way back in", async ({ as, ask, cast, page }) => {
  await as("clara")
  await page.goto("/participants")
  await endSessions(ask, cast.clara)
  await box(page).fill("amina")
  const alert = page.getByRole("alert").filter({ hasText: "Your session has ended" })
  await expect(alert.getByRole("link", { name: "Sign in" })).toHaveAttribute("href", "/sign-in")
})

test.describe("a line that breaks", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to fetch|Failed to load/] })
  test("is said, and typing on tries again", async ({ as, context, page }) => {
    await as("clara")
    await page.goto("/participants")
    await context.setOffline(true)
    await box(page).fill("amin")
    await expect(page.getByRole("alert").filter({ hasText: "We could not search." })).toBeVisible()
    await context.setOffline(false)
    await box(page).fill("amina")
    await expect(found(page).getByRole("rowheader")).toHaveText(["Amina Haddad"])
  })
})

test("what a search found is accessible on a phone and on a desk", async ({ as, page }) => {
  await as("clara")
  for (const look of [phone, desk]) {
    await wear(page, look)
    await page.goto("/participants")
    await page.getByRole("searchbox").fill("amnia")
    await expect(page.getByRole("rowheader")).toHaveText(["Amina Haddad"])
    await expectAccessible(page)
  }
})
