import { recordOf } from "@/tests/support/counselling"
import {
  endSessions,
  expect,
  expectAccessible,
  expectAccessibleInEveryLook,
  test,
} from "@/tests/support/journey"

const basma = { name: "Basma N." }
const dara = { name: "Dara O." }

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

  test("each mark is saved at once, and the last one records the session", async ({ as, ask, page }) => {
    const { groupOfNoor } = await as("noor")
    await page.goto(`/sessions/${groupOfNoor}`)
    await page.getByRole("group", basma).getByRole("button", { name: "Present" }).tap()
    await expect(page.getByText("1 present · 1 not set")).toBeVisible()
    await expect
      .poll(() => recordOf(ask, groupOfNoor))
      .toEqual(["scheduled Basma present", "scheduled Dara booked"])
    await page.getByRole("group", dara).getByRole("button", { name: "Excused" }).tap()
    await page.getByLabel("Reason Dara O.").selectOption({ label: "No childcare" })
    await expect(page.getByText("All marked and saved. This session is recorded.")).toBeVisible()
    await expect.poll(() => recordOf(ask, groupOfNoor)).toEqual(["held Basma present", "held Dara excused"])
    await expect
      .poll(() =>
        ask("select reason from attendance where session_id = $1 and reason is not null", [groupOfNoor]),
      )
      .toEqual([{ reason: "lack_of_childcare" }])
    await page.getByRole("button", { name: "Undo last change" }).tap()
    await page.getByRole("button", { name: "Undo last change" }).tap()
    await expect
      .poll(() => recordOf(ask, groupOfNoor))
      .toEqual(["scheduled Basma present", "scheduled Dara booked"])
    await page.reload()
    await expect(page.getByRole("group", basma).getByRole("button", { name: "Present" })).toHaveAttribute(
      "aria-pressed",
      "true",
    )
  })

  test.describe("when the line drops", () => {
    test.use({ expectedErrors: [/Failed to fetch|ERR_INTERNET_DISCONNECTED|fetch|network/i] })

    test("nothing is lost: marks are shown as not saved, and sent again", async ({
      as,
      ask,
      context,
      page,
    }) => {
      const { groupOfNoor } = await as("noor")
      await page.goto(`/sessions/${groupOfNoor}`)
      await expect(page.getByText("Each mark is saved at once.")).toBeVisible()
      await context.setOffline(true)
      await page.getByRole("group", basma).getByRole("button", { name: "No-show" }).tap()
      await page.getByRole("group", dara).getByRole("button", { name: "Present" }).tap()
      await expect(page.getByRole("group", basma).getByText("Not saved yet")).toBeVisible()
      await expect(page.getByRole("group", dara).getByText("Not saved yet")).toBeVisible()
      await expect(page.getByRole("alert").filter({ hasText: "2 marks wait to be saved" })).toBeVisible()
      await expectAccessible(page)
      expect(await recordOf(ask, groupOfNoor)).toEqual(["scheduled Basma booked", "scheduled Dara booked"])
      await context.setOffline(false)
      await expect(page.getByText("All marked and saved. This session is recorded.")).toBeVisible({
        timeout: 15_000,
      })
      expect(await recordOf(ask, groupOfNoor)).toEqual(["held Basma absent", "held Dara present"])
    })
  })
})

test("everyone present fills only those who have no mark yet", async ({ as, ask, page }) => {
  const { groupOfNoor } = await as("noor")
  await page.goto(`/sessions/${groupOfNoor}`)
  await page.getByRole("group", basma).getByRole("button", { name: "No-show" }).click()
  await page.getByRole("button", { name: "Everyone present" }).click()
  await expect(page.getByText("All marked and saved. This session is recorded.")).toBeVisible()
  expect(await recordOf(ask, groupOfNoor)).toEqual(["held Basma absent", "held Dara present"])
  await page.getByRole("button", { name: "Take back" }).click()
  await expect
    .poll(() => recordOf(ask, groupOfNoor))
    .toEqual(["scheduled Basma absent", "scheduled Dara booked"])
})

