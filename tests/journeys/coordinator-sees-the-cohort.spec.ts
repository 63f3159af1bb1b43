import type { Page } from "@playwright/test"
import { careGivenAndNot, crowd } from "@/tests/support/crowd"
import {
  endSessions,
  expect,
  expectAccessible,
  expectAccessibleInEveryLook,
  type Look,
  test,
  wear,
} from "@/tests/support/journey"

const contrasts: readonly Look[] = [
  { locale: "en", theme: "light", width: 1280 },
  { locale: "es", theme: "dark", width: 360 },
  { locale: "ar-XB", theme: "light", width: 360 },
  { locale: "ar-XB", theme: "dark", width: 1280 },
]
const strip = (page: Page) => page.getByRole("region", { name: "Figures of Harbour House" })
const table = (page: Page) => page.getByRole("table", { name: "Participants" })
const rowNames = async (page: Page) => table(page).getByRole("rowheader").allInnerTexts()
const everyone = ["Amina Haddad", "Basma Nasser", "Dara Okafor", "Hana Vural"]

test("the cohort shows everyone with what is known of her at a glance", async ({ as, page }) => {
  await as("clara")
  await page.goto("/participants")
  await expect(page.getByRole("heading", { level: 1, name: "Cohort" })).toBeVisible()
  await expect(page).toHaveTitle(/^Cohort/)
  await expect.poll(() => rowNames(page)).toEqual(everyone)
  const amina = table(page).getByRole("row").filter({ hasText: "Amina" })
  await expect(amina).toContainText("Enrolled")
  await expect(amina).toContainText("5 days ago")
  await expect(amina).toContainText("Not recorded")
  await expect(table(page).getByRole("row").filter({ hasText: "Hana" })).toContainText("21 days")
  const rules = page.getByText("What the flags mean")
  await rules.focus()
  await page.keyboard.press("Enter")
  await expect(
    page.getByText("A session with her is over, and nobody has recorded whether she came."),
  ).toBeVisible()
})

test("every figure of the strip opens a list of just as many", async ({ as, ask, page }) => {
  const { amina, tomasForAmina } = await as("clara")
  await careGivenAndNot(ask, { session: tomasForAmina, mother: amina })
  await page.goto("/participants")
  await expect(strip(page).getByRole("link")).toHaveCount(6)
  const shown = await strip(page).getByRole("link").allInnerTexts()
  for (const text of shown) {
    const [label = "", value = "", note = ""] = text.split("\n")
    await page.goto("/participants")
    await strip(page).getByRole("link", { name: label }).click()
    const count = label === "Childcare coverage" ? note.match(/of (\d+)/)?.[1] : value
    expect(Number(count), label).toBeGreaterThanOrEqual(0)
    const said = new RegExp(
      `\\bof ${count}$|^${count} (session|need|entr)|^No (one matches|sessions|needs|hours)`,
    )
    await expect(page.getByText(said).first(), `${label}: ${count}`).toBeVisible()
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  }
  await page.goto("/childcare/needs?need=unmet")
  await expect(page.getByText(/^1 need /)).toBeVisible()
})

test("filters are tags that can be taken off; Back and a reload bring the list back", async ({
  as,
  page,
}) => {
  await as("clara")
  await page.goto("/participants")
  await page.getByRole("link", { name: /^No session for 21 days/ }).click()
  await expect(page).toHaveURL(/flag=no_session/)
  await expect.poll(() => rowNames(page)).toEqual(["Hana Vural"])
  const filters = page.getByRole("region", { name: "Filters" })
  await page.locator("summary", { hasText: "Counsellor" }).click()
  await page.getByRole("link", { name: "Noor", exact: true }).click()
  await expect(page.getByText("No one matches")).toBeVisible()
  await expect(filters).toContainText("Counsellor: Noor")
  await page.reload()
  await expect(page.getByText("No one matches")).toBeVisible()
  await page.getByRole("link", { name: "Remove the filter Flag: No session for 21 days" }).click()
  await expect.poll(() => rowNames(page)).toEqual(["Amina Haddad", "Basma Nasser"])
  await page.goBack()
  await page.goBack()
  await expect(filters).not.toContainText("Noor")
  await expect.poll(() => rowNames(page)).toEqual(["Hana Vural"])
  await page.getByRole("link", { name: "Clear filters" }).click()
  await expect.poll(() => rowNames(page)).toEqual(everyone)
})

