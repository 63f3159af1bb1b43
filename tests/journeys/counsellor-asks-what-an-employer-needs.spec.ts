import { expect, expectAccessibleInEveryLook, signIn, test } from "@/tests/support/journey"
import { dayOfCast } from "@/tests/support/plain-day"

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
  await page.getByLabel("By when").fill(dayOfCast())
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

test("what was agreed with a company waits on Today and among the open next steps, until it is done", async ({
  as,
  ask,
  page,
}) => {
  const { harbour, bakery, noor } = await as("noor")
  await ask(
    `with analysis as (
       insert into needs_analysis (organisation_id, employer_id, done_on, done_by, created_by)
       values ($1, $2, current_date, $3, $3) returning id
     ) insert into needs_step (organisation_id, analysis_id, what, who, due_on)
       select $1, id, 'Visit with two women', 'both', current_date from analysis`,
    [harbour, bakery.employer, noor.id],
  )
  await page.goto("/steps")
  await expect(
    page.getByRole("row", { name: /Visit with two women.*North Bakery.*Together with the company/ }),
  ).toBeVisible()
  await page.goto("/")
  const step = page.getByRole("listitem").filter({ hasText: "Visit with two women" })
  await expect(step.getByText("Together with the company")).toBeVisible()
  await expect(step.getByRole("link", { name: "North Bakery" })).toHaveAttribute(
    "href",
    `/employers/${bakery.employer}`,
  )
  await step.getByRole("button", { name: "Done Visit with two women" }).click()
  await expect(step).toHaveCount(0)
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(step).toBeVisible()
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
