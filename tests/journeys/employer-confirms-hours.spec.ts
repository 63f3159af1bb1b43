import type { Locator, Page } from "@playwright/test"
import type { Ask } from "@/tests/support/cast"
import { expect, test } from "@/tests/support/journey"

const phone = { viewport: { width: 360, height: 740 } }

async function stateOf(ask: Ask, entry: string) {
  const [row] = await ask("select state, confirmed_minutes as minutes from hour_entry where id = $1", [entry])
  return row
}

/** Opening the link in the mail is a tap, and so is every press after it. */
async function opened(page: Page, link: string) {
  await page.goto(`/confirm/${link}`)
  const taps = { count: 1 }
  const tap = async (target: Locator) => {
    taps.count += 1
    await target.click()
  }
  return { taps, tap, button: (name: string) => page.getByRole("button", { name, exact: true }) }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ ...phone, javaScriptEnabled })

    test("confirms in two taps, after a mail scanner opened the link five times", async ({
      page,
      cast,
      ask,
      request,
    }) => {
      for (let time = 0; time < 5; time++)
        expect((await request.get(`/confirm/${cast.emileLink}`)).status()).toBe(200)
      const { taps, tap, button } = await opened(page, cast.emileLink)
      await expect(page.getByRole("heading", { name: "Did Amina spend this time with you?" })).toBeVisible()
      await tap(button("Yes, 4 hours"))
      await expect(
        page.getByRole("heading", { name: /^Thank you\. 4 hours confirmed at \d\d:\d\d\.$/ }),
      ).toBeVisible()
      expect(taps.count).toBe(2)
      await expect(page.getByText(/You can change your answer until \w{3} \d+ \w+ \d{4}\./)).toBeVisible()
      expect(await stateOf(ask, cast.hoursOfAmina)).toEqual({ state: "confirmed", minutes: 240 })
      await page.reload()
      await expect(page.getByRole("heading", { name: /^Thank you\. 4 hours/ })).toBeVisible()
      await expect(button("Yes, 4 hours")).toHaveCount(0)
    })

    test("says different hours in three taps, reloading on the way", async ({ page, cast, ask }) => {
      const { taps, tap, button } = await opened(page, cast.emileLink)
      await page.reload()
      await tap(page.getByRole("link", { name: "Different hours" }))
      await page.reload()
      await expect(page.getByRole("heading", { name: "How many hours was it?" })).toBeVisible()
      await tap(button("3.5 hours"))
      await expect(page.getByRole("heading", { name: /^Thank you\. 3\.5 hours confirmed/ })).toBeVisible()
      expect(taps.count).toBe(3)
      expect(await stateOf(ask, cast.hoursOfAmina)).toEqual({ state: "confirmed", minutes: 210 })
    })

    test("types another number in five taps; an impossible one is said beside the field, an unusual one asked about", async ({
      page,
      cast,
      ask,
    }) => {
      const { taps, tap, button } = await opened(page, cast.emileLink)
      await tap(page.getByRole("link", { name: "Different hours" }))
      const field = page.getByLabel("Another number of hours")
      await field.fill("3.2")
      await button("Confirm these hours").click()
      await expect(page.getByText("Enter whole or half hours, such as 3 or 3.5.")).toBeVisible()
      await expect(field).toHaveValue("3.2")
      await expect(field).toHaveAccessibleDescription(/whole or half hours/)
      await tap(field)
      await field.fill("9")
      await tap(button("Confirm these hours"))
      await expect(page.getByRole("alert").filter({ hasText: "That is more than 8 hours." })).toBeVisible()
      await page.reload()
      expect(await stateOf(ask, cast.hoursOfAmina)).toMatchObject({ state: "self_reported" })
      await tap(button("Confirm 9 hours"))
      await expect(page.getByRole("heading", { name: /^Thank you\. 9 hours confirmed/ })).toBeVisible()
      expect(taps.count).toBeLessThanOrEqual(5)
    })

    test("says that she did not come, and is asked once", async ({ page, cast, ask }) => {
      const { tap, button } = await opened(page, cast.emileLink)
      await tap(page.getByRole("link", { name: "She did not come" }))
      await expect(page.getByRole("heading", { name: "Amina did not come?" })).toBeVisible()
      await page.getByRole("link", { name: "Back" }).click()
      await tap(page.getByRole("link", { name: "She did not come" }))
      expect(await stateOf(ask, cast.hoursOfAmina)).toMatchObject({ state: "self_reported" })
      await tap(button("Confirm: she did not come"))
      await expect(
        page.getByRole("heading", { name: /You told us at \d\d:\d\d that she did not come/ }),
      ).toBeVisible()
      expect(await stateOf(ask, cast.hoursOfAmina)).toEqual({ state: "rejected", minutes: 0 })
    })

    test("answers in two tabs: the second tab is told what the first said", async ({
      page,
      context,
      cast,
      ask,
    }) => {
      const second = await context.newPage()
      await second.goto(`/confirm/${cast.emileLink}`)
      const first = await opened(page, cast.emileLink)
      await first.tap(first.button("Yes, 4 hours"))
      await expect(page.getByRole("heading", { name: /^Thank you/ })).toBeVisible()
      await second.getByRole("link", { name: "She did not come" }).click()
      await expect(second.getByRole("heading", { name: /4 hours confirmed/ })).toBeVisible()
      expect(await stateOf(ask, cast.hoursOfAmina)).toEqual({ state: "confirmed", minutes: 240 })
    })

    test("presses in a tab that has grown old, and is told what was answered", async ({
      page,
      context,
      cast,
      ask,
    }) => {
      const second = await context.newPage()
      await second.goto(`/confirm/${cast.emileLink}?view=absence`)
      const first = await opened(page, cast.emileLink)
      await first.tap(first.button("Yes, 4 hours"))
      await expect(page.getByRole("heading", { name: /^Thank you/ })).toBeVisible()
      await second.getByRole("button", { name: "Confirm: she did not come" }).click()
      await expect(second.getByText("You have answered already. This is your answer.")).toBeVisible()
      await expect(second.getByRole("heading", { name: /4 hours confirmed/ })).toBeVisible()
      expect(await stateOf(ask, cast.hoursOfAmina)).toEqual({ state: "confirmed", minutes: 240 })
    })

    test("reads no name once she has taken back her consent, in the same request", async ({
      page,
      cast,
      ask,
    }) => {
      await page.goto(`/confirm/${cast.emileLink}`)
      await ask(
        "update consent set withdrawn_on = current_date where participant_id = $1 and purpose = 'share_employer'",
        [cast.amina],
      )
      await page.getByRole("link", { name: "She did not come" }).click()
      await expect(page.getByRole("heading", { name: "The participant did not come?" })).toBeVisible()
      expect(await page.content()).not.toContain("Amina")
    })
  })
}

test("two taps at once are one answer, and both are shown it", async ({ page, cast, ask }) => {
  await page.goto(`/confirm/${cast.emileLink}`)
  await page.getByRole("button", { name: "Yes, 4 hours" }).dblclick()
  await expect(page.getByRole("heading", { name: /4 hours confirmed at/ })).toBeVisible()
  const trail = await ask(
    "select 1 from audit_entry where act = 'hours.confirm-by-link' and record_id = $1",
    [cast.hoursOfAmina],
  )
  expect(trail).toHaveLength(1)
})
