import type { Page } from "@playwright/test"
import { agreedProfile, dayOf, obstacleOf, planRows, recognitionAndWish } from "@/tests/support/itinerary"
import { expect, expectAccessible, type Look, test, wear } from "@/tests/support/journey"

const contrasts: readonly Look[] = [
  { locale: "en", theme: "light", width: 1280 },
  { locale: "es", theme: "dark", width: 360 },
  { locale: "ar-XB", theme: "light", width: 360 },
  { locale: "ar-XB", theme: "dark", width: 1280 },
]
/** What stands on a list; the plan for paper is hidden and not among it. */
const item = (page: Page, text: string | RegExp) => page.getByRole("listitem").filter({ hasText: text })
const bar = (page: Page) => page.getByRole("region", { name: "What was done last" })

test("a counsellor plans her way: begins, chooses from the profile, adds, agrees, does and reviews", async ({
  page,
  as,
}) => {
  const c = await as("noor")
  await page.goto(`/participants/${c.amina}/itinerary`)
  await expect(page.getByText("First a skills profile")).toBeVisible()
  await expect(page.getByRole("link", { name: "Go to her skills" })).toHaveAttribute(
    "href",
    `/participants/${c.amina}/skills`,
  )
  await agreedProfile(c, c.amina)
  await obstacleOf(c, c.amina, "language")
  await obstacleOf(c, c.amina, "housing")
  await recognitionAndWish(c, c.amina)

  await page.reload()
  await page.getByRole("button", { name: "Begin the itinerary" }).click()
  const begin = page.getByRole("dialog", { name: "Begin the itinerary" })
  await expect(begin.getByLabel("Her goal, in her words")).toHaveValue(/^Work in a kitchen/)
  await expect(begin.getByLabel("School hours")).toBeChecked()
  await begin.getByRole("button", { name: "Begin", exact: true }).click()

  const proposals = page.getByRole("form", { name: "From her profile" })
  await proposals.getByLabel(/^Enrol in a language course/).check()
  await proposals.getByLabel(/Nursing diploma/).check()
  await proposals.getByRole("button", { name: "Put on the plan" }).click()
  await expect(page.getByRole("heading", { level: 3, name: "Language" })).toBeVisible()
  await expect(item(page, "Enrol in a language course")).toContainText("Why: Local language")
  await expect(proposals.getByLabel(/housing service/)).not.toBeChecked()

  await page.getByRole("button", { name: /^Add an action Speak and read/ }).click()
  const add = page.getByRole("dialog", { name: "Add an action" })
  await add.getByRole("button", { name: "Save the action" }).click()
  await expect(add.getByRole("link", { name: "Write what is to be done." })).toBeVisible()
  await add.getByLabel("What is to be done").fill("Talk every Tuesday in the reading circle")
  await add.getByLabel("Kind").selectOption("Circle of women")
  await add.getByLabel("It is a wish of hers").check()
  await add.getByLabel("Her wish, in words").fill("Friends here")
  await add.getByRole("button", { name: "Save the action" }).click()
  await expect(item(page, "Talk every Tuesday in the reading circle")).toBeVisible()

  await page.getByRole("button", { name: "Record that both agree" }).click()
  const agree = page.getByRole("dialog", { name: "Both agree to the plan" })
  await agree.getByRole("button", { name: "Record the agreement" }).click()
  await expect(agree.getByText("Tick this when she agrees.").first()).toBeVisible()
  await agree.getByLabel(/She agrees to it as it stands/).check()
  await agree.getByRole("button", { name: "Record the agreement" }).click()
  await expect(page.getByText(/^She and Noor agreed to this plan on/)).toBeVisible()

  const course = item(page, "Enrol in a language course")
  await course.getByRole("button", { name: /^Start/ }).click()
  await expect(course).toContainText("In progress")
  await course.getByRole("button", { name: /^Done/ }).click()
  const ending = page.getByRole("dialog", { name: "This action is done" })
  await ending.getByLabel("What came of it").fill("Place from Monday")
  await ending.getByRole("button", { name: "Record as done" }).click()
  await expect(course).toContainText("What came of it: Place from Monday")
  await expect(course).toBeFocused()
  await expect(course.getByRole("link", { name: "Look at what makes it hard" })).toBeVisible()
  await bar(page).getByRole("button", { name: "Undo" }).click()
  await expect(course).toContainText("In progress")

  await page.getByRole("button", { name: "Record a review" }).click()
  const review = page.getByRole("dialog", { name: "Review the plan" })
  await review.getByLabel("What was said").fill("The course has begun")
  await review.getByLabel("Next step").fill("Bring the timetable")
  await review.getByRole("button", { name: "Record the review" }).click()
  await expect(page.getByText("The course has begun")).toBeVisible()
  await expect(item(page, "Bring the timetable")).toBeVisible()
})

