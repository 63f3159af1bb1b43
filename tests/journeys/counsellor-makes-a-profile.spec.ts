import type { Page } from "@playwright/test"
import { anotherSession } from "@/tests/support/counselling"
import { fullProfile } from "@/tests/support/full-profile"
import { endSessions, expect, expectAccessible, type Look, signIn, test, wear } from "@/tests/support/journey"

const contrasts: readonly Look[] = [
  { locale: "en", theme: "light", width: 1280 },
  { locale: "es", theme: "dark", width: 360 },
  { locale: "ar-XB", theme: "light", width: 360 },
  { locale: "ar-XB", theme: "dark", width: 1280 },
]
const begins = { en: "Begin", es: "Empezar", "ar-XB": /Begin/ }
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 2, name })
const field = (page: Page, name: string | RegExp) => page.getByLabel(name)

/** Presses a button that is reached by its name, with the keyboard alone. */
async function press(page: Page, name: string | RegExp) {
  const button = page.getByRole("button", { name, exact: typeof name === "string" })
  await button.focus()
  await page.keyboard.press("Enter")
}

test("a profile is made by keyboard, agreed on, and compared with what became of it", async ({
  as,
  page,
}) => {
  const { basma } = await as("noor")
  await page.goto(`/participants/${basma}/skills`)
  await expect(heading(page, "Skills profile")).toBeVisible()
  await expect(page.getByText("No version yet")).toBeVisible()

  await press(page, "Add a language")
  await expect(page.getByRole("combobox", { name: "Language", exact: true })).toBeFocused()
  await page.keyboard.type("Arabic")
  await page.keyboard.press("Tab")
  await page.keyboard.press("Space")
  await page.keyboard.press("Enter")
  await expect(page.getByText("Saved: Arabic")).toBeVisible()
  await expect(page.getByRole("button", { name: "Add a language" })).toBeFocused()

  await press(page, "Add a skill")
  await page.keyboard.type("Cooking for a school")
  await page.keyboard.press("Tab")
  await page.getByRole("radiogroup", { name: "She says" }).getByLabel("Alone").focus()
  await page.keyboard.press("Space")
  await page.keyboard.press("Control+Enter")
  await expect(page.getByText("Saved: Cooking for a school")).toBeVisible()

  await press(page, "She was asked: nothing makes it hard")
  await expect(page.getByText("Asked: nothing makes it hard.")).toBeVisible()

  await field(page, "She agrees with what stands here").focus()
  await page.keyboard.press("Space")
  await field(page, "I agree with what stands here").focus()
  await page.keyboard.press("Space")
  await page.keyboard.press("Enter")
  await expect(page.getByText("Version 1 is agreed on.")).toBeVisible()
  await expect(page.getByText("Nothing has changed since.")).toBeVisible()

  await press(page, "Remove Arabic")
  await expect(page.getByText("Removed: Arabic")).toBeVisible()
  await press(page, "Add what makes it hard")
  await page.keyboard.type("Getting there")
  await page.getByRole("radiogroup", { name: "How much it makes it hard" }).getByLabel("Clearly").focus()
  await page.keyboard.press("Space")
  await page.keyboard.press("Enter")
  await expect(page.getByText("Saved: Getting there")).toBeVisible()

  await page.getByRole("link", { name: "Compare version 1 with now" }).click()
  await expect(page.getByText("1 new, 0 changed, 1 gone, 1 the same")).toBeVisible()
  const gone = page.getByRole("listitem").filter({ hasText: "Gone" })
  await expect(gone).toContainText("Arabic")
  await expect(page.getByRole("listitem").filter({ hasText: "New" })).toContainText("Getting there")
})

