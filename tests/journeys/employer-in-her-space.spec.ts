import type { Page } from "@playwright/test"
import { companySession, signInLink } from "@/tests/support/company"
import { enterCompany, expect, expectAccessibleInEveryLook, test } from "@/tests/support/journey"
import { lettersIn, tokenIn } from "@/tests/support/letters"

const phone = { viewport: { width: 360, height: 740 } }
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name })

async function lastLinkTo(address: string, many: number): Promise<string> {
  const sent = () => lettersIn(String(process.env.JOURNEY_MAIL_DIR)).filter(({ to }) => to === address)
  await expect.poll(() => sent().length, { timeout: 15_000 }).toBe(many)
  return tokenIn(sent().at(-1))
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ ...phone, javaScriptEnabled })

    test("names her address, presses one button, confirms a day in two taps and signs out", async ({
      page,
      cast,
      ask,
    }) => {
      await page.goto("/sign-in")
      await page.getByRole("link", { name: "I work at an employer" }).click()
      await page.getByLabel("Your work e-mail").fill(cast.bakery.email)
      await page.getByRole("button", { name: "Send me a link" }).click()
      await expect(
        page.getByText(/If we know this address, a letter with a link is on its way/),
      ).toBeVisible()
      expect(page.url()).not.toContain("example")

      await page.goto(`/company/enter/${await lastLinkTo(cast.bakery.email, 1)}`)
      await expect(heading(page, "Open your company’s pages?")).toBeVisible()
      await page.getByRole("button", { name: "Open", exact: true }).click()
      await expect(heading(page, "North Bakery")).toBeVisible()
      const waiting = page.getByRole("listitem").filter({ hasText: "Amina" }).filter({ hasText: "4 hours" })
      await waiting.getByRole("button", { name: "Open and confirm" }).click()
      await page.getByRole("button", { name: "Yes, 4 hours" }).click()
      await expect(heading(page, /^Thank you\. 4 hours confirmed/)).toBeVisible()
      expect(await ask("select state from hour_entry where id = $1", [cast.hoursOfAmina])).toEqual([
        { state: "confirmed" },
      ])
      await page.getByRole("link", { name: "Back to your company’s pages" }).click()
      await expect(page.getByRole("button", { name: "Open and confirm" })).toHaveCount(1)

      await page.getByRole("link", { name: "Amina" }).click()
      await expect(heading(page, "Amina")).toBeVisible()
      await expect(page.getByText("Finishes at 14:30")).toBeVisible()
      await page.getByRole("button", { name: "Sign out" }).click()
      await expect(heading(page, "For employers: sign in")).toBeVisible()
      await page.goto("/company")
      await expect(heading(page, "For employers: sign in")).toBeVisible()
    })

    test("opens all the days that wait at once, and says in one more tap that they are right", async ({
      page,
      context,
      cast,
      ask,
    }) => {
      await enterCompany(context, await companySession(ask, cast.bakery.contact))
      await page.goto("/company")
      await page.getByRole("button", { name: "Answer several days at once" }).click()
      await expect(heading(page, "2 days wait for your answer")).toBeVisible()
      await page.getByRole("button", { name: "All 2 days are right" }).click()
      await expect(page.getByText("Thank you. The days are confirmed.")).toBeVisible()
      await page.goto("/company")
      await expect(page.getByText("Nothing waits for your answer.")).toBeVisible()
    })

    test("says how she is called, and reads it again", async ({ page, context, cast, ask }) => {
      await enterCompany(context, await companySession(ask, cast.bakery.contact))
      await page.goto("/company/about")
      await page.getByLabel("Name").fill("Emile Roux")
      await page.getByLabel("Telephone").fill("+34 600 111 222")
      await page.getByRole("button", { name: "Save" }).click()
      await expect(page.getByText("Saved.")).toBeVisible()
      await expect(page.getByLabel("Name")).toHaveValue("Emile Roux")
      await expect(page.getByText("Signed in as Emile Roux.")).toBeVisible()
    })

    test("is told what a link is still good for: used, replaced, too old; and gets a new one", async ({
      page,
      cast,
      ask,
    }) => {
      const { contact, email } = cast.bakery
      const expired = await signInLink(ask, { contact, expires: new Date(Date.now() - 1000) })
      await page.goto(`/company/enter/${expired}`)
      await expect(heading(page, "This link has expired")).toBeVisible()
      await page.getByRole("button", { name: "Send me a new link" }).click()
      await expect(page.getByText("We sent a new link.")).toBeVisible()
      const fresh = await lastLinkTo(email, 1)
      const old = await signInLink(ask, { contact })
      await page.goto(`/company/enter/${old}`)
      await page.goto("/company/sign-in")
      await page.getByLabel("Your work e-mail").fill(email)
      await page.getByRole("button", { name: "Send me a link" }).click()
      await expect(page.getByText(/If we know this address/)).toBeVisible()
      for (const replaced of [old, fresh]) {
        await page.goto(`/company/enter/${replaced}`)
        await expect(heading(page, "A newer letter has replaced this link")).toBeVisible()
      }
      const newest = await lastLinkTo(email, 2)
      await page.goto(`/company/enter/${newest}`)
      await page.getByRole("button", { name: "Open", exact: true }).click()
      await expect(heading(page, "North Bakery")).toBeVisible()
      await page.goto(`/company/enter/${newest}`)
      await expect(heading(page, "This link was used already")).toBeVisible()
    })
  })
}