test("a column's name sorts the list, one way and the other", async ({ as, page }) => {
  await as("clara")
  await page.goto("/participants")
  await page.getByRole("link", { name: "Sort by Name, last to first" }).click()
  await expect.poll(() => rowNames(page)).toEqual(everyone.toReversed())
  await page.getByRole("link", { name: "Sort by Last session, first to last" }).click()
  await expect
    .poll(() => rowNames(page))
    .toEqual(["Basma Nasser", "Dara Okafor", "Amina Haddad", "Hana Vural"])
  await expect(page.getByRole("columnheader", { name: /Last session/ })).toHaveAttribute(
    "aria-sort",
    "ascending",
  )
})

test("an open menu stays inside a phone, and Escape closes it", async ({ as, page }) => {
  await as("clara")
  for (const look of contrasts.filter(({ width }) => width === 360)) {
    await wear(page, look)
    await page.goto("/participants")
    const menu = page.locator("main details > summary").nth(1)
    await menu.click()
    await expectAccessible(page)
    await page.keyboard.press("Escape")
    await expect(menu).toBeFocused()
    await expect(page.locator("main details[open]")).toHaveCount(0)
  }
})

test("low rows are chosen once and kept", async ({ as, page }) => {
  await as("clara")
  await page.goto("/participants")
  const row = table(page).getByRole("row").nth(4)
  await expect(row).toBeVisible()
  const high = (await row.boundingBox())?.height ?? 0
  await page.getByRole("button", { name: "Compact" }).click()
  await expect(page.getByRole("button", { name: "Compact" })).toHaveAttribute("aria-pressed", "true")
  await page.reload()
  await expect(page.getByRole("button", { name: "Compact" })).toHaveAttribute("aria-pressed", "true")
  expect((await row.boundingBox())?.height ?? high).toBeLessThan(high)
})

test("nobody yet: it says so and offers to bring in a list", async ({ as, ask, page }) => {
  const { elbe } = await as("konrad")
  await ask("update participant set phase = 'erased' where organisation_id = $1", [elbe])
  await page.goto("/participants")
  await expect(page.getByText("No participants yet", { exact: true })).toBeVisible()
  await expect(page.getByRole("link", { name: "Import a list" })).toHaveAttribute(
    "href",
    "/participants/import",
  )
  await expectAccessible(page)
})

test("five hundred: ten pages and one more, none of them heavy, each with its place in the address", async ({
  as,
  ask,
  page,
}) => {
  const { harbour, programme } = await as("clara")
  await crowd(ask, { organisation: harbour, programme, size: 500 })
  await page.goto("/participants")
  await expect(page.getByText("1 to 50 of 504")).toBeVisible()
  await expect(page.getByText("504 participants")).toBeVisible()
  await page.getByRole("link", { name: "Next", exact: true }).click()
  await expect(page.getByText("51 to 100 of 504")).toBeVisible()
  await page.goto("/participants?page=11")
  await expect(page.getByText("501 to 504 of 504")).toBeVisible()
  await page.getByRole("link", { name: "Previous", exact: true }).click()
  await expect(page.getByText("451 to 500 of 504")).toBeVisible()
  await page.goBack()
  await expect(page.getByText("501 to 504 of 504")).toBeVisible()
  await expectAccessible(page)
})

