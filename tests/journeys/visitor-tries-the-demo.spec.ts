import { type Browser, expect, type Page, test } from "@playwright/test"
import { makeCast } from "@/tests/support/cast"
import { expectAccessible } from "@/tests/support/journey"
import { startServer } from "@/tests/support/server"

/** A server whose database carries the demo's mark: the others' does not. */
let server: Awaited<ReturnType<typeof startServer>>
test.beforeAll(async () => {
  test.setTimeout(90_000)
  server = await startServer()
  await makeCast(server.database.owner)
  await server.database.owner("insert into demo_mark (seed) values ('test')")
})
test.afterAll(() => server.stop())

async function visit(browser: Browser, javaScriptEnabled: boolean, work: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled })
  const page = await context.newPage()
  await page.goto("/sign-in")
  await expect(page.getByText("no one here is a real person").first()).toBeVisible()
  await work(page)
  await context.close()
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without"

  test(`one click makes a visitor a counsellor, a coordinator, a childcare worker or the project's lead, ${how} JavaScript`, async ({
    browser,
  }) => {
    const places = {
      "Counsellor:": /\/$/,
      "Coordinator:": /\/participants$/,
      "Childcare worker:": /\/care$/,
      "Project lead:": /\/programme$/,
    }
    for (const [role, place] of Object.entries(places))
      await visit(browser, javaScriptEnabled, async (page) => {
        await page.getByRole("button", { name: role }).click()
        await expect(page).toHaveURL(place)
        await expect(page.getByText("Synthetic demonstration data")).toBeVisible()
      })
  })

  test(`one click opens an employer's letter, ${how} JavaScript`, async ({ browser }) => {
    await visit(browser, javaScriptEnabled, async (page) => {
      await page.getByRole("button", { name: "Employer:" }).first().click()
      await expect(page).toHaveURL(/\/confirm\/[\w-]{43}/)
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
    })
  })

  test(`one click opens a company's pages, ${how} JavaScript`, async ({ browser }) => {
    await visit(browser, javaScriptEnabled, async (page) => {
      await page.getByRole("button", { name: /looks at who is at/ }).click()
      await expect(page).toHaveURL(/\/company$/)
      await expect(page.getByRole("heading", { name: /^Awaiting your answer/ })).toBeVisible()
    })
  })
}

test("everybody of the demo can be chosen by name, and the page is accessible", async ({ browser }) => {
  await visit(browser, true, async (page) => {
    await page.getByText("Everyone in the demo").click()
    await expectAccessible(page)
    await page.getByRole("button", { name: "Tomas Counsellor" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible()
  })
})