test("what is typed is kept when the panel is closed; a newer profile, late actions and the paper are seen", async ({
  page,
  as,
  ask,
}) => {
  const c = await as("noor")
  await planRows(c, c.amina, await agreedProfile(c, c.amina))
  await page.goto(`/participants/${c.amina}/itinerary`)
  await page.getByRole("button", { name: "Record a review" }).click()
  const review = page.getByRole("dialog", { name: "Review the plan" })
  await review.getByLabel("What was said").fill("Half a thought")
  await review.getByRole("button", { name: "Close" }).click()
  await expect(review).toBeHidden()
  await page.goto("/")
  await page.getByRole("link", { name: "Continue Itinerary, Amina" }).click()
  await expect(review.getByLabel("What was said")).toHaveValue("Half a thought")
  await review.getByRole("button", { name: "Discard the draft" }).click()
  await expect(review).toBeHidden()

  await expect(page.getByText(/^was due on/).first()).toBeVisible()
  const second = item(page, "Find a place for Leila")
  await second.getByRole("button", { name: /^More/ }).click()
  await second.getByRole("button", { name: /^Move up/ }).click()
  await expect
    .poll(() => item(page, /Ask the crèche|Find a place/).allInnerTexts())
    .toEqual([expect.stringContaining("Find a place"), expect.stringContaining("Ask the crèche")])

  await agreedProfile(c, c.amina, { number: 2, days: -1 })
  await page.goto(`/participants/${c.amina}/itinerary`)
  await page.getByRole("button", { name: "Rest the plan on the new version" }).click()
  await expect(page.getByText(/^Rests on version 2/)).toBeVisible()
  const [due] = await ask(
    "select due_on::text as due from next_step where origin = 'itinerary' and participant_id = $1",
    [c.amina],
  )
  expect(due?.due).toBe(dayOf(c, -1))

  await page.emulateMedia({ media: "print" })
  await expect(page.getByText("My plan · Amina Haddad")).toBeVisible()
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden()
})

test("the plan and the open steps are accessible in contrasting looks", async ({ page, as }) => {
  const c = await as("noor")
  await planRows(c, c.amina, await agreedProfile(c, c.amina))
  await recognitionAndWish(c, c.amina)
  for (const look of contrasts) {
    await wear(page, look)
    await page.goto(`/participants/${c.amina}/itinerary`)
    await expect(item(page, "Ask the crèche")).toBeVisible()
    await expectAccessible(page)
    await page.goto("/steps")
    await expect(page.getByRole("table")).toContainText("Amina")
    await expectAccessible(page)
  }
})

test("reminders of one person are paused and the open steps listed", async ({ page, as }) => {
  const c = await as("noor")
  await planRows(c, c.amina, await agreedProfile(c, c.amina))
  await page.goto("/")
  await expect(item(page, "Bring the diploma copy")).toBeVisible()
  await page.getByRole("link", { name: "All open next steps" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Open next steps" })).toBeVisible()
  await expect(page.getByRole("row").filter({ hasText: "Bring the diploma copy" })).toContainText(
    "Whoever accompanies her",
  )
  await page.goto(`/participants/${c.amina}/itinerary`)
  await page.getByRole("button", { name: "Pause reminders" }).click()
  const pause = page.getByRole("dialog", { name: "Pause reminders for her" })
  await pause.getByLabel("Until").fill(dayOf(c, 10))
  await pause.getByRole("button", { name: "Pause", exact: true }).click()
  await expect(page.getByText(/^Reminders are paused until/)).toBeVisible()
  await page.goto("/")
  await expect(page.getByRole("heading", { name: "Follow up" })).toBeVisible()
  await expect(item(page, "Bring the diploma copy")).toBeHidden()
  await page.goto("/steps?show=paused")
  await expect(page.getByRole("row").filter({ hasText: "Bring the diploma copy" })).toContainText(
    "Paused until",
  )
})
