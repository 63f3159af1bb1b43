import { expect, expectAccessibleInEveryLook, test } from "@/tests/support/journey"

test("a coordinator brings a list of companies in, finds one, limits the list and takes it out", async ({
  as,
  page,
}) => {
  const { harbour } = await as("clara")
  const name = `Panadería Sol ${harbour.slice(0, 6)}`
  await page.goto("/")
  await page.keyboard.press("g")
  await page.keyboard.press("e")
  await expect(page.getByRole("heading", { level: 1, name: "Employers" })).toBeVisible()

  await page.getByRole("main").getByRole("link", { name: "Import" }).click()
  const list = `Company;What it does;Sector;Town;Contact;Contact e-mail\n${name};Bread;I;Málaga;Marta;marta@sol.example\n;Nobody;;;;`
  await page.getByLabel("File").setInputFiles({
    name: "companies.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(list),
  })
  await page.getByRole("button", { name: "Check the file" }).click()
  await expect(page.getByText("Write the name of the company.")).toBeVisible()
  await page.getByRole("button", { name: "Import 1 employer" }).click()
  await expect(page.getByText("1 employer imported")).toBeVisible()

  await page.goto("/employers")
  await page.getByLabel("Search employers").fill("panaderia sol malaga".slice(0, 13))
  await expect(page.getByRole("row", { name: new RegExp(name) })).toBeVisible()
  expect(page.url()).not.toContain("panaderia")
  await page.getByLabel("Search employers").fill("")
  await page.locator("summary", { hasText: "Sector" }).click()
  await page.getByRole("link", { name: "Hotels, restaurants, catering" }).click()
  await expect(page).toHaveURL(/sector=I/)
  await expect(page.getByRole("row", { name: /North Bakery/ })).toHaveCount(0)
  const download = page.waitForEvent("download")
  await page.getByRole("link", { name: "Export as CSV" }).click()
  const file = await (await download).createReadStream()
  const text = Buffer.concat(await file.toArray()).toString("utf8")
  expect(text).toContain(name)
  expect(text).not.toContain("North Bakery")
  await page.getByRole("link", { name: /Remove the filter Hotels/ }).click()
  await expect(page.getByRole("row", { name: /North Bakery/ })).toBeVisible()
})

test("the list of employers and its import can be read by everyone", async ({ as, ask, page }) => {
  test.slow()
  const { harbour, bakery, clara } = await as("clara")
  await ask("insert into employer_capacity (organisation_id, employer_id, per_month) values ($1, $2, 4)", [
    harbour,
    bakery.employer,
  ])
  await ask(
    `insert into employer_meeting (organisation_id, employer_id, kind, held_on, held_by, created_by, what, next_step, next_due)
     values ($1, $2, 'call', current_date - 9, $3, $3, 'Asked', 'Call again', current_date - 1)`,
    [harbour, bakery.employer, clara.id],
  )
  const heading = () => expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await expectAccessibleInEveryLook(page, "/employers?free=1&sort=-lastContact", heading)
  await expectAccessibleInEveryLook(page, "/employers?sector=B&paused=1", heading)
  await expectAccessibleInEveryLook(page, "/employers/import?problem=noName", heading)
})