test("who is cut off in the middle of a long answer loses five seconds of typing at most", async ({
  as,
  ask,
  context,
  page,
}) => {
  const { noor, basma } = await as("noor")
  const place = `/participants/${basma}/skills`
  await page.goto(place)
  const wish = page.getByRole("textbox", { name: /^What she wants/ })
  await page.getByRole("button", { name: "Write down what she wants" }).click()
  await expect(wish).toBeFocused()
  /* without a pause, four signs a second: a rest of two seconds never comes */
  const text = "She would like to cook for a school, near home please"
  await page.keyboard.type(text, { delay: 250 })
  await endSessions(ask, noor)
  await page.goto("about:blank")
  await signIn(context, await anotherSession(ask, noor))
  await page.goto(place)
  await expect(wish).toHaveValue(new RegExp(`^${text.slice(0, text.length - 20)}`))
  await expect(page.getByText(/^Draft, saved/).first()).toBeVisible()
  await wish.fill(text)
  await wish.press("Control+Enter")
  await expect(page.getByText("Saved: What she wants")).toBeVisible()
  await page.reload()
  await expect(page.getByRole("blockquote")).toHaveText(text)
  await expect(wish).toHaveCount(0)
})

test("she answers in Arabic on a tablet, leaves out what she likes, and reads how far she has come", async ({
  as,
  page,
}) => {
  const { basma } = await as("noor")
  await page.setViewportSize({ width: 820, height: 1180 })
  await page.goto(`/participants/${basma}/my-steps`)
  await page.getByRole("button", { name: "Begin" }).click()
  const trust = page.getByRole("group", { name: "أثق بنفسي" })
  await expect(trust).toBeVisible()
  expect(await trust.evaluate((group) => getComputedStyle(group).direction)).toBe("rtl")
  const face = trust.getByText("قليلاً")
  const size = await face.locator("..").boundingBox()
  expect(size?.height).toBeGreaterThanOrEqual(48)
  expect(size?.width).toBeGreaterThanOrEqual(48)
  await face.click()
  await page.getByRole("button", { name: "انتهيت" }).click()
  await expect(page.getByRole("heading", { name: "أثق بنفسي" })).toBeVisible()
  await expect(page.getByRole("heading", { level: 3 })).toHaveCount(1)

  await page.getByRole("button", { name: "Begin" }).click()
  await expect(field(page, "When")).toHaveValue("mid")
  await page.getByRole("group", { name: "أثق بنفسي" }).getByText("كثيراً").click()
  await page.getByRole("button", { name: "انتهيت" }).click()
  const card = page.getByRole("listitem").filter({ hasText: "أثق بنفسي" })
  await expect(card).toContainText(/من قبل.*قليلاً.*الآن.*كثيراً/)
})

test("a profile and a comparison are accessible in contrasting looks", async ({ as, ask, page }) => {
  test.slow()
  const c = await as("noor")
  await fullProfile(ask, c, c.basma)
  for (const look of contrasts)
    await test.step(`${look.locale} ${look.theme} ${look.width}`, async () => {
      await wear(page, look)
      await page.goto(`/participants/${c.basma}/skills`)
      await expect(page.getByText("Cooking for groups")).toBeVisible()
      await page.locator("#open-skills-new").click()
      await expect(page.locator("#open-skills-new")).toHaveCount(0)
      await page.locator("#open-obstacles-new").click()
      await expectAccessible(page)
      await page.goto(`/participants/${c.basma}/skills/compare`)
      await expect(page.getByText("Sewing")).toBeVisible()
      await expectAccessible(page)
    })
})

test("her steps are accessible in contrasting looks", async ({ as, ask, page }) => {
  test.slow()
  const c = await as("noor")
  await fullProfile(ask, c, c.basma)
  for (const look of contrasts)
    await test.step(`${look.locale} ${look.theme} ${look.width}`, async () => {
      await wear(page, look)
      await page.goto(`/participants/${c.basma}/my-steps`)
      await expect(page.getByRole("heading", { name: "أثق بنفسي" })).toBeVisible()
      await expectAccessible(page)
      await page.getByRole("button", { name: begins[look.locale] }).click()
      await expect(page.getByRole("group", { name: "أثق بنفسي" })).toBeVisible()
      await expectAccessible(page)
    })
})
