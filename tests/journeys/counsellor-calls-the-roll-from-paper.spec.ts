import { recordOf } from "@/tests/support/counselling"
import { expect, expectAccessible, expectAccessibleInEveryLook, test } from "@/tests/support/journey"
import { withinItsDay } from "@/tests/support/plain-day"

test("a walk-in is added beside the expected, with her child, and taken off again", async ({
  as,
  ask,
  page,
}) => {
  const { groupOfNoor } = await as("noor")
  await page.goto(`/sessions/${groupOfNoor}`)
  await page.getByRole("button", { name: "Add a walk-in" }).click()
  await page.getByRole("combobox", { name: "Who came" }).fill("ami")
  await page.keyboard.press("ArrowDown")
  await page.getByRole("option", { name: /Amina/ }).click()
  await page.getByRole("checkbox", { name: /Leila/ }).check()
  await expectAccessible(page)
  await page.getByRole("button", { name: "Add to the list" }).click()
  await expect(page.getByText("Amina H. is on the list as a walk-in.")).toBeVisible()
  const amina = page.getByRole("group", { name: "Amina H." })
  await expect(amina.getByText("Walk-in", { exact: true })).toBeVisible()
  await expect(amina.getByText("1 child of hers has no childcare place here.")).toBeVisible()
  expect(await recordOf(ask, groupOfNoor)).toContain("scheduled Amina present")
  await amina.getByRole("button", { name: "Take Amina H. off the list" }).click()
  await expect(amina).toHaveCount(0)
  await expect(page.getByRole("combobox", { name: "Who came" })).toBeFocused()
  await page.getByRole("button", { name: "Done" }).press("Enter")
  await expect(page.getByRole("button", { name: "Add a walk-in" })).toBeFocused()
})

test("others are counted beside the list, and the number is kept", async ({ as, page }) => {
  const { groupOfNoor } = await as("noor")
  await page.goto(`/sessions/${groupOfNoor}`)
  const form = page.getByRole("form", { name: "Others present, not named" })
  await form.getByLabel("How many others").fill("2.5")
  await form.getByRole("button", { name: "Save the number" }).click()
  await expect(form.getByText("Write a whole number, 0 or more.").first()).toBeVisible()
  await form.getByLabel("How many others").fill("7")
  await form.getByRole("button", { name: "Save the number" }).click()
  await expect(page.getByText("+ 7 not named")).toBeVisible()
  await form.getByLabel("How many others").fill("9")
  await form.getByRole("button", { name: "Save the number" }).click()
  await expect(page.getByText(/^7, by Noor/)).toBeVisible()
})

test("E30: the sheet is printed, and entered by keyboard alone in the same order", async ({
  as,
  ask,
  page,
}) => {
  const { groupOfNoor } = await as("noor")
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "")
  })
  await page.goto(`/sessions/${groupOfNoor}`)
  await page.getByRole("link", { name: "Print the sheet to sign" }).click()
  await page.getByRole("button", { name: "Print" }).click()
  await expect(page.locator("html[data-printed]")).toBeAttached()
  const rows = page.getByRole("rowheader")
  await expect(rows).toHaveText(["Basma N.", "Dara O."])
  await page.goto(`/sessions/${groupOfNoor}/paper`)
  await expect(async () => {
    await page.getByLabel("Mark of Basma N.").focus()
    await page.keyboard.press("1")
    await expect(page.getByLabel("Mark of Dara O.")).toBeFocused({ timeout: 1000 })
  }).toPass()
  await page.keyboard.press("ArrowUp")
  await expect(page.getByLabel("Mark of Basma N.")).toBeFocused()
  await page.keyboard.press("Enter")
  await page.keyboard.press("7")
  await expect(page.getByText("Type a number from 0 to 5.")).toBeVisible()
  await page.keyboard.press("3")
  await expect(page.getByText("All marked and saved. This session is recorded.")).toBeVisible()
  expect(await recordOf(ask, groupOfNoor)).toEqual(["held Basma present", "held Dara absent"])
  await expect(page.getByText(/No-show · from paper, entered/)).toBeVisible()
  await page.getByRole("link", { name: "Back to the session" }).click()
  await expect(page.getByRole("group", { name: "Dara O." }).getByText(/^from paper, entered/)).toBeVisible()
})

test("a colleague who leads it too calls the roll, and no longer when she is taken off", async ({
  as,
  ask,
  page,
}) => {
  const { groupOfNoor } = await as("noor")
  await ask(
    "update counselling_session set starts_at = $2, ends_at = $2::timestamptz + interval '1 hour' where id = $1",
    [groupOfNoor, withinItsDay(new Date(Date.now() + 86_400_000))],
  )
  await page.goto(`/sessions/${groupOfNoor}`)
  await page.getByRole("button", { name: "Move" }).click()
  await page.getByRole("combobox", { name: /Who leads it with you/ }).fill("tom")
  await page.getByRole("option", { name: "Tomas" }).click()
  await expectAccessible(page)
  await page.getByRole("button", { name: "Move the session" }).click()
  await expect(page.getByText("led by Noor with Tomas")).toBeVisible()
  await as("tomas")
  await page.goto(`/sessions/${groupOfNoor}`)
  await expect(page.getByRole("group", { name: "Basma N." })).toBeVisible()
  await expect(page.getByRole("button", { name: "Everyone present" }), "it is tomorrow").toHaveCount(0)
  await expect(page.getByRole("button", { name: "Move" })).toHaveCount(0)
  await ask("delete from session_facilitator where session_id = $1", [groupOfNoor])
  await page.reload()
  await expect(page.getByText(/Another counsellor leads this session/)).toBeVisible()
})

test("the sheet, the entry and the roll with all that is beside it look right in every look", async ({
  as,
  page,
}) => {
  test.slow()
  const { groupOfNoor } = await as("noor")
  await expectAccessibleInEveryLook(page, `/sessions/${groupOfNoor}/print`, async () => {
    await expect(page.getByRole("table")).toBeVisible()
  })
  await expectAccessibleInEveryLook(page, `/sessions/${groupOfNoor}/paper`, async () => {
    await expect(page.locator("[data-mark]").first()).toBeVisible()
  })
})
