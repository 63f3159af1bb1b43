import type { Locator, Page } from "@playwright/test"
import { careDay, collectorsOf, dayThere } from "@/tests/support/care-day"
import type { Ask } from "@/tests/support/cast"
import { expect, expectAccessible, expectAccessibleInEveryLook, test, wear } from "@/tests/support/journey"

test.use({ viewport: { width: 360, height: 740 } })

/** Every tap, counted. */
function tapping() {
  const taps = { count: 0 }
  const tap = async (target: Locator) => {
    taps.count += 1
    await target.click()
  }
  return { taps, tap }
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name })
const statesOf = async (ask: Ask, bookings: string[]) =>
  (await ask("select state from childcare_booking where id = any ($1) order by state", [bookings])).map(
    (row) => row.state,
  )

test("two siblings are checked in with one tap, and collected by their mother with one", async ({
  page,
  as,
  ask,
}) => {
  const c = await as("pilar")
  const { leilaIn, yusufIn } = await careDay(c)
  await page.goto("/care")
  const { taps, tap } = tapping()
  await tap(button(page, "Check in all 2 of Amina"))
  await expect(page.getByText("In care", { exact: true })).toHaveCount(2)
  expect(taps.count).toBe(1)
  expect(await statesOf(ask, [leilaIn, yusufIn])).toEqual(["checked_in", "checked_in"])
  await tap(button(page, "Collected by Amina"))
  await expect(page.getByText("Collected", { exact: true })).toHaveCount(2)
  expect(taps.count).toBe(2)
  await button(page, "Undo the last press for Leila").click()
  await expect(page.getByText("In care", { exact: true })).toHaveCount(1)
})

test("E25: the father stands at the door: nobody is handed over, and she reads what to do and say", async ({
  page,
  as,
  ask,
}) => {
  const c = await as("pilar")
  const { leilaIn, yusufIn } = await careDay(c)
  await collectorsOf(c, ask)
  await page.goto("/care")
  await button(page, "Check in all 2 of Amina").click()
  await button(page, "Somebody else collects: children of Amina").click()
  await page.getByRole("radio", { name: "Karim Haddad (father) Must never collect" }).check()
  await button(page, /^Record$/).click()
  await expect(page.getByText("Do not hand the child over")).toBeVisible()
  await expect(page.getByText("I am not allowed to do this.")).toBeVisible()
  await expectAccessible(page)
  expect(await statesOf(ask, [leilaIn, yusufIn])).toEqual(["checked_in", "checked_in"])
  await button(page, "Back to the list").click()
  await expect(page.getByText(/^At \d\d:\d\d somebody who must never collect was here\./)).toBeVisible()
})

test("an aunt on the list collects one of two; a neighbour only by the path of two people", async ({
  page,
  as,
  ask,
}) => {
  const c = await as("pilar")
  await careDay(c)
  await collectorsOf(c, ask)
  await page.goto("/care")
  await button(page, "Check in all 2 of Amina").click()
  await button(page, "Somebody else collects: children of Amina").click()
  const form = page.getByRole("form", { name: "Who collects the children of Amina" })
  await form.getByRole("checkbox", { name: "Yusuf, 4 years" }).uncheck()
  await form.getByRole("radio", { name: "Samira (aunt)" }).check()
  await form.getByRole("button", { name: "Record" }).click()
  await expect(page.getByText(/collected at \d\d:\d\d by Samira/)).toBeVisible()

  await button(page, "Somebody else collects: children of Amina").click()
  await form.getByRole("radio", { name: "Somebody who is not on this list" }).check()
  await form.getByRole("button", { name: "Record" }).click()
  await expect(form.getByText("Call the mother first, and confirm it here.").first()).toBeVisible()
  await expectAccessible(page)
  await form.getByLabel("Who collects", { exact: true }).fill("Huda Saleh")
  await form.getByLabel("Why the mother cannot come").fill("She is at the doctor's")
  await form.getByRole("checkbox", { name: /^I spoke with the mother/ }).check()
  await form.getByLabel("Which colleague agrees").fill("Berta Vidal")
  await form.getByRole("button", { name: "Record" }).click()
  await expect(page.getByText(/collected at \d\d:\d\d in an emergency by Huda Saleh/)).toBeVisible()
})

test.describe("on a line that drops", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to fetch|Failed to load resource/] })

  test("a press waits, is repeated when the line is back, and counts once", async ({
    page,
    as,
    ask,
    context,
  }) => {
    const c = await as("pilar")
    const { samiIn } = await careDay(c)
    await page.goto("/care")
    await expect(button(page, "Check in the child of Dara")).toBeVisible()
    await context.setOffline(true)
    await button(page, "Check in the child of Dara").click()
    await expect(page.getByText("Not saved yet: the line is down.")).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByText("In care", { exact: true })).toHaveCount(1)
    expect(await ask("select kind from care_mark where booking_id = $1", [samiIn])).toHaveLength(1)
  })
})

