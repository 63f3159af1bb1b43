import { expect, expectAccessible, type Look, signIn, test, wear } from "@/tests/support/journey"

const english: Look = { locale: "en", theme: "light", width: 1280 }
const looks: readonly Look[] = [english, { locale: "ar-XB", theme: "dark", width: 360 }]

test("a counsellor offers a woman, the other organisation takes her over, and the old file is read-only", async ({
  as,
  ask,
  context,
  page,
}) => {
  const { amina, harbour, clara, konrad, lena, noor } = await as("noor")
  await ask(
    "update placement set starts_on = current_date - 9, ends_on = current_date - 9 where participant_id = $1",
    [amina],
  )
  await ask(
    `insert into consent (organisation_id, participant_id, purpose, text_version, language, method, given_on)
     values ($1, $2, 'share_partner', '2026-1', 'ar', 'written', current_date)`,
    [harbour, amina],
  )
  await page.goto(`/participants/${amina}/transfer`)
  await page.getByRole("button", { name: "Offer a transfer" }).click()
  const form = page.getByRole("dialog", { name: "Offer a transfer" })
  await form.getByLabel("To which organisation").selectOption({ label: "Elbe Haus (DE)" })
  await form.getByRole("checkbox", { name: /Household/ }).check()
  await form.getByLabel(/Words for them/).fill("She moves to your town in May")
  await form.getByRole("button", { name: "Save the draft" }).click()
  await page.getByRole("button", { name: "She agrees to the transfer to Elbe Haus" }).click()
  await page.getByRole("button", { name: "Send the offer to Elbe Haus" }).click()
  await expect(page.getByText("Waits for an answer")).toBeVisible()
  await seenWell(page, `/participants/${amina}/transfer`)

  await signIn(context, konrad)
  await page.goto("/transfers")
  await expect(page.getByText("Amina", { exact: true })).toBeVisible()
  await expect(page.getByText("She moves to your town in May")).toBeVisible()
  await expect(page.getByText("Haddad")).toHaveCount(0)
  await seenWell(page, "/transfers")
  await page.getByRole("button", { name: "Accept Amina" }).click()
  await page.getByLabel("Who accompanies her here").selectOption({ label: "Lena" })
  await page.getByRole("button", { name: "Accept and open a file" }).click()
  await page.getByRole("link", { name: "Open her file" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Amina Haddad" })).toBeVisible()
  const fresh = new URL(page.url()).pathname

  await signIn(context, lena)
  await page.goto(fresh)
  await expect(page.getByRole("heading", { level: 1, name: "Amina Haddad" })).toBeVisible()
  await expect(page.getByText(/Harbour House, /)).toBeVisible()

  await signIn(context, noor)
  const old = await page.request.get(`/participants/${amina}`)
  expect(old.status()).toBe(404)

  await signIn(context, clara)
  await page.goto(`/participants/${amina}/case`)
  await expect(page.getByText(/Accompanied by Elbe Haus since/)).toBeVisible()
  await seenWell(page, `/participants/${amina}/case`)
})

async function seenWell(page: Parameters<typeof expectAccessible>[0], address: string) {
  for (const look of looks) {
    await wear(page, look)
    await page.goto(address)
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
    await expectAccessible(page)
  }
  await wear(page, english)
  await page.goto(address)
}
