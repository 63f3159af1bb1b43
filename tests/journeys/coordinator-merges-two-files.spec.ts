import type { Locator, Page } from "@playwright/test"
import type { Ask, Cast } from "@/tests/support/cast"
import { expect, expectAccessibleInEveryLook, signIn, test } from "@/tests/support/journey"

const h1 = (page: Page, name: string) => page.getByRole("heading", { level: 1, name })
const card = (page: Page, title: string): Locator =>
  page.locator("section", { has: page.getByRole("heading", { level: 2, name: title }) })

const staying = (page: Page): Locator =>
  page.locator("section", { has: page.getByRole("heading", { name: "File that stays", exact: true }) })

/** Amina came to the desk again and was registered a second time, by Noor, with something to do next. */
async function again(ask: Ask, c: Cast): Promise<string> {
  const id = await c.put("participant", {
    ...{ organisation_id: c.harbour, programme_id: c.programme, known_as: "Amina", family_name: "Haddad" },
    ...{
      birth: "1992-03-15",
      gender: "F",
      citizenships: ["SY"],
      literacy: "partly",
      created_by: c.noor.id,
    },
    registered_on: c.now,
  })
  await ask(
    `insert into assignment (organisation_id, participant_id, counsellor_id, from_on)
     values ($1, $2, $3, current_date - 1)`,
    [c.harbour, id, c.noor.id],
  )
  await c.put("next_step", {
    ...{ organisation_id: c.harbour, participant_id: id, what: "Bring the certificate" },
    created_by: c.noor.id,
  })
  return id
}

const proposed = (c: Cast, id: string, by = c.noor.id) =>
  c.put("merge", { organisation_id: c.harbour, kept_id: c.amina, merged_id: id, proposed_by: by })

test("a counsellor proposes, a coordinator looks and decides, the old address leads to the file that stays, and both come back", async ({
  as,
  ask,
  context,
  page,
}) => {
  const c = await as("noor")
  const second = await again(ask, c)
  await page.goto(`/participants/${second}/case`)
  const alike = card(page, "Possibly the same woman")
  await alike.getByRole("button", { name: /The same woman: propose one file/ }).click()
  await expect(alike.getByRole("status").filter({ hasText: /^Proposed on/ })).toBeFocused()
  await page.reload()
  await expect(alike).toContainText("Another person decides.")
  await expect(alike.getByRole("button")).toHaveCount(0)

  await signIn(context, c.clara)
  await page.goto("/participants")
  await page.getByRole("link", { name: "Files to make one (1)" }).click()
  const waiting = card(page, "Waiting for a decision")
  await expect(waiting).toContainText("Proposed by Noor")
  await waiting.getByRole("link", { name: /Look at both files/ }).click()
  await expect(h1(page, "Two files of one woman")).toBeVisible()
  await expect(card(page, "Which values stay")).toContainText("Reading and writing")
  await expect(card(page, "What moves to the file that stays")).toContainText("next steps: 1")
  await page.getByRole("button", { name: "Make them one file" }).click()
  const made = card(page, "Made one")
  await expect(made).toContainText("Confirmed by Clara")

  for (const who of [c.clara, c.noor]) {
    await signIn(context, who)
    for (const part of ["", "/case", "/sessions"]) {
      await page.goto(`/participants/${second}${part}`)
      await expect(page).toHaveURL(new RegExp(`/participants/${c.amina}$`))
      await expect(h1(page, "Amina Haddad")).toBeVisible()
    }
  }
  await signIn(context, c.tomas)
  expect((await page.request.get(`/participants/${second}`)).status()).toBe(404)

  await signIn(context, c.clara)
  await page.goto("/merges")
  await made.getByRole("button", { name: /Take back/ }).click()
  await expect(card(page, "Taken back")).toContainText("Taken back by Clara")
  for (const id of [second, c.amina]) {
    await page.goto(`/participants/${id}/case`)
    await expect(page).toHaveURL(new RegExp(`/participants/${id}/case$`))
    await expect(h1(page, "Amina Haddad")).toBeVisible()
  }
})

