import { expect, expectAccessibleInEveryLook, signIn, test } from "@/tests/support/journey"

test("a counsellor writes down what a company needs, and it can be compared", async ({ as, page }) => {
  const { bakery } = await as("noor")
  await page.goto(`/employers/${bakery.employer}`)
  await page.getByRole("button", { name: "Begin an analysis" }).click()
  const analysis = page.getByRole("dialog", { name: "What the company needs" })
  await analysis.getByLabel("What makes it hard, as they see it").fill("Language")
  await analysis.getByRole("button", { name: "Record" }).click()
  await page.getByRole("button", { name: "Add a post" }).click()
  const post = page.getByRole("dialog", { name: "New post" })
  await post.getByRole("combobox", { name: "Post" }).fill("Bread shaper")
  await post.getByLabel("How many").fill("2")
  await post.getByLabel("Hours a week, most").fill("20")
  await post.getByLabel("Mon, morning").check()
  await post.getByLabel("Language really needed").selectOption({ label: "Spanish" })
  await post.getByLabel("Level").first().selectOption("A2")
  await post.getByRole("button", { name: "Save" }).click()
  await expect(page.getByText("Spanish A2")).toBeVisible()
  await page.getByRole("button", { name: "Agree a step" }).click()
  await page.getByLabel("What", { exact: true }).fill("Visit with two women")
  await page.getByRole("button", { name: "Agree", exact: true }).click()
  await expect(page.getByText("Visit with two women")).toBeVisible()

  await page.getByRole("link", { name: "Compare" }).click()
  await expect(
    page.getByRole("row", { name: /Bread shaper.*North Bakery.*2.*20.*Yes.*Spanish A2/ }),
  ).toBeVisible()
  await page.getByRole("link", { name: "Within school hours" }).click()
  await expect(page).toHaveURL(/school=1/)
  await expect(page.getByRole("row", { name: /Bread shaper/ })).toBeVisible()
})

test("what companies need can be read by everyone, and by sector by a coordinator", async ({
  as,
  ask,
  context,
  page,
}) => {
  test.slow()
  const { harbour, bakery, noor, clara } = await as("noor")
  const heading = () => expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await expectAccessibleInEveryLook(page, "/employers/needs", heading)
  const [analysis] = await ask(
    `insert into needs_analysis (organisation_id, employer_id, done_on, done_by, created_by, barriers)
     values ($1, $2, current_date, $3, $3, 'Language') returning id`,
    [harbour, bakery.employer, noor.id],
  )
  await ask(
    `insert into needs_post (organisation_id, analysis_id, title, wanted, hours_min, hours_max, school_hours, languages)
     values ($1, $2, 'Baker', 2, 10, 20, true, '[{"language": "es", "level": "A2"}]')`,
    [harbour, analysis?.id],
  )
  await ask(
    "insert into needs_step (organisation_id, analysis_id, what, who, due_on) values ($1, $2, 'Visit', 'both', current_date)",
    [harbour, analysis?.id],
  )
  await expectAccessibleInEveryLook(page, `/employers/${bakery.employer}`, heading)
  await signIn(context, clara)
  await expectAccessibleInEveryLook(page, "/employers/needs?school=1", async () => {
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible()
  })
})