test("a scanner opens each kind of link twice, in its own browser, and uses nothing up", async ({
  cast,
  ask,
  request,
  browser,
}) => {
  const signIn = await signInLink(ask, { contact: cast.bakery.contact })
  const links = [`/confirm/${cast.emileLink}`, `/company/enter/${signIn}`]
  const seen = await Promise.all(
    links.flatMap((path) => [path, path, `${path}?_rsc=1`]).map((path) => request.get(path)),
  )
  for (const answer of seen) {
    expect(answer.status()).toBe(200)
    expect(answer.headers()["set-cookie"]).toBeUndefined()
    expect(answer.headers()["cache-control"]).toContain("no-store")
  }
  for (const path of links) await request.head(path)
  const scanner = await browser.newPage()
  for (const path of links) await scanner.goto(path)
  await scanner.close()
  expect(
    await ask("select 1 from link_token where used_at is not null and contact_id = $1", [
      cast.bakery.contact,
    ]),
  ).toEqual([])
  expect(await ask("select 1 from company_session where contact_id = $1", [cast.bakery.contact])).toEqual([])
})

test("a link that was forwarded opens once: the second browser is told that it was used, and sees nothing", async ({
  cast,
  ask,
  page,
  browser,
}) => {
  const link = `/company/enter/${await signInLink(ask, { contact: cast.bakery.contact })}`
  await page.goto(link)
  const second = await browser.newPage()
  await second.goto(link)
  await page.getByRole("button", { name: "Open", exact: true }).click()
  await expect(heading(page, "North Bakery")).toBeVisible()
  await second.getByRole("button", { name: "Open", exact: true }).click()
  await expect(heading(second, "This link was used already")).toBeVisible()
  expect(await second.content()).not.toContain("Amina")
  await second.goto("/company")
  await expect(heading(second, "For employers: sign in")).toBeVisible()
  await second.close()
})

test("the link of a letter about hours opens its day in any browser, and no page of the company", async ({
  cast,
  page,
  context,
}) => {
  await page.goto(`/confirm/${cast.emileLink}`)
  await page.getByRole("button", { name: "Yes, 4 hours" }).click()
  await expect(heading(page, /^Thank you/)).toBeVisible()
  await expect(page.getByRole("link", { name: "Back to your company’s pages" })).toHaveCount(0)
  expect(await context.cookies()).toEqual([])
  await page.goto("/company")
  await expect(heading(page, "For employers: sign in")).toBeVisible()
})

test("a counsellor sends a contact the way in from the employer's page", async ({ as, page }) => {
  const cast = await as("noor")
  await page.goto(`/employers/${cast.bakery.employer}`)
  await page.getByRole("button", { name: "Send a link to sign in: Emile" }).click()
  await expect(page.getByText("Link sent. It works once, within three days.")).toBeVisible()
  const token = await lastLinkTo(cast.bakery.email, 1)
  await page.goto(`/company/enter/${token}`)
  await expect(heading(page, "Open your company’s pages?")).toBeVisible()
})

for (const [name, path] of Object.entries({ overview: "", company: "/about", "way in": "/sign-in" }))
  test(`the ${name} is accessible in every look`, async ({ page, context, cast, ask }) => {
    test.slow()
    if (path !== "/sign-in") await enterCompany(context, await companySession(ask, cast.bakery.contact))
    const ready = () => expect(page.getByRole("heading", { level: 1 })).toBeVisible()
    await expectAccessibleInEveryLook(page, `/company${path}`, ready)
  })

test("a placement and the page of a link are accessible in every look", async ({
  page,
  context,
  cast,
  ask,
}) => {
  test.setTimeout(150_000)
  const ready = () => expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  const link = await signInLink(ask, { contact: cast.bakery.contact })
  await expectAccessibleInEveryLook(page, `/company/enter/${link}`, ready)
  await enterCompany(context, await companySession(ask, cast.bakery.contact))
  const [row] = await ask("select reference from placement where id = $1", [cast.placementOfAmina])
  await expectAccessibleInEveryLook(page, `/company/placements/${row?.reference}`, ready)
})
