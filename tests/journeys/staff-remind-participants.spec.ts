import { comingLink } from "@/tests/support/coming"
import { expect, expectAccessibleInEveryLook, test } from "@/tests/support/journey"

const addressOf = (participantId: string) =>
  `update participant_contact set channel = 'email', email = 'amina@example.org', may_leave_message = true
   where participant_id = '${participantId}'`

test("a coordinator says when participants are reminded", async ({ as, page, ask, cast }) => {
  await as("clara")
  await page.goto("/reminders")
  const form = page.getByRole("form", { name: "When we remind" })
  await form.getByRole("checkbox", { name: "7 days" }).press("Space")
  await form.getByRole("combobox", { name: /^At/ }).selectOption("09:00")
  await form.getByRole("button", { name: "Save" }).press("Enter")
  await expect(form.getByRole("status").filter({ hasText: "Saved." })).toBeVisible()
  const [kept] = await ask(
    "select days, hour, asks, texts from reminder_setting where organisation_id = $1",
    [cast.harbour],
  )
  expect(kept).toEqual({ days: [7, 2, 1], hour: 9, asks: true, texts: false })
  await form.getByRole("checkbox", { name: "7 days" }).press("Space")
  await form.getByRole("button", { name: "Save" }).press("Enter")
  await expect(form.getByRole("status").filter({ hasText: "Saved." })).toBeVisible()
  await expect(form.getByRole("button", { name: "Save" })).toBeFocused()
  await page.reload()
  await expect(form.getByRole("checkbox", { name: "7 days" })).not.toBeChecked()
})

test("a counsellor is told why no reminder goes out, mends it, and sends one", async ({ as, page, ask }) => {
  const cast = await as("noor")
  await page.goto("/reminders")
  const blocked = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: /^No reminder goes out/ }) })
  await expect(blocked).toContainText("No safe address: nobody has asked how she wants to be reached.")
  await blocked.getByRole("link", { name: "Her contact Amina Haddad" }).first().click()
  await expect(page.getByRole("heading", { name: "Reminders before sessions" })).toBeVisible()
  await expect(page.getByText("No reminder goes out.")).toBeVisible()

  await ask(addressOf(cast.amina))
  await page.goto(`/sessions/${cast.planned}`)
  const card = page.locator("section").filter({ has: page.getByRole("heading", { name: "Reminders" }) })
  await card.getByRole("button", { name: /^Send now/ }).press("Enter")
  await expect(card.getByRole("status").filter({ hasText: "It goes out within a minute" })).toBeVisible()
  const rows = await ask("select asks from reminder where participant_id = $1 and kind = 'by_hand'", [
    cast.amina,
  ])
  expect(rows).toEqual([{ asks: true }])
})

test("a counsellor writes down that she wants no reminders, or when they are safe", async ({
  as,
  page,
  ask,
}) => {
  const cast = await as("noor")
  await ask(addressOf(cast.amina))
  await page.goto(`/participants/${cast.amina}/family`)
  const card = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "Reminders before sessions" }) })
  await expect(card).toContainText("She gets a message before each session.")
  await card.getByRole("button", { name: "Change" }).press("Enter")
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("combobox", { name: "Not before" }).selectOption("14:00")
  await dialog.getByRole("button", { name: "Save" }).press("Enter")
  await expect(dialog.getByText("Choose both hours, or neither.").first()).toBeVisible()
  await dialog.getByRole("combobox", { name: "Not after" }).selectOption("16:00")
  await dialog.getByRole("button", { name: "Save" }).press("Enter")
  await expect(dialog).toHaveCount(0)
  await expect(card).toContainText("Between 14:00 and 16:00")
  await card.getByRole("button", { name: "Change" }).press("Enter")
  await page.getByRole("checkbox", { name: "She wants reminders" }).press("Space")
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).press("Enter")
  await expect(dialog).toHaveCount(0)
  await expect(card).toContainText("She wants no reminders.")
})

test("nobody's morning letter comes against their will", async ({ as, page, ask }) => {
  const cast = await as("noor")
  await page.goto("/account")
  const box = page.getByRole("checkbox", { name: "Send me the day's numbers every morning" })
  await expect(box).toBeChecked()
  await box.press("Space")
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible()
  expect(await ask("select digest from account where id = $1", [cast.noor.accountId])).toEqual([
    { digest: false },
  ])
})

for (const role of ["clara", "noor"] as const)
  test(`the reminders are accessible in every look, for ${role}`, async ({ as, page, ask }) => {
    test.setTimeout(150_000)
    const cast = await as(role)
    await comingLink(ask, cast)
    await ask(
      "update reminder set answer = 'yes', answered_children = 2, answered_at = now() where participant_id = $1",
      [cast.amina],
    )
    const ready = () => expect(page.getByRole("heading", { level: 1 })).toBeVisible()
    await expectAccessibleInEveryLook(page, "/reminders", ready)
    if (role === "noor") await expectAccessibleInEveryLook(page, `/participants/${cast.amina}/family`, ready)
  })