test("two tabs do not disturb each other, and each shows what is true when it is loaded", async ({
  as,
  ask,
  context,
  page,
}) => {
  const { basma } = await as("clara")
  const other = await context.newPage()
  await page.goto("/participants?flag=no_session")
  await other.goto("/participants?sort=-name")
  await ask("update participant set known_as = 'Bushra' where id = $1", [basma])
  await page.reload()
  await expect.poll(() => rowNames(page)).toEqual(["Hana Vural"])
  await other.getByRole("link", { name: "Sort by Name, first to last" }).click()
  await expect
    .poll(() => rowNames(other))
    .toEqual(["Amina Haddad", "Bushra Nasser", "Dara Okafor", "Hana Vural"])
  await expect(page).toHaveURL(/flag=no_session/)
})

test("a session that has ended leads to the sign-in", async ({ as, ask, cast, page }) => {
  await as("clara")
  await page.goto("/participants")
  await endSessions(ask, cast.clara)
  await page.getByRole("link", { name: /^Session not recorded/ }).click()
  await expect(page).toHaveURL(/\/sign-in/)
})

test("her file opens from the list, with facts and no notes, and Back returns to her row", async ({
  as,
  page,
}) => {
  await as("clara")
  await page.goto("/participants?sort=-name")
  await page.getByRole("link", { name: "Basma Nasser" }).focus()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1, name: "Basma Nasser" })).toBeVisible()
  await expect(page).toHaveTitle(/^Participant/)
  await expect(page.getByText("Noor", { exact: true }).first()).toBeVisible()
  await expect(page.getByRole("heading", { name: "Notes" })).toHaveCount(0)
  await page.goBack()
  await expect(page.getByRole("link", { name: "Basma Nasser" })).toBeFocused()
})

test("a counsellor sees her own participants, and no figures of the organisation", async ({ as, page }) => {
  const { amina } = await as("noor")
  await page.goto("/participants")
  await expect(page.getByRole("heading", { level: 1, name: "My participants" })).toBeVisible()
  await expect.poll(() => rowNames(page)).toEqual(["Amina Haddad", "Basma Nasser"])
  await expect(strip(page)).toHaveCount(0)
  await page.goto(`/participants/${amina}`)
  await expect(page.getByText("CNRY private words of Noor")).toBeVisible()
  await expectAccessible(page)
})

test("the cohort is accessible in every look", async ({ as, page }) => {
  test.slow()
  await as("clara")
  await expectAccessibleInEveryLook(page, "/participants?flag=not_recorded", () =>
    expect(page.getByRole("rowheader").first()).toBeVisible(),
  )
})

test("what opens from the cohort is accessible, in looks that differ in everything", async ({
  as,
  ask,
  page,
}) => {
  test.slow()
  const { amina, tomasForAmina } = await as("clara")
  await careGivenAndNot(ask, { session: tomasForAmina, mother: amina })
  for (const address of [`/participants/${amina}`, "/sessions", "/sessions/settings", "/childcare/needs"])
    for (const look of contrasts) {
      await wear(page, look)
      await page.goto(address)
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
      await expectAccessible(page)
    }
})

test("a coordinator changes the days for corrections and sees who changed them, from what and to what", async ({
  as,
  page,
}) => {
  await as("clara")
  await page.goto("/sessions")
  await page.getByRole("link", { name: "Days for corrections" }).click()
  await expect(page.getByText(/until 7 days after the session/)).toBeVisible()
  const days = page.getByRole("textbox", { name: "Days after the session" })
  await days.fill("32")
  await page.getByRole("button", { name: "Save days" }).click()
  await expect(page.getByText("Enter a whole number between 0 and 31.").first()).toBeVisible()
  await days.fill("3")
  await page.getByRole("button", { name: "Save days" }).click()
  await expect(page.getByText(/, by Clara/)).toBeVisible()
  await expect(page.getByText("From 7 days to 3 days")).toBeVisible()
  await expectAccessible(page)
})
