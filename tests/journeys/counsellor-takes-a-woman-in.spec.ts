import type { Locator, Page } from "@playwright/test"
import { papersOf } from "@/tests/support/case-papers"
import type { Ask, Cast } from "@/tests/support/cast"
import { expect, expectAccessible, type Look, signIn, test, wear } from "@/tests/support/journey"

const contrasts: readonly Look[] = [
  { locale: "en", theme: "light", width: 1280 },
  { locale: "es", theme: "dark", width: 360 },
  { locale: "ar-XB", theme: "light", width: 360 },
  { locale: "ar-XB", theme: "dark", width: 1280 },
]
const alike = (page: Page) => page.getByRole("region", { name: "Possibly the same woman" })
const card = (page: Page, title: string): Locator =>
  page.locator("section", { has: page.getByRole("heading", { level: 2, name: title }) })

/** Two women here have a name like hers: one is Noor's, one is a colleague's. */
async function renamed(ask: Ask, { basma, dara }: Cast) {
  const names = "update participant set known_as = $2, family_name = $3, latin_name = $4 where id = $1"
  await ask(names, [basma, "سميرة", "حداد", "Samira Haddad"])
  await ask(names, [dara, "Samira", "Kalil", null])
}

test("she is looked for while her name is typed, told apart, and registered", async ({ as, ask, page }) => {
  const cast = await as("noor")
  await renamed(ask, cast)
  await page.goto("/participants")
  await page.getByRole("link", { name: "Register a participant" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Register a participant" })).toBeVisible()
  await page.getByLabel("Name she uses").fill("سميرة")
  await page.getByLabel("Family name").fill("خليل")

  const [hers, colleagues] = [
    alike(page).getByRole("listitem").filter({ hasText: "Samira Haddad" }),
    alike(page).getByRole("listitem").filter({ hasText: "Name not shown" }),
  ]
  await expect(colleagues).toContainText("born 1992")
  await expect(colleagues).toContainText("Counsellor: Tomas")
  await expect(colleagues).toContainText("Ask the coordinator")
  await page.getByLabel("Family name").fill("")
  await expect(hers).toContainText("Enrolled")
  await expect(hers.getByRole("link", { name: "Open her file" })).toBeVisible()
  await expect(alike(page)).not.toContainText("Kalil")
  expect(page.url()).not.toContain(encodeURIComponent("سميرة"))
  for (const person of [hers, colleagues]) {
    await person.getByRole("button", { name: "Not the same woman" }).click()
    await expect(person).toContainText("You said: not the same woman.")
  }

  await page.getByLabel("Name in Latin letters").fill("Samira Khalil")
  await page.getByLabel("Date of birth").fill("14/5/1978")
  await page.getByLabel("Citizenship", { exact: false }).first().selectOption({ label: "Syria" })
  await page.getByLabel("Preferred language").selectOption({ label: "Arabic" })
  await page.getByLabel("She needs an interpreter").check()
  await page.getByLabel("Phone").fill("600 123 456")
  await page.getByRole("button", { name: "Register her" }).click()
  await expect(page.getByRole("alert").or(page.getByRole("group")).first()).toBeVisible()
  await expect(page.getByText("Say whether she was given the privacy notice, and how.").first()).toBeVisible()
  await page.getByLabel("Yes, read aloud").check()
  await page.getByRole("button", { name: "Register her" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "سميرة" })).toBeVisible()

  const [kept] = await ask(
    `select p.id, p.birth, p.citizenships, n.language, n.method,
       (select count(*)::int from not_same_person s where p.id in (s.one_id, s.other_id)) as told,
       (select count(*)::int from draft d where d.membership_id = $2 and d.form = 'participant.register') as drafts
     from participant p join privacy_notice n on n.participant_id = p.id where p.latin_name = 'Samira Khalil' and p.organisation_id = $1`,
    [cast.harbour, cast.noor.id],
  )
  expect(kept).toMatchObject({
    ...{ birth: "1978-05-14", citizenships: ["SY"], language: "ar", method: "read_aloud" },
    ...{ told: 2, drafts: 0 },
  })
})

test("what is typed at the desk is kept, and goes on from Today", async ({ as, page }) => {
  await as("noor")
  await page.goto("/participants/new")
  await page.getByLabel("Name she uses").fill("ትርሃስ")
  await page.getByLabel("Family name").focus()
  await expect(page.getByText(/^Draft, saved/)).toBeVisible()
  await page.goto("/")
  await page.getByRole("link", { name: "Continue Registering a participant" }).click()
  await expect(page.getByLabel("Name she uses")).toHaveValue("ትርሃስ")
})

/** Registered by Noor, too old, with consent and residence on record, and no child. */
async function tooOld(ask: Ask, c: Cast): Promise<string> {
  const id = await c.put("participant", {
    ...{ organisation_id: c.harbour, programme_id: c.programme, known_as: "سميرة", family_name: "خليل" },
    ...{
      birth: "1978-05-14",
      gender: "F",
      citizenships: ["SY"],
      registered_on: "2026-01-05",
      created_by: c.noor.id,
    },
  })
  await ask(
    `insert into assignment (organisation_id, participant_id, counsellor_id, from_on)
     values ($1, $2, $3, current_date - 1)`,
    [c.harbour, id, c.noor.id],
  )
  await ask(
    `insert into consent (organisation_id, participant_id, purpose, text_version, language, method, given_on)
     values ($1, $2, 'participation_data', '1', 'ar', 'written', current_date - 1)`,
    [c.harbour, id],
  )
  await papersOf(c, id).residence()
  return id
}

test("a counsellor asks for a waiver, a coordinator approves it, and she is enrolled", async ({
  as,
  ask,
  context,
  page,
}) => {
  const cast = await as("noor")
  const id = await tooOld(ask, cast)
  await page.goto(`/participants/${id}/case`)
  await expect(page.getByText("2 things stand against her entry today.")).toBeVisible()
  await expect(page.getByText("She was not given the privacy notice yet")).toBeVisible()
  await page.getByLabel("She is expecting a child").check()
  await expect(page.getByText("1 thing stands against her entry today.")).toBeVisible()
  await page.getByRole("button", { name: "Ask for a waiver" }).click()
  const form = page.getByRole("form", { name: "Ask for a waiver" })
  await form.getByLabel("Reason").fill("She brought up four children and is ready now.")
  await form.getByRole("button", { name: "Ask for a waiver" }).click()
  await expect(page.getByText("Waits for a coordinator")).toBeVisible()

  await signIn(context, cast.clara)
  await page.goto("/participants")
  await page.getByRole("link", { name: "Waivers to decide (1)" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Waivers to decide" })).toBeVisible()
  await expect(page.getByText("expecting")).toHaveCount(0)
  await page.getByRole("button", { name: "Approve" }).click()
  await expect(page.getByText("No waiver waits")).toBeVisible()

  await signIn(context, cast.noor)
  await page.goto(`/participants/${id}/case`)
  await page.getByRole("button", { name: "Decide: eligible", exact: true }).click()
  await page.getByRole("button", { name: "Enrol her" }).first().click()
  const entry = page.getByRole("form", { name: "Enrol her" })
  await entry.getByLabel("Unemployed: looking for work").check()
  await entry.getByLabel("Unemployed since").fill("3/2024")
  await entry.getByRole("button", { name: "Enrol her" }).click()
  await expect(card(page, "Her entry")).toContainText("By waiver")
  await expect(card(page, "Her way so far")).toContainText("Eligible → Enrolled")
  await expect(page.getByText("No skills profile is agreed yet.")).toBeVisible()
})

test("she leaves, is due to be asked how she is, and comes back to the same case", async ({
  as,
  context,
  page,
}) => {
  const cast = await as("noor")
  await page.goto(`/participants/${cast.amina}/case`)
  await page.getByRole("button", { name: "Record that she left" }).click()
  const leaving = page.getByRole("form", { name: "Record that she left" })
  await leaving.getByRole("button", { name: "Record that she left" }).click()
  await expect(leaving.getByText("Choose why she left.").first()).toBeVisible()
  await leaving.getByLabel("Why she left").selectOption({ label: "Moved away" })
  await leaving.getByRole("button", { name: "Record that she left" }).click()
  await expect(card(page, "Follow-up after she left")).toContainText("4 weeks after")
  await expect(page.getByText("A coordinator does this.")).toBeVisible()

  await signIn(context, cast.clara)
  await page.goto(`/participants/${cast.amina}/case`)
  await page.getByRole("button", { name: "Open the case again" }).click()
  await page.getByRole("form", { name: "Open the case again" }).getByRole("button").click()
  await expect(card(page, "Her way so far")).toContainText("Exited → Enrolled")
  await expect(card(page, "Follow-up after she left")).toContainText("Called off: she came back")
  await expect(card(page, "Her entry")).not.toContainText("Why she left")
})

test("a follow-up that is due is on Today and in the list, and is recorded", async ({ as, ask, page }) => {
  const { amina } = await as("noor")
  await left(ask, amina)
  await page.goto("/")
  await expect(page.getByText(/^4 weeks after, about/)).toBeVisible()
  await page.goto("/follow-ups")
  await expect(card(page, "Due now")).toContainText("Amina Haddad")
  await expect(card(page, "Due now")).toContainText("+3460")
  await page.getByRole("link", { name: "Record a try Amina Haddad" }).click()
  await page.getByRole("button", { name: "Record a try 4 weeks after" }).click()
  const form = page.getByRole("form", { name: "Record a try, 4 weeks after" })
  await form.getByLabel("Phone").check()
  await form.getByLabel("Reached", { exact: true }).check()
  await form.getByLabel("Employed", { exact: true }).check()
  await form.getByRole("button", { name: "Record a try" }).click()
  await expect(page.getByText(/^On that day: Employed/)).toBeVisible()
})

/** She left thirty days ago. */
async function left(ask: Ask, id: string) {
  await ask("update participant set phase = 'exited' where id = $1", [id])
  await ask(
    `update enrolment set exit_on = current_date - 30, exit_reason = 'job' where participant_id = $1`,
    [id],
  )
  await ask(
    `insert into follow_up (organisation_id, participant_id, moment, due_on)
     select organisation_id, id, '4w', current_date - 2 from participant where id = $1`,
    [id],
  )
}

test("the desk, the case and their lists are accessible in the four contrasting looks", async ({
  as,
  ask,
  context,
  page,
}) => {
  test.setTimeout(120_000)
  const cast = await as("noor")
  await renamed(ask, cast)
  const id = await tooOld(ask, cast)
  await left(ask, cast.amina)
  await ask(
    `insert into waiver (organisation_id, participant_id, kind, reason, requested_by, requested_on)
     values ($1, $2, 'age', 'She is ready now', $3, current_date)`,
    [cast.harbour, id, cast.noor.id],
  )
  const h1 = page.getByRole("heading", { level: 1 })
  for (const look of contrasts)
    await test.step(`${look.locale} ${look.theme} ${look.width}`, async () => {
      await signIn(context, cast.noor)
      await wear(page, look)
      await page.goto("/participants/new")
      await page.locator("#field-intake-knownAs").fill("سميرة")
      await expect(
        page.locator("#look-alikes").locator("xpath=../..").getByRole("listitem").first(),
      ).toBeVisible()
      await expectAccessible(page)
      for (const address of [`/participants/${id}/case`, `/participants/${cast.amina}/case`, "/follow-ups"]) {
        await page.goto(address)
        await expect(h1).toBeVisible()
        await expectAccessible(page)
      }
      await signIn(context, cast.clara)
      await page.goto("/participants/waivers")
      await expect(h1).toBeVisible()
      await expectAccessible(page)
    })
})
