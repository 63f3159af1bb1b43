import { expect, expectAccessibleInEveryLook, test } from "@/tests/support/journey"

test("a counsellor adds a company, records a call, agrees how many women, and lets a contact go", async ({
  as,
  page,
}) => {
  const { harbour } = await as("noor")
  const name = `Quay Mill ${harbour.slice(0, 6)}`
  await page.goto("/employers")
  await page.getByRole("button", { name: "Add an employer" }).click()
  const panel = page.getByRole("dialog", { name: "New employer" })
  await panel.getByLabel("Name of the company").fill("North Baker")
  await expect(panel.getByRole("link", { name: "North Bakery" })).toBeVisible()
  await panel.getByLabel("Name of the company").fill(name)
  await panel.getByRole("textbox", { name: "Name", exact: true }).fill("Marta Gil")
  await panel.getByLabel("Work e-mail").fill("marta@mill.example")
  await panel.getByRole("button", { name: "Add the employer" }).click()
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible()

  await page.getByRole("button", { name: "Record a call or visit" }).click()
  const call = page.getByRole("dialog", { name: "Record a call or visit" })
  await call.getByLabel("What was said and agreed").fill("They like the idea")
  await call.getByLabel("Next step").fill("Send the agreement")
  await call.getByRole("button", { name: "Record", exact: true }).click()
  await expect(page.getByText("They like the idea")).toBeVisible()
  await page.getByRole("button", { name: "Done: Send the agreement" }).click()
  await expect(page.getByText("Done", { exact: true }).first()).toBeVisible()

  await page.getByRole("button", { name: "Change what was agreed" }).click()
  const agreed = page.getByRole("dialog", { name: "Change what was agreed" })
  await agreed.getByLabel("Women a month").fill("3")
  await agreed.getByRole("button", { name: "Save" }).click()
  await expect(page.getByText("3 places free this month")).toBeVisible()

  await page.getByRole("button", { name: "Marta Gil has left the company" }).click()
  const gone = page.getByRole("dialog", { name: "Marta Gil has left the company" })
  await gone.getByLabel("Who follows").selectOption({ label: "Somebody new" })
  await gone.getByLabel("Name").fill("Joan Roca")
  await gone.getByLabel("Work e-mail").fill("joan@mill.example")
  await gone.getByRole("button", { name: "Record it" }).click()
  await expect(page.getByText("1 has left")).toBeVisible()
  await expect(page.getByRole("button", { name: "Change Joan Roca" })).toBeVisible()
})

test("the page of a company can be read by everyone, full and unknown to the house", async ({
  as,
  ask,
  page,
}) => {
  test.slow()
  const { harbour, bakery, noor } = await as("noor")
  await ask(
    `insert into employer_capacity (organisation_id, employer_id, per_month, shadowing, paused_from, pause_reason)
     values ($1, $2, 4, 2, current_date - 1, 'Building work')`,
    [harbour, bakery.employer],
  )
  await ask(
    `insert into employer_meeting (organisation_id, employer_id, kind, held_on, held_by, created_by, what, next_step, next_due)
     values ($1, $2, 'visit', current_date - 9, $3, $3, 'Saw the bakery', 'Call again', current_date - 1)`,
    [harbour, bakery.employer, noor.id],
  )
  const [other] = await ask(
    "insert into employer (name, country, sector, family_friendly) values ($1, 'ES', 'I', '{part_time}') returning id",
    [`Foreign Mill ${harbour}`],
  )
  await ask(
    "insert into employer_site (employer_id, name, town, step_free) values ($1, 'Mill', 'Town', true)",
    [other?.id],
  )
  const heading = () => expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await expectAccessibleInEveryLook(page, `/employers/${bakery.employer}`, heading)
  await expectAccessibleInEveryLook(page, `/employers/${other?.id}`, heading)
})
