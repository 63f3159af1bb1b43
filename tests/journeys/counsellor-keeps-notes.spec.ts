import { expect, expectAccessibleInEveryLook, test } from "@/tests/support/journey"

const panel = { name: "Add a note" }

test("a note is shown to colleagues by name, changed while it is open, signed, and then added to", async ({
  as,
  page,
}) => {
  const { amina, tomas } = await as("noor")
  await page.goto(`/participants/${amina}?show=notes`)
  await page.getByRole("link", { name: "Add note" }).click()
  const dialog = page.getByRole("dialog", panel)
  await dialog.getByRole("textbox", { name: "Note" }).fill("She asks for a course in the evening.")
  await dialog.getByRole("radio", { name: /^Colleagues I choose/ }).check()
  await dialog.getByRole("button", { name: "Keep the note" }).click()
  await expect(dialog.getByText("Choose who can read the note.").first()).toBeVisible()
  await dialog.getByRole("checkbox", { name: tomas.name }).check()
  await dialog.getByRole("button", { name: "Keep the note" }).click()
  await expect(page.getByText("The note is kept.")).toBeVisible()
  const entry = page.getByRole("listitem").filter({ hasText: "She asks for a course in the evening." })
  await expect(entry.getByText("You and 1 colleague")).toBeVisible()

  await entry.getByRole("link", { name: "Note", exact: true }).click()
  await expect(page.getByRole("heading", { level: 1, name: /Note about Amina/ })).toBeVisible()
  await page.getByRole("button", { name: "Change" }).click()
  const change = page.getByRole("dialog", { name: "Change the note" })
  await change.getByRole("textbox", { name: "Note" }).fill("She asks for a course in the morning.")
  await change.getByRole("radio", { name: /^Her team/ }).check()
  await page.keyboard.press("Control+Enter")
  await expect(page.getByText("The note is changed.")).toBeVisible()
  await expect(page.getByText("Her team", { exact: true }).first()).toBeVisible()
  await expect(page.getByRole("heading", { name: "What it said before" })).toBeVisible()

  await page.getByRole("button", { name: "Sign the note" }).click()
  await expect(page.getByText(/^Signed \w+ \d/)).toBeVisible()
  await expect(page.getByRole("button", { name: "Change" })).toHaveCount(0)
  await page.getByRole("button", { name: "Add to the note" }).press("Enter")
  await expect(page.getByRole("textbox", { name: "What you want to add" })).toBeFocused()
  await page.keyboard.type("She found one.")
  await page.keyboard.press("Control+Enter")
  await expect(page.getByRole("listitem").filter({ hasText: "She found one." })).toBeVisible()
})

test("what is begun is there again, and Today leads to it", async ({ as, page }) => {
  const { amina } = await as("noor")
  await page.goto(`/participants/${amina}`)
  await page.getByRole("link", { name: "Add note" }).click()
  const text = page.getByRole("dialog", panel).getByRole("textbox", { name: "Note" })
  await text.fill("Half a thought")
  await page.keyboard.press("Escape")
  await expect(page.getByRole("dialog", panel)).toHaveCount(0)
  await page.goto("/")
  await page.getByRole("link", { name: /Note, Amina/ }).click()
  await page.getByRole("link", { name: "Add note" }).click()
  await expect(text).toHaveValue("Half a thought")
})

test("a colleague who is named finds the note, and nothing else of her", async ({ as, ask, cast, page }) => {
  const { harbour, amina, noor, tomas } = cast
  const [note] = await ask(
    `insert into counselling_note (organisation_id, participant_id, author_id, text, visibility)
     values ($1, $2, $3, 'Please call her', 'named') returning id`,
    [harbour, amina, noor.id],
  )
  await ask("insert into note_reader (organisation_id, note_id, membership_id) values ($1, $2, $3)", [
    harbour,
    note?.id,
    tomas.id,
  ])
  await as("tomas")
  await page.goto("/")
  await page.getByRole("banner").locator("summary").filter({ hasText: "Settings of Tomas" }).click()
  await page.getByRole("link", { name: "Notes", exact: true }).click()
  const shown = page.getByRole("listitem").filter({ hasText: "Please call her" })
  await shown.getByRole("link", { name: /Note about Amina/ }).click()
  await expect(page.getByText("Please call her")).toBeVisible()
  await expect(page.getByText("Its author and you")).toBeVisible()
  await expect(page.getByRole("button", { name: "Change" })).toHaveCount(0)
})

test("a note and the list of notes can be read by everybody, in every look", async ({ as, page }) => {
  const { privateNote } = await as("noor")
  await expectAccessibleInEveryLook(page, `/notes/${privateNote}`, async () => {
    await expect(page.getByText("CNRY private words of Noor")).toBeVisible()
  })
  await expectAccessibleInEveryLook(page, "/notes", async () => {
    await expect(page.getByText("CNRY private words of Noor")).toBeVisible()
  })
})
