import type { Page } from "@playwright/test"
import { expect, test } from "@/tests/support/journey"
import { lettersIn, tokenIn } from "@/tests/support/letters"

const phone = { viewport: { width: 360, height: 740 } }

/** The links of the letters that went to an address, the oldest first, once there are so many. */
async function linksTo(address: string, many: number): Promise<string[]> {
  const sent = () => lettersIn(String(process.env.JOURNEY_MAIL_DIR)).filter(({ to }) => to === address)
  await expect.poll(() => sent().length, { timeout: 15_000 }).toBe(many)
  return sent().map(tokenIn)
}

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ ...phone, javaScriptEnabled })

    test("changes an answer by a fresh link to the same address", async ({ page, cast, ask }) => {
      await page.goto(`/confirm/${cast.emileLink}`)
      await page.getByRole("button", { name: "Yes, 4 hours" }).click()
      await page.getByRole("button", { name: "Send me a link to change it" }).click()
      await expect(page.getByText("We sent a new link.")).toBeVisible()
      await page.reload()
      const [fresh] = await linksTo(cast.bakery.email, 1)
      await page.goto(`/confirm/${fresh}`)
      await expect(page.getByText(/4 hours confirmed on .+ at \d\d:\d\d/)).toBeVisible()
      await page.getByRole("link", { name: "Different hours" }).click()
      await page.getByRole("button", { name: "3 hours", exact: true }).click()
      await expect(heading(page, /^Thank you\. 3 hours confirmed/)).toBeVisible()
      const [row] = await ask("select confirmed_minutes from hour_entry where id = $1", [cast.hoursOfAmina])
      expect(row).toEqual({ confirmed_minutes: 180 })
    })

    test("cannot change an answer after seven days, and reads when it was given", async ({
      page,
      cast,
      ask,
    }) => {
      await page.goto(`/confirm/${cast.emileLink}`)
      await page.getByRole("button", { name: "Yes, 4 hours" }).click()
      await expect(heading(page, /^Thank you/)).toBeVisible()
      await ask("update hour_entry set confirmed_at = '2026-03-02T13:05Z' where id = $1", [cast.hoursOfAmina])
      await page.reload()
      await expect(heading(page, "4 hours confirmed on Mon 2 Mar 2026 at 14:05.")).toBeVisible()
      await expect(page.getByText("Your answer can no longer be changed here.")).toBeVisible()
      await expect(page.getByRole("button")).toHaveCount(0)
    })

    test("asks for a new link when this one has expired, and not more than four an hour", async ({
      page,
      cast,
    }) => {
      const old = await cast.link(cast.harbour, cast.bakery.contact, {
        record: cast.hoursOfAmina,
        expires: new Date(Date.now() - 60_000),
      })
      for (let time = 1; time <= 5; time++) {
        await page.goto(`/confirm/${old}`)
        await expect(heading(page, "This link has expired")).toBeVisible()
        expect(await page.content()).not.toContain("Amina")
        await page.getByRole("button", { name: "Send me a new link" }).click()
        const said = time <= 4 ? "We sent a new link." : "Four letters went out in the last hour."
        await expect(page.getByText(said)).toBeVisible()
      }
      const [fresh] = await linksTo(cast.bakery.email, 4)
      await page.goto(`/confirm/${fresh}`)
      await page.getByRole("button", { name: "Yes, 4 hours" }).click()
      await expect(heading(page, /^Thank you/)).toBeVisible()
    })

    test("names an address when the link is forged, and hears the same whether it is known", async ({
      page,
      cast,
    }) => {
      for (const address of ["stranger@example.com", cast.bakery.email]) {
        await page.goto("/confirm/forged-token-that-nobody-has-made")
        await expect(heading(page, "We do not know this link")).toBeVisible()
        await page.getByLabel("Your work e-mail").fill(address)
        await page.getByRole("button", { name: "Send my links again" }).click()
        await expect(
          page.getByText("If we know this address and hours are waiting, a letter is on its way."),
        ).toBeVisible()
        expect(page.url()).not.toContain("example")
      }
      const links = await linksTo(cast.bakery.email, 2)
      expect(new Set(links).size).toBe(2)
      expect(lettersIn(String(process.env.JOURNEY_MAIL_DIR)).map(({ to }) => to)).not.toContain(
        "stranger@example.com",
      )
    })

    test("is told what is missing when the address is none", async ({ page }) => {
      await page.goto("/confirm/%00-no-token")
      await page.getByLabel("Your work e-mail").fill("emile at bakery")
      await page.getByRole("button", { name: "Send my links again" }).click()
      await expect(page.getByLabel("Your work e-mail")).toHaveAccessibleDescription(/Enter an e-mail address/)
    })

    test("reads that hours can no longer be confirmed thirty days after the placement", async ({
      page,
      cast,
      ask,
    }) => {
      await page.goto(`/confirm/${cast.emileLink}`)
      await ask(
        "update placement set starts_on = current_date - 60, ends_on = current_date - 32 where id = $1",
        [cast.placementOfAmina],
      )
      await page.getByRole("button", { name: "Yes, 4 hours" }).click()
      await expect(heading(page, "This can no longer be confirmed here")).toBeVisible()
      await expect(page.getByText(/Hours can no longer be confirmed here/)).toBeVisible()
    })
  })
}
