import type { Page } from "@playwright/test"
import { companySession } from "@/tests/support/company"
import { shadowingOf, workToSign } from "@/tests/support/company-waiting"
import {
  enterCompany,
  expect,
  expectAccessible,
  expectAccessibleInEveryLook,
  test,
} from "@/tests/support/journey"
import { lettersIn, tokenIn } from "@/tests/support/letters"

const phone = { viewport: { width: 360, height: 740 } }
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ ...phone, javaScriptEnabled })

    test("reads the agreement on her phone and signs it with her name", async ({
      page,
      context,
      cast,
      ask,
    }) => {
      const { experience } = await workToSign(ask, cast)
      await enterCompany(context, await companySession(ask, cast.bakery.contact))
      await page.goto("/company")
      const waiting = page.getByRole("listitem").filter({ hasText: "Agreement to sign" })
      await expect(waiting).toContainText("Amina")
      await waiting.getByRole("link", { name: /Read and sign/ }).click()
      await expect(heading(page, "Agreement on a work experience")).toBeVisible()
      for (const term of [
        "North Bakery",
        "Shaping bread",
        "Baking rye bread",
        "Prácticas no laborales",
        "Ours",
        "Noor",
      ])
        await expect(page.getByRole("definition").filter({ hasText: term }).first()).toBeVisible()
      await page.getByRole("button", { name: "Sign", exact: true }).click()
      await expect(page.getByText("Type your name.")).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)

      await ask("update work_experience set agreement_version = 2, months = 5 where id = $1", [experience])
      await page.getByLabel("Your name").fill("Emile Roux")
      await page.getByRole("button", { name: "Sign", exact: true }).click()
      await expect(
        page.getByRole("alert").filter({ hasText: "The agreement was changed meanwhile" }),
      ).toBeVisible()
      await expect(page.getByText("5 months")).toBeVisible()
      await page.getByLabel("Your name").fill("Emile Roux")
      await page.getByRole("button", { name: "Sign", exact: true }).click()
      await expect(page.getByText("Thank you. Your company has signed.")).toBeVisible()
      await expect(page.getByText("Agreement to sign")).toHaveCount(0)
      const signed = page.getByRole("listitem").filter({ hasText: "Signed on" })
      await signed.getByRole("link", { name: "Amina" }).click()
      await expect(page.getByText(/^Your company signed this agreement on/)).toBeVisible()
      await expect(page.getByRole("button", { name: "Sign", exact: true })).toHaveCount(0)
      expect(
        await ask("select name, method, agreement_version from work_signature where contact_id = $1", [
          cast.bakery.contact,
        ]),
      ).toEqual([{ name: "Emile Roux", method: "typed", agreement_version: 2 }])
    })

    test("agrees to the days of a shadowing with one press, or says that they do not suit", async ({
      page,
      context,
      cast,
      ask,
    }) => {
      const { placement, moveDay } = await shadowingOf(ask, cast)
      await enterCompany(context, await companySession(ask, cast.bakery.contact))
      await page.goto("/company")
      await page.getByRole("link", { name: /Look at the days/ }).click()
      await expect(heading(page, "Planned days of job shadowing")).toBeVisible()
      await expect(page.getByText("Kneading")).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByLabel(/What would suit you/).fill("Thursdays only")
      await page.getByRole("button", { name: "These days do not suit us" }).click()
      await expect(page.getByText(/^Thank you\. Your contact is told/)).toBeVisible()
      await expect(page.getByRole("link", { name: /Look at the days/ })).toHaveCount(0)

      const declined = page.getByRole("listitem").filter({ hasText: /^Amina.*You said so on/ })
      await declined.getByRole("link", { name: "Amina" }).click()
      await expect(page.getByText(/^You said on .* that these days do not suit you/)).toBeVisible()
      await moveDay()
      await page.getByRole("button", { name: "We agree to these days" }).click()
      await expect(
        page.getByRole("alert").filter({ hasText: "The days were changed meanwhile" }),
      ).toBeVisible()
      await expect(page.getByText("11:00–12:00")).toHaveCount(2)
      await page.getByRole("button", { name: "We agree to these days" }).click()
      await expect(page.getByText("Thank you. Your company has agreed to the days.")).toBeVisible()
      expect(
        await ask("select state, employer_answered_by from placement where id = $1", [placement]),
      ).toEqual([{ state: "agreed_employer", employer_answered_by: cast.bakery.contact }])
    })
  })
}

