import type { Page } from "@playwright/test"
import { placesFor } from "@/components/palette/entries"
import { expect, expectAccessible, type Look, type Role, test, wear } from "@/tests/support/journey"
import { log } from "@/tests/support/quick-log"

const palette = (page: Page) => page.getByRole("dialog", { name: "Search or jump" })
const field = (page: Page) => palette(page).getByRole("combobox", { name: "A name, a code or a page" })

async function open(page: Page) {
  await expect(async () => {
    await page.keyboard.press("Control+k")
    await expect(field(page)).toBeFocused({ timeout: 3000 })
  }).toPass()
}

test("a name with a slip opens her file, from inside a field too", async ({ as, page }) => {
  const { amina } = await as("noor")
  await page.goto("/participants")
  await page.getByRole("searchbox").or(page.getByRole("textbox")).first().focus()
  await open(page)
  await page.keyboard.type("amnia")
  await expect(palette(page).getByRole("option").first()).toHaveText(/Amina Haddad/)
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(new RegExp(`/participants/${amina}$`))
  await expect(palette(page)).toHaveCount(0)
})

test("a session with her is logged from anywhere: Ctrl and K, four letters, down, Enter", async ({
  as,
  page,
}) => {
  await as("noor")
  await page.goto("/agenda")
  await open(page)
  await page.keyboard.type("amin")
  await expect(palette(page).getByRole("option", { name: "Log a session with Amina Haddad" })).toBeVisible()
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await expect(log(page).getByRole("button", { name: "Remove Amina Haddad" })).toBeVisible()
  await expect(page).toHaveURL(/\/agenda/)
})

test("a page is found by its words; Escape leaves everything as it was", async ({ as, page }) => {
  await as("clara")
  await page.goto("/participants")
  await open(page)
  await page.keyboard.type("zzzz")
  await expect(palette(page).getByText("Nothing goes by this name.")).toBeVisible()
  await field(page).fill("room")
  await palette(page).getByRole("option", { name: "Rooms" }).click()
  await expect(page).toHaveURL(/\/rooms$/)
  await open(page)
  await page.keyboard.press("Escape")
  await expect(palette(page)).toHaveCount(0)
  await expect(page).toHaveURL(/\/rooms$/)
})

for (const [role, principal] of [
  ["noor", "counsellor"],
  ["clara", "coordinator"],
  ["pilar", "childcare"],
  ["petra", "programme"],
] as const satisfies readonly (readonly [Role, string])[])
  test(`every page that ${role} is offered opens`, async ({ as, page }) => {
    await as(role)
    const places = placesFor({ principal, destinations: [], nameOf: (name) => name })
    expect(places.length).toBeGreaterThan(0)
    for (const { href } of places) expect((await page.request.get(href)).status(), href).toBe(200)
  })

const looks: readonly Look[] = [
  { locale: "en", theme: "light", width: 1280 },
  { locale: "es", theme: "dark", width: 360 },
  { locale: "ar-XB", theme: "light", width: 360 },
]
test("it looks right in every look", async ({ as, page }) => {
  await as("noor")
  for (const look of looks) {
    await wear(page, look)
    await page.goto("/agenda")
    await expect(async () => {
      await page.keyboard.press("Control+k")
      await expect(page.getByRole("combobox")).toBeFocused({ timeout: 3000 })
    }).toPass()
    await page.keyboard.type("a")
    await expect(page.getByRole("option").filter({ hasText: "Amina Haddad" }).first()).toBeVisible()
    await expectAccessible(page)
  }
})