test("an incident is written at the child, and read by her counsellor and the coordinator", async ({
  page,
  as,
  ask,
}) => {
  const c = await as("pilar")
  await careDay(c)
  await page.goto("/care")
  await button(page, "Check in the child of Dara").click()
  await button(page, "Record an incident: children of Dara").click()
  const form = page.getByRole("form", { name: "Record an incident" })
  await form.getByLabel("What happened").fill("He fell on the step")
  await form.getByLabel("What was done").fill("A cold cloth")
  await form.getByRole("radio", { name: "Not yet" }).check()
  await expectAccessible(page)
  await form.getByRole("button", { name: "Record" }).click()
  await expect(page.getByText("The incident is recorded.")).toBeVisible()
  expect(await ask("select what from care_incident")).not.toHaveLength(0)
  await as("clara")
  await page.goto("/childcare/incidents")
  await expect(page.getByText("A child of Dara Okafor")).toBeVisible()
  await expect(page.getByText("Sami")).toHaveCount(0)
  await button(page, "Parent told now: Dara Okafor").click()
  await expect(page.getByText(/^Parent told: /)).toBeVisible()
  await expectAccessibleInEveryLook(page, "/childcare/incidents", () =>
    expect(page.getByText("He fell on the step")).toBeVisible(),
  )
})

test("by keyboard alone: in, out with a listed adult", async ({ page, as, ask }) => {
  const c = await as("pilar")
  await careDay(c)
  await collectorsOf(c, ask)
  await page.goto("/care")
  await button(page, "Check in all 2 of Amina").focus()
  await page.keyboard.press("Enter")
  await expect(page.getByText("In care", { exact: true })).toHaveCount(2)
  await button(page, "Somebody else collects: children of Amina").focus()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("checkbox", { name: "Yusuf, 4 years" })).toBeFocused()
  await page.keyboard.press("Tab")
  await page.keyboard.press("Tab")
  await page.keyboard.press("Space")
  await expect(page.getByRole("radio", { name: "Samira (aunt)" })).toBeChecked()
  await page.keyboard.press("Control+Enter")
  await expect(page.getByText(/by Samira/)).toHaveCount(2)
})

test("E30: tomorrow's list is printed in two clicks, and the paper is entered later", async ({
  page,
  as,
  ask,
}) => {
  const c = await as("noor")
  await collectorsOf(c, ask)
  await careDay(c, dayThere(1))
  const { leilaIn } = await careDay(c, dayThere(-1))
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "")
  })
  await page.goto("/childcare/roster")
  const { taps, tap } = tapping()
  await tap(page.getByRole("link", { name: "Print tomorrow's list" }))
  await tap(page.getByRole("button", { name: "Print", exact: true }))
  await expect(page.locator("html[data-printed]")).toBeAttached()
  expect(taps.count).toBe(2)
  await expect(page.getByRole("rowheader", { name: /Leila, 2 years/ })).toContainText("Allergic to nuts")
  await expect(page.getByText("Never: Karim Haddad (father)").first()).toBeVisible()
  await expectAccessibleInEveryLook(page, `/care/print?date=${dayThere(1)}`, () =>
    expect(page.getByText("Allergic to nuts")).toBeVisible(),
  )

  await wear(page, { locale: "en", theme: "light", width: 360 })
  await page.goto(`/childcare/roster?date=${dayThere(-1)}`)
  const hers = page.getByRole("listitem").filter({ hasText: "Leila" }).first()
  await hers.getByLabel("Time on paper").fill("09:50")
  await button(page, "Check in all 2 of Amina").click()
  await expect(page.getByText("Came at 09:50 · written down later")).toHaveCount(2)
  await expect
    .poll(() =>
      ask(
        "select to_char(at at time zone 'Europe/Madrid', 'HH24:MI') as at, recorded_at > at + interval '1 hour' as later from care_mark where booking_id = $1",
        [leilaIn],
      ),
    )
    .toEqual([{ at: "09:50", later: true }])
})

test("the roster is accessible in every look, for a carer, a counsellor and a coordinator", async ({
  page,
  as,
  ask,
}) => {
  test.setTimeout(120_000)
  const c = await as("pilar")
  const { leilaIn } = await careDay(c)
  await collectorsOf(c, ask)
  await page.goto("/care")
  await button(page, "Check in Leila").click()
  await expect.poll(() => statesOf(ask, [leilaIn])).toEqual(["checked_in"])
  const ready = () => expect(page.getByText(/09:45/).first()).toBeVisible()
  await expectAccessibleInEveryLook(page, "/care", ready)
  for (const role of ["noor", "clara"] as const) {
    await as(role)
    await expectAccessibleInEveryLook(page, "/childcare/roster", ready)
  }
  await expect(page.getByText(/Leila|Yusuf|nuts|Karim/)).toHaveCount(0)
})