test("late is a detail of present, and who cancelled is one of the rarer marks", async ({
  as,
  ask,
  page,
}) => {
  const { groupOfNoor } = await as("noor")
  await page.goto(`/sessions/${groupOfNoor}`)
  await page.getByRole("button", { name: "More for Basma N." }).click()
  await page.getByLabel("Minutes late Basma N.").fill("20")
  await page.getByLabel("Minutes late Basma N.").press("Enter")
  await expect(page.getByRole("group", basma).getByText("20 min late")).toBeVisible()
  await page.getByRole("button", { name: "More for Dara O." }).click()
  await page.getByRole("group", dara).getByRole("button", { name: "Cancelled by her" }).click()
  await expect(page.getByText("All marked and saved. This session is recorded.")).toBeVisible()
  expect(await recordOf(ask, groupOfNoor)).toEqual(["held Basma late", "held Dara cancelled_by_participant"])
})

test("by keyboard alone the roll is called, and a mark that is changed stays in the history", async ({
  as,
  page,
}) => {
  const { groupOfNoor } = await as("noor")
  await page.goto(`/sessions/${groupOfNoor}`)
  await expect(async () => {
    await page.getByRole("button", { name: "Everyone present" }).focus()
    await page.keyboard.press("Enter")
    await expect(page.getByText("All marked and saved. This session is recorded.")).toBeVisible({
      timeout: 3000,
    })
  }).toPass()
  await page.getByRole("group", basma).getByRole("button", { name: "Present" }).focus()
  await page.keyboard.press("Tab")
  await page.keyboard.press("Tab")
  await page.keyboard.press("Space")
  const history = page.getByRole("heading", { name: "Changed marks (1)" })
  await expect(history).toBeVisible()
  await expect(page.getByRole("listitem").filter({ hasText: "became" })).toContainText("No-show")
})

test("whoever is signed out keeps her marks on the page", async ({ as, ask, page }) => {
  const { groupOfNoor, noor } = await as("noor")
  await page.goto(`/sessions/${groupOfNoor}`)
  await endSessions(ask, noor)
  await page.getByRole("group", basma).getByRole("button", { name: "Present" }).click()
  await expect(page.getByRole("alert").filter({ hasText: "You are signed out" })).toBeVisible()
  await expect(page.getByRole("group", basma).getByText("Not saved yet")).toBeVisible()
})

test("after the days for corrections the counsellor reads, and the coordinator corrects with a reason", async ({
  as,
  ask,
  page,
}) => {
  const { heldByNoor } = await as("noor")
  await ask(
    "update organisation set correction_days = 2 where id = (select organisation_id from counselling_session where id = $1)",
    [heldByNoor],
  )
  await page.goto(`/sessions/${heldByNoor}`)
  await expect(page.getByText(/^The marks could be changed until/)).toBeVisible()
  await expect(page.getByRole("button", { name: "No-show" })).toHaveCount(0)
  await as("clara")
  await page.goto(`/sessions/${heldByNoor}`)
  await page.getByRole("button", { name: "Correct Basma N." }).click()
  const form = page.getByRole("form", { name: "Correct Basma N." })
  await form.getByLabel("Attendance").selectOption({ label: "Excused" })
  await form.getByRole("button", { name: "Save the correction" }).click()
  await expect(form.getByText("Write why the mark is changed.").first()).toBeVisible()
  await form.getByLabel("Why it is changed").fill("She called in the morning")
  await form.getByRole("button", { name: "Save the correction" }).click()
  await expect(page.getByText("Reason: She called in the morning")).toBeVisible()
  await expect(page.getByText("Excused").first()).toBeVisible()
  await expectAccessible(page)
})

test("the roll call looks right in every look", async ({ as, page }) => {
  test.slow()
  const { groupOfNoor } = await as("noor")
  await expectAccessibleInEveryLook(page, `/sessions/${groupOfNoor}`, async () => {
    await expect(page.getByRole("group", basma)).toBeVisible()
  })
})
