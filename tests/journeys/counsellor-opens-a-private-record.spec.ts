import { knock, verdict } from "@/tests/support/callers"
import type { Ask, Cast } from "@/tests/support/cast"
import { expect, expectAccessibleInEveryLook, test } from "@/tests/support/journey"

test("E24: from the roll call of a group, by keyboard, and the session shows no trace", async ({
  as,
  ask,
  page,
}) => {
  const { groupOfNoor } = await as("noor")
  await page.goto(`/sessions/${groupOfNoor}`)
  await page.getByRole("link", { name: "Private record" }).press("Enter")
  await expect(page.getByRole("heading", { level: 1, name: "Private record" })).toBeVisible()
  await expect(page).toHaveTitle(/^Private record/)
  await page.getByRole("button", { name: "Open a private record" }).press("Enter")
  await expect(page.getByRole("textbox", { name: "What she said, or what you saw" })).toBeFocused()
  await page.keyboard.type("He waits for her outside.")
  await page.keyboard.press("Control+Enter")
  await expect(page.getByText("Choose how high the risk is now.").first()).toBeVisible()
  await page.getByRole("combobox", { name: "Who it is about" }).selectOption({ label: "Dara O." })
  await page
    .getByRole("combobox", { name: "What it is about" })
    .selectOption({ label: "Violence by a partner" })
  await page.getByRole("radio", { name: /^Immediate/ }).check()
  await page.getByRole("button", { name: "Open the record" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Dara O." })).toBeVisible()
  await expect(page.getByText("He waits for her outside.")).toBeVisible()
  await expect(page).toHaveTitle(/^Private record/)
  expect(await ask("select 1 from counselling_note where text like 'He waits%'")).toEqual([])
})

test("from her file, with what is to be done, and a colleague who needs to know", async ({ as, page }) => {
  const { amina, tomas } = await as("noor")
  await page.goto(`/participants/${amina}`)
  await page.getByRole("navigation", { name: "Parts of her file" }).getByText("More").click()
  await page.getByRole("link", { name: "Private record" }).click()
  await page.getByRole("button", { name: "Open a private record" }).click()
  await page.getByRole("textbox", { name: "What she said, or what you saw" }).fill("She is afraid at home.")
  await page
    .getByRole("combobox", { name: "What it is about" })
    .selectOption({ label: "Violence in the family" })
  await page.getByRole("radio", { name: /^High/ }).check()
  await page.getByRole("button", { name: "Open the record" }).click()
  await expect(page.getByText("She is afraid at home.")).toBeVisible()

  await page.getByRole("button", { name: "Add to the record" }).click()
  await page.getByRole("radio", { name: "To do" }).check()
  await page.getByRole("textbox", { name: "Text" }).fill("Call the shelter")
  await page.getByRole("button", { name: "Keep", exact: true }).click()
  await page.getByRole("button", { name: "Mark as done" }).click()
  await expect(page.getByText(/^Done by Noor/)).toBeVisible()

  await page.getByRole("combobox", { name: "Let a colleague read it" }).selectOption({ label: tomas.name })
  await page.getByRole("button", { name: "Let her read it" }).click()
  await expect(page.getByRole("button", { name: `Take out ${tomas.name}` })).toBeVisible()
  const address = new URL(page.url()).pathname
  await as("tomas")
  await page.goto(address)
  await expect(page.getByText("She is afraid at home.")).toBeVisible()
  await expect(page.getByRole("button", { name: "Change what stands here" })).toHaveCount(0)
})

async function recordOf(ask: Ask, { harbour, amina, noor }: Cast): Promise<string> {
  const [record] = await ask(
    `insert into safeguarding_record (organisation_id, about_id, opened_by, opened_at, lead_id, category, risk)
     values ($1, $2, $3, now(), $3, 'other', 'high') returning id`,
    [harbour, amina, noor.id],
  )
  return String(record?.id)
}

test("what is hidden and what is not there are the same answer, byte for byte", async ({ cast: c, ask }) => {
  const id = await recordOf(ask, c)
  const missing = "0f0f0f0f-0000-4000-8000-0f0f0f0f0f0f"
  const plain = (text: string) =>
    text
      .replaceAll(id, "ID")
      .replaceAll(missing, "ID")
      .replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"|nonce\\":\\"[^\\]*/g, "")
  for (const { token } of [c.tomas, c.clara, c.petra, c.lena, c.pilar]) {
    const hidden = await knock({ path: `/private/${id}`, token })
    const nothing = await knock({ path: `/private/${missing}`, token })
    expect(verdict(hidden)).toBe("nothing")
    expect([hidden.status, withoutKeys(plain(hidden.text))]).toEqual([
      nothing.status,
      withoutKeys(plain(nothing.text)),
    ])
  }
  const pages = [`/participants/${c.amina}`, `/participants/${c.amina}/history`, "/participants", "/sessions"]
  for (const path of pages)
    for (const { token } of [c.clara, c.tomas, c.lena])
      expect((await knock({ path, token })).text, path).not.toContain(id)
})

/** What differs between any two answers to one question: the keys that this server draws anew each time. */
function withoutKeys(text: string): string {
  return text.replaceAll(/[A-Za-z0-9_-]{20,}={0,2}/g, "KEY")
}

test("a coordinator chooses who reads every record, and sees none", async ({ as, page }) => {
  const { tomas } = await as("clara")
  await page.goto("/safeguarding-lead")
  await page.getByRole("combobox", { name: "Who it is" }).selectOption({ label: tomas.name })
  await page.getByRole("button", { name: "Keep" }).click()
  await expect(page.getByText(/^Tomas, since/)).toBeVisible()
  const answer = await page.request.get("/private")
  expect(answer.status()).toBe(404)
  expect(await answer.text()).not.toContain("Records you can read")
})

test("everybody can read it, in every look, and it is not printed", async ({ as, cast, ask, page }) => {
  const { amina, groupOfNoor } = cast
  const id = await recordOf(ask, cast)
  await as("noor")
  const main = page.getByRole("main")
  for (const address of [
    `/private/${id}`,
    `/private?session=${groupOfNoor}`,
    `/participants/${amina}/private`,
  ])
    await expectAccessibleInEveryLook(page, address, async () => {
      await expect(main.getByRole("button").first()).toBeVisible()
    })
  await page.goto(`/private/${id}`)
  await page.emulateMedia({ media: "print" })
  await expect(page.getByRole("heading", { level: 1 })).toBeHidden()
  await as("clara")
  await page.emulateMedia({ media: "screen" })
  await expectAccessibleInEveryLook(page, "/safeguarding-lead", async () => {
    await expect(main.getByRole("combobox")).toBeVisible()
  })
})
