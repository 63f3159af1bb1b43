import { expect, expectAccessible, type Look, signIn, test, wear } from "@/tests/support/journey"
import { lettersIn, tokenIn } from "@/tests/support/letters"

const english: Look = { locale: "en", theme: "light", width: 1280 }
const twoLooks: readonly Look[] = [english, { locale: "ar-XB", theme: "dark", width: 360 }]

test("a counsellor refers a woman, and the service answers without an account", async ({
  as,
  ask,
  browser,
  page,
}) => {
  const { amina, harbour } = await as("noor")
  await ask(
    `insert into consent (organisation_id, participant_id, purpose, text_version, language, method, given_on)
     values ($1, $2, 'share_partner', '2026-1', 'ar', 'written', current_date)`,
    [harbour, amina],
  )
  await page.goto("/services")
  await page.getByRole("button", { name: "Add a service" }).click()
  const panel = page.getByRole("dialog", { name: "New service" })
  await panel.getByLabel("Name").fill("Escuela Río")
  await panel.getByLabel("Language, reading, numbers").check()
  const address = `school-${amina}@example.org`
  await panel.getByLabel("E-mail").fill(address)
  await panel.getByRole("button", { name: "Save" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Escuela Río" })).toBeVisible()

  await page.goto(`/participants/${amina}/referrals`)
  await page.getByRole("button", { name: "New referral" }).click()
  const form = page.getByRole("dialog", { name: "New referral" })
  await form.getByLabel("Search a service").fill("escuela rio")
  await form.getByRole("radio", { name: "Escuela Río" }).check()
  await form.getByLabel("Why").fill("She looks for a course in the morning")
  await form.getByRole("button", { name: "Save the draft" }).click()
  await page.getByRole("button", { name: "She agrees to the referral to Escuela Río" }).click()
  await page.getByRole("button", { name: "Send the letter to Escuela Río" }).click()
  await expect(page.getByText("Sent", { exact: true })).toBeVisible()

  const letters = () => lettersIn(String(process.env.JOURNEY_MAIL_DIR)).filter(({ to }) => to === address)
  await expect.poll(() => letters().length, { timeout: 15_000 }).toBe(1)
  const token = tokenIn(letters()[0])
  for (const look of twoLooks)
    for (const place of [
      `/refer/${token}`,
      `/refer/${token}?view=cannot`,
      `/participants/${amina}/referrals`,
    ]) {
      await wear(page, look)
      await page.goto(place)
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
      await expectAccessible(page)
    }
  await wear(page, english)
  const context = await browser.newContext({ javaScriptEnabled: false })
  const there = await context.newPage()
  await there.goto(`${new URL(page.url()).origin}/refer/${token}`)
  await expect(there.getByRole("heading", { name: "Can you receive her?" })).toBeVisible()
  await expect(there.getByText("Amina", { exact: true })).toBeVisible()
  await expect(there.getByText("Haddad")).toHaveCount(0)
  await there.getByRole("button", { name: "Yes, we can receive her" }).click()
  await expect(there.getByText("Thank you. We have your answer.")).toBeVisible()
  await there.getByLabel("When it is done: what came of it?").fill("Started a course")
  await there.getByRole("button", { name: "Send the outcome" }).click()
  await expect(there.getByRole("heading", { name: "You have told us what came of it" })).toBeVisible()
  await expect(there.getByText("Amina")).toHaveCount(0)
  await context.close()

  await page.goto(`/participants/${amina}/referrals`)
  await expect(page.getByText("Started a course")).toBeVisible()
})

test("everything around a referral can be read by everyone", async ({ cast, ask, context, page }) => {
  await signIn(context, cast.clara)
  await ask(
    `insert into local_service (organisation_id, name, city, topics, languages, women_only, children_welcome, email)
     values ($1, 'Escuela Río', 'Málaga', '{language}', '{ar}', true, true, 'school@example.org')`,
    [cast.harbour],
  )
  for (const look of twoLooks)
    for (const address of ["/services", "/services/import", "/refer/unknown"]) {
      await wear(page, look)
      await page.goto(address)
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
      await expectAccessible(page)
    }
})

test("a coordinator fills the directory from a file in the national schema", async ({ as, page }) => {
  await as("clara")
  const theme = "equipement-et-alimentation--alimentation"
  const rows = [`dora--1;dora;Épicerie;${theme};gratuit`, `dora--2;dora;Vestiaire;${theme};cher`]
  const list = ["id;source;nom;thematiques;frais", ...rows].join("\n")
  await page.goto("/services/import")
  await page
    .getByLabel("File")
    .setInputFiles({ name: "services.csv", mimeType: "text/csv", buffer: Buffer.from(list) })
  await page.getByRole("button", { name: "Check the file" }).click()
  await expect(page.getByText("The cost (frais) is not of the schema: cher")).toBeVisible()
  await expectAccessible(page)
  await page.getByRole("button", { name: "Import 1 service" }).click()
  await expect(page.getByText("1 service imported")).toBeVisible()
  await page.getByRole("link", { name: "To the directory" }).click()
  await expect(page.getByRole("link", { name: "Épicerie" })).toBeVisible()
})