test("a counsellor asks the company to sign, and reads that it signed in its own space and when", async ({
  page,
  as,
  ask,
  browser,
}) => {
  const cast = await as("noor")
  const { experience } = await workToSign(ask, cast)
  const address = `/participants/${cast.amina}/work/${experience}`
  await page.goto(address)
  await page.getByRole("button", { name: "Ask the company to sign" }).click()
  await expect(
    page.getByText("Letter sent to Emile. The link in it works once, within three days."),
  ).toBeVisible()
  const sent = () =>
    lettersIn(String(process.env.JOURNEY_MAIL_DIR)).filter(({ to }) => to === cast.bakery.email)
  await expect.poll(() => sent().length, { timeout: 15_000 }).toBe(1)

  const atBakery = await browser.newPage()
  await atBakery.goto(`/company/enter/${tokenIn(sent()[0])}`)
  await atBakery.getByRole("button", { name: "Open", exact: true }).click()
  await atBakery.getByRole("link", { name: /Read and sign/ }).click()
  await atBakery.getByLabel("Your name").fill("Emile Roux")
  await atBakery.getByRole("button", { name: "Sign", exact: true }).click()
  await expect(atBakery.getByText("Thank you. Your company has signed.")).toBeVisible()
  await atBakery.close()

  await page.reload()
  await expect(page.getByText(/^Signed in the company’s own pages, /)).toBeVisible()
  await expect(page.getByText("Emile Roux")).toBeVisible()
  await expect(page.getByRole("button", { name: "Ask the company to sign" })).toHaveCount(0)
  expect(
    await ask("select 1 from company_session where contact_id = $1", [cast.bakery.contact]),
  ).toHaveLength(1)
})

test("a counsellor reads why days do not suit, on the placement and on Today", async ({ page, as, ask }) => {
  const cast = await as("noor")
  const { placement } = await shadowingOf(ask, cast)
  await page.goto(`/placements/${placement}`)
  await page.getByRole("button", { name: "Ask the company about the days" }).click()
  await expect(page.getByText(/^Letter sent to Emile/)).toBeVisible()
  await enterCompany(page.context(), await companySession(ask, cast.bakery.contact))
  await page.goto("/company")
  await page.getByRole("link", { name: /Look at the days/ }).click()
  await page.getByLabel(/What would suit you/).fill("Thursdays only")
  await page.getByRole("button", { name: "These days do not suit us" }).click()
  await expect(page.getByText(/^Thank you\. Your contact is told/)).toBeVisible()
  await page.goto(`/placements/${placement}`)
  await expect(page.getByText(/^Does not suit, said on /)).toBeVisible()
  await expect(page.getByText("Thursdays only")).toBeVisible()
  await page.goto("/")
  await expect(page.getByText(/^The company says that the days planned from /)).toBeVisible()
})

test("an agreement to sign and days to agree to are accessible in every look", async ({
  page,
  context,
  cast,
  ask,
}) => {
  test.setTimeout(240_000)
  const { reference } = await workToSign(ask, cast)
  const days = await shadowingOf(ask, cast)
  await enterCompany(context, await companySession(ask, cast.bakery.contact))
  const ready = () => expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await expectAccessibleInEveryLook(page, "/company", ready)
  await expectAccessibleInEveryLook(page, `/company/agreements/${reference}?said=nameMissing`, ready)
  await expectAccessibleInEveryLook(page, `/company/days/${days.reference}`, ready)
})
