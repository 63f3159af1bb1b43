import { crowd } from "@/tests/support/crowd"
import { expect, expectAccessibleInEveryLook, test } from "@/tests/support/journey"

test("whoever coordinates the programme sees figures per partner, and no name in any byte", async ({
  as,
  ask,
  page,
}) => {
  const cast = await as("petra")
  await crowd(ask, { organisation: cast.harbour, programme: cast.programme, size: 20 })
  const bodies: Promise<string>[] = []
  page.on("response", (response) => bodies.push(response.text().catch(() => "")))
  await page.goto("/programme")
  await expect(page.getByRole("heading", { level: 1, name: "Mums@Work" })).toBeVisible()
  const harbour = page.getByRole("row").filter({ hasText: "Harbour House" })
  await expect(harbour).toContainText("Spain")
  const [people] = await ask(
    "select count(*)::int as recruited from enrolment e join participant p on p.id = e.participant_id where p.organisation_id = $1",
    [cast.harbour],
  )
  await expect(harbour).toContainText(`${people?.recruited}/15`)
  await expect(page.getByRole("row").filter({ hasText: "All partners" })).toContainText(
    `${Number(people?.recruited) + 1}/30`,
  )
  await page.waitForLoadState("networkidle")
  const everything = (await Promise.all(bodies)).join("\n")
  expect(everything).toContain("Harbour House")
  for (const canary of [
    "Amina",
    "Haddad",
    "Basma",
    "Okafor",
    "Vural",
    "Zahra",
    "Rahimi",
    "Aisha",
    "ES-0001",
    "CNRY",
    "Noor",
    cast.amina,
  ])
    expect(everything, canary).not.toContain(canary)
})

test.describe("pages with names", () => {
  test.use({ expectedErrors: [/404/] })
  test("are not there for her", async ({ as, page }) => {
    const { amina } = await as("petra")
    for (const address of ["/participants", `/participants/${amina}`, "/sessions", "/childcare"]) {
      await page.goto(address)
      await expect(page.getByText("There is nothing at this address"), address).toBeVisible()
      expect(await page.content()).not.toContain("Amina")
    }
  })
})

test("the programme's figures are accessible in every look", async ({ as, page }) => {
  test.slow()
  await as("petra")
  await expectAccessibleInEveryLook(page, "/programme", () =>
    expect(page.getByRole("table").first()).toBeVisible(),
  )
})
