import type { Page } from "@playwright/test"
import { expect, expectAccessible, expectAccessibleInEveryLook, test } from "@/tests/support/journey"

const confirm = (page: Page, name: string) => page.getByRole("button", { name })

test("a coordinator moves women of one counsellor, and sees before what goes along", async ({ as, page }) => {
  const { amina } = await as("clara")
  await page.goto("/participants")
  await page.getByRole("link", { name: "Caseloads" }).click()
  await expect(page.getByRole("table").getByRole("row").filter({ hasText: "Noor" })).toContainText("2")
  await page.goto(`/participants/${amina}`)
  await page.getByRole("link", { name: "Move to another counsellor Noor" }).press("Enter")
  await expect(page.getByRole("checkbox", { name: /Amina/ })).toBeChecked()
  await expect(page.getByRole("checkbox", { name: /Basma/ })).not.toBeChecked()
  await page.getByRole("button", { name: "Choose nobody" }).press("Enter")
  await page.getByRole("button", { name: "Show what would move" }).press("Enter")
  await expect(page.getByRole("link", { name: "Choose at least one woman." })).toBeVisible()
  await page.getByRole("checkbox", { name: /Amina/ }).press("Space")
  await page.getByLabel("To which counsellor").selectOption({ label: "Tomas (2 women now)" })
  await page.getByRole("button", { name: "Show what would move" }).press("Enter")
  await expect(page.getByRole("heading", { name: "This would move from Noor to Tomas" })).toBeFocused()
  await expect(page.getByText("1 planned individual session goes along")).toBeVisible()
  await expectAccessible(page)
  await confirm(page, "Change something").press("Enter")
  await page.getByRole("checkbox", { name: /Basma/ }).press("Space")
  await page.getByRole("button", { name: "Show what would move" }).press("Enter")
  await confirm(page, "Move 2 women").press("Enter")
  await expect(page.getByRole("status").filter({ hasText: "2 women moved to Tomas" })).toContainText(
    "Noor accompanies nobody any more.",
  )
  await page.getByRole("link", { name: "To the caseloads", exact: true }).click()
  await expect(page.getByRole("row").filter({ hasText: "Tomas" })).toContainText("4")
})

test("a coordinator gives a counsellor to a woman whom nobody accompanies", async ({ as, page, ask }) => {
  const { amina } = await as("clara")
  await ask("delete from assignment where participant_id = $1", [amina])
  await page.goto(`/participants/${amina}`)
  await expect(page.getByText("Nobody accompanies her yet")).toBeVisible()
  await expectAccessible(page)
  const form = page.getByRole("form", { name: "Who accompanies her" })
  await form.getByRole("button", { name: "Assign" }).press("Enter")
  await expect(form.getByRole("link", { name: "Choose a counsellor." })).toBeVisible()
  await form.getByLabel("Counsellor").selectOption({ label: "Tomas" })
  await form.getByRole("button", { name: "Assign" }).press("Enter")
  await expect(page.getByText("She has a counsellor from today.")).toBeVisible()
  await expect(page.getByText("Nobody accompanies her yet")).toHaveCount(0)
  await expect(page.getByRole("link", { name: "Move to another counsellor Tomas" })).toBeVisible()
})

test("caseloads and the form to move one are accessible in every look", async ({ as, page, ask }) => {
  const { noor } = await as("clara")
  await ask("update membership set ended_at = now() where id = $1", [noor.id])
  const heading = () => expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await expectAccessibleInEveryLook(page, "/caseloads", heading)
  await expectAccessibleInEveryLook(page, `/caseloads/move?from=${noor.id}`, heading)
})
