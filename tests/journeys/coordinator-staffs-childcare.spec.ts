import { careDay, dayThere } from "@/tests/support/care-day"
import { expect, expectAccessibleInEveryLook, test } from "@/tests/support/journey"

test("adds a carer, is told why one without a check cannot be assigned, and sees the adults add up", async ({
  page,
  as,
}) => {
  const c = await as("clara")
  await careDay(c, dayThere(1))
  await page.goto("/childcare")
  await page.getByRole("navigation", { name: "Childcare" }).getByRole("link", { name: "Carers" }).click()
  await expect(page.getByText("No carer yet")).toBeVisible()
  await page.getByRole("button", { name: "Add a carer" }).click()
  await page.getByLabel("Name", { exact: true }).fill("Berta Vidal")
  await page.getByRole("button", { name: "Save" }).click()
  await expect(page.getByText("Criminal record check missing")).toBeVisible()
  await expect(page.getByText("0 of 2 adults: too few")).toBeVisible()

  const assign = page.getByRole("form", { name: /^Assign a carer to/ })
  await assign.getByLabel("Carer").selectOption("Berta Vidal")
  await assign.getByRole("button", { name: "Assign" }).click()
  await expect(
    assign
      .getByText("Berta Vidal has no criminal record check. Add it first, or choose somebody else.")
      .first(),
  ).toBeVisible()

  await page.getByRole("button", { name: "Add a check of Berta Vidal" }).click()
  await page.getByLabel("Valid until").fill(dayThere(200))
  await page.getByRole("button", { name: "Save the check" }).click()
  await expect(page.getByText("Checks valid")).toBeVisible()
  await assign.getByLabel("Carer").selectOption("Berta Vidal")
  await assign.getByRole("button", { name: "Assign" }).click()
  await expect(page.getByText("1 of 2 adults: too few")).toBeVisible()
  await page.getByRole("button", { name: /^Take off Berta Vidal:/ }).click()
  await expect(page.getByText("0 of 2 adults: too few")).toBeVisible()
})

test("the carers' page is accessible in every look", async ({ page, as, ask }) => {
  const c = await as("clara")
  const { offer } = await careDay(c, dayThere(1))
  const carer = await c.put("carer", {
    organisation_id: c.harbour,
    name: "Berta Vidal",
    phone: "+34600000009",
  })
  const check = { organisation_id: c.harbour, carer_id: carer, kind: "criminal_record" }
  await c.put("carer_check", { ...check, seen_on: dayThere(-300), valid_until: dayThere(20) })
  await ask("insert into care_shift (organisation_id, carer_id, offer_id) values ($1, $2, $3)", [
    c.harbour,
    carer,
    offer,
  ])
  await expectAccessibleInEveryLook(page, "/childcare/carers", () =>
    expect(page.getByText("Berta Vidal").first()).toBeVisible(),
  )
})