test("a coordinator finds the second file from her file, proposes it, and does not confirm it herself", async ({
  as,
  ask,
  page,
}) => {
  const c = await as("clara")
  const second = await again(ask, c)
  await page.goto(`/participants/${c.amina}/case`)
  const parts = page.getByRole("navigation", { name: "Parts of her file" })
  await parts.getByText("More").click()
  await parts.getByRole("link", { name: "Second file" }).click()
  await card(page, "Possibly the same woman")
    .getByRole("link", { name: /The same woman: compare and propose/ })
    .click()
  await expect(page).toHaveURL(new RegExp(`kept=${c.amina}&other=${second}$`))
  await page.getByRole("button", { name: "Propose to make them one file" }).click()
  await expect(page.getByText("You proposed this.", { exact: false })).toBeVisible()
  await expect(page.getByRole("button", { name: "Make them one file" })).toHaveCount(0)
  await page.goto(`/participants/${second}/second-file`)
  await page.getByRole("link", { name: /Look at the proposal/ }).click()
  await page.getByRole("button", { name: "Call off the proposal" }).click()
  await expect(card(page, "Refused")).toContainText("Amina Haddad")
})

test("a file under quite another name is found by its code, and what stands in the way is said before the press", async ({
  as,
  ask,
  page,
}) => {
  const c = await as("clara")
  const [dara] = await ask("select pseudonym from participant where id = $1", [c.dara])
  await page.goto(`/participants/${c.amina}/second-file`)
  await page.getByLabel("Code of the other file").fill("nobody")
  await page.getByRole("button", { name: "Compare both files" }).click()
  await expect(page.getByText("No other file here has this code.").first()).toBeVisible()
  await page.getByLabel("Code of the other file").fill(String(dara?.pseudonym).toLowerCase())
  await page.getByRole("button", { name: "Compare both files" }).click()
  await expect(page).toHaveURL(/merges\/new\?kept=/)
  await expect(staying(page)).toContainText("Amina")
  const id = await proposed(c, c.dara)
  await page.goto(`/merges/${id}`)
  await expect(staying(page)).toContainText("Amina")
  await page.getByRole("link", { name: "Keep the other one" }).click()
  await expect(staying(page)).toContainText("Dara")
  await ask(
    `insert into transfer (organisation_id, participant_id, to_organisation_id, state, offered_on, offered_by)
     values ($1, $2, $3, 'draft', current_date, $4)`,
    [c.harbour, c.dara, c.elbe, c.tomas.id],
  )
  await page.reload()
  await expect(page.getByText("These files cannot be made one now")).toBeVisible()
  await expect(page.getByText(/on its way to another organisation/)).toBeVisible()
  await expect(page.getByRole("button", { name: "Make them one file" })).toHaveCount(0)
  await page.getByRole("button", { name: "Refuse the proposal" }).click()
  await expect(card(page, "Refused")).toContainText("Dara")
})

test("a coordinator says that they are two women, and it is remembered on both files", async ({
  as,
  ask,
  page,
}) => {
  const c = await as("clara")
  const second = await again(ask, c)
  await page.goto(`/merges/${await proposed(c, second)}`)
  await page.getByRole("button", { name: "They are two women" }).click()
  await expect(card(page, "Refused")).toContainText("Said to be two women by Clara")
  await page.goto(`/participants/${second}/second-file`)
  await expect(card(page, "Said to be somebody else")).toContainText("Remembered: not the same woman.")
})

test("by keyboard alone a coordinator decides and takes back", async ({ as, ask, page }) => {
  const c = await as("clara")
  await proposed(c, await again(ask, c))
  await page.goto("/merges")
  await press(page, page.getByRole("link", { name: /Look at both files/ }))
  await expect(h1(page, "Two files of one woman")).toBeVisible()
  await press(page, page.getByRole("button", { name: "Make them one file" }))
  await expect(card(page, "Made one")).toBeVisible()
  await press(page, card(page, "Made one").getByRole("button", { name: /Take back/ }))
  await expect(card(page, "Taken back")).toBeVisible()
})

/** Tabs to something and presses Enter on it. */
async function press(page: Page, what: Locator) {
  await expect(what).toBeVisible()
  const isThere = () => what.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 60 && !(await isThere()); presses++) await page.keyboard.press("Tab")
  await expect(what).toBeFocused()
  await page.keyboard.press("Enter")
}

test("the proposals, one of them and a pair to propose are accessible in every look", async ({
  as,
  ask,
  page,
}) => {
  test.setTimeout(180_000)
  const c = await as("clara")
  const second = await again(ask, c)
  const ready = async () => {
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible()
  }
  const pair = `kept=${c.amina}&other=${second}`
  for (const address of [`/merges/new?${pair}`, `/participants/${second}/second-file`])
    await expectAccessibleInEveryLook(page, address, ready)
  const id = await proposed(c, second)
  for (const address of ["/merges", `/merges/${id}`]) await expectAccessibleInEveryLook(page, address, ready)
})
