import type { Page } from "@playwright/test"
import { addDays, civilDate } from "@/lib/platform/dates"
import { papersOf } from "@/tests/support/case-papers"
import { expect, expectAccessibleInEveryLook, test } from "@/tests/support/journey"

const today = civilDate(new Date(), "Europe/Madrid")
const ago = (days: number) => addDays(today, -days)

test("a work experience goes from its draft through signatures, a suspension and a review to a job", async ({
  page,
  as,
}) => {
  test.setTimeout(240_000)
  page.setDefaultTimeout(20_000)
  const cast = await as("noor")
  const work = `/participants/${cast.amina}/work`
  await page.goto(work)
  await expect(page.getByText("No work experience yet")).toBeVisible()
  await page.getByRole("link", { name: "Agree on a work experience" }).click()
  await agree(page)

  await expect(page.getByText("No learning objective is written yet.")).toBeVisible()
  await page.getByRole("button", { name: "Add an objective" }).click()
  const objective = page.getByRole("form", { name: "Add an objective" })
  const skill = objective.getByRole("combobox", { name: "What she is to learn" })
  await skill.fill("Baking rye bread")
  await expect(objective.getByRole("option", { name: /Baking rye bread/ })).toBeVisible()
  await objective.getByRole("button", { name: "Save the objective" }).click()
  await expect(page.getByText("Baking rye bread")).toBeVisible()
  await page.getByRole("button", { name: "Ready to be signed" }).click()

  await sign(page, /She, Amina/)
  await sign(page, /The host, Emile/, ago(101))
  await sign(page, /The organisation, Noor/)
  await expect(page.getByText(/^Nobody has seen that she may work/)).toBeVisible()
  await papersOf(cast, cast.amina).residence()
  await page.reload()
  await page.getByRole("button", { name: "She has begun" }).click()
  await expect(page.getByText("She is there.", { exact: true })).toBeVisible()

  await suspend(page)
  await review(page)
  const address = page.url()
  for (const [each, seen] of [
    [work, /North Bakery/],
    [`${work}/new`, /09:00|Mums@Work/],
    [address, /Baking rye bread/],
  ] as const)
    await expectAccessibleInEveryLook(page, each, async () => {
      await expect(page.getByText(seen).first()).toBeVisible()
    })
  await page.context().clearCookies({ name: "locale" })
  await page.setViewportSize({ width: 1280, height: 860 })
  await page.reload()
  await becomeAJob(page)

  await page.goto(work)
  await expect(page.locator("#experience").getByText("Became a job")).toBeVisible()
  await page.goto("/")
  await expect(page.getByText("Review the work experience")).toHaveCount(0)
})

async function agree(page: Page) {
  const form = page.getByRole("form", { name: "Agree on a work experience" })
  await form.getByRole("button", { name: "Save the agreement" }).click()
  await expect(form.getByText("Choose who looks after her at the host.").first()).toBeVisible()
  await form.getByLabel("First day").fill(ago(100))
  await form.getByLabel("Months", { exact: true }).fill("13")
  await form.getByLabel("Hours a week").fill("20")
  for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]) {
    await form.getByLabel(`${day}, from`).fill("09:00")
    await form.getByLabel(`${day}, until`).fill("13:00")
  }
  await form.getByLabel("Tutor at the host").selectOption({ label: "North Bakery · Emile" })
  await form.getByRole("button", { name: "Save the agreement" }).click()
  await expect(form.getByText("Work experience lasts 12 months at most.").first()).toBeVisible()
  await form.getByLabel("Months", { exact: true }).fill("6")
  await form.getByRole("button", { name: "Save the agreement" }).click()
  await expect(page.getByRole("heading", { name: "Work experience at North Bakery" })).toBeVisible()
}

async function sign(page: Page, who: RegExp, paper?: string) {
  await page.getByRole("button", { name: who }).click()
  const form = page.getByRole("form", { name: who })
  if (paper) {
    await form.getByText("On paper").click()
    await form.getByLabel("Day on the paper").fill(paper)
  }
  await form.getByRole("button", { name: "Sign", exact: true }).click()
  await expect(form).toHaveCount(0)
}

async function suspend(page: Page) {
  const end = page.getByText("Required last day").locator("xpath=following-sibling::dd")
  const before = await end.textContent()
  await page.getByRole("button", { name: "Suspend it" }).click()
  const form = page.getByRole("form", { name: "Suspend it" })
  await form.getByLabel("First day without her").fill(ago(17))
  await form.getByRole("button", { name: "Suspend", exact: true }).click()
  await page.getByRole("button", { name: "She is back" }).click()
  const back = page.getByRole("form", { name: "She is back" })
  await back.getByLabel("First day back").fill(ago(3))
  await back.getByRole("button", { name: "Go on" }).click()
  await expect(page.getByText("14 days")).toBeVisible()
  expect(await end.textContent()).not.toBe(before)
}

async function review(page: Page) {
  await page.getByRole("button", { name: "Record the review of month 1" }).click()
  const form = page.getByRole("form", { name: "Record the review of month 1" })
  await form.getByRole("button", { name: "Save the review" }).click()
  await expect(form.getByText("Write how it goes in her own words.").first()).toBeVisible()
  await form.getByLabel("In her words").fill("I like the ovens.")
  await form.getByRole("button", { name: "Save the review" }).click()
  await expect(page.getByText("I like the ovens.")).toBeVisible()
}

async function becomeAJob(page: Page) {
  await page.getByRole("button", { name: "End it", exact: true }).click()
  const form = page.getByRole("form", { name: "End it" })
  await expect(form.getByText("This is interrupted")).toBeVisible()
  await form.getByText("Yes", { exact: true }).click()
  await expect(form.getByText("This became a job")).toBeVisible()
  await form.getByRole("button", { name: "End the work experience" }).click()
  await expect(page.getByText("Good ending, not as completed")).toBeVisible()
}
