import { addDays, civilDate } from "@/lib/platform/dates"
import { anotherSession, countPresses, loggedBy } from "@/tests/support/counselling"
import { endSessions, expect, expectAccessibleInEveryLook, signIn, test } from "@/tests/support/journey"
import { freeHour, plainDay } from "@/tests/support/plain-day"
import { choose, log, open, record, who } from "@/tests/support/quick-log"

test("a whole session by mouse: who, children, note and next step; undo makes it a draft again", async ({
  as,
  ask,
  page,
}) => {
  const { noor } = await as("noor")
  await page.goto("/")
  await page.getByRole("link", { name: /^Log a session/ }).click()
  await choose(page, "amina")
  await log(page).getByRole("button", { name: "30 min", exact: true }).click()
  await log(page).getByText("Housing").or(log(page).getByText("Health")).first().click()
  await log(page).getByText("Children were cared for").click()
  await log(page).getByRole("checkbox", { name: "Leila, 2" }).uncheck()
  await log(page).getByRole("textbox", { name: /^Note/ }).fill("She wants to work in a kitchen.")
  await log(page)
    .getByRole("textbox", { name: /^Next step/ })
    .fill("Call the bakery")
  await record(page).click()
  await expect(page.getByText("Recorded: Amina H., 30 min.")).toBeVisible()
  await expect(log(page)).toHaveCount(0)
  const [made] = await loggedBy(ask, noor)
  expect(made).toMatchObject({
    state: "held",
    people: "Amina present",
    childcare: "offered",
    note: "She wants to work in a kitchen.",
    step: "Call the bakery",
    placed: 1,
  })
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(page.getByText("What you wrote is a draft again.")).toBeVisible()
  expect(await loggedBy(ask, noor)).toEqual([])
  await page.getByRole("link", { name: /^Continue Session with Amina/ }).click()
  await expect(page.getByRole("textbox", { name: /^Note/ })).toHaveValue("She wants to work in a kitchen.")
})

test("by keyboard alone: C, three letters, Enter, Ctrl and Enter", async ({ as, ask, page }) => {
  const { noor } = await as("noor")
  await page.goto("/participants")
  await open(page)
  await page.keyboard.press("Escape")
  await expect(log(page)).toHaveCount(0)
  const presses = await countPresses(page)
  await page.keyboard.press("c")
  await expect(who(page)).toBeFocused()
  await page.keyboard.type("bas")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Control+Enter")
  await expect(page.getByText(/^Recorded: Basma N\./)).toBeVisible()
  const { clicks, keys } = await presses()
  expect(clicks).toBe(0)
  expect(keys).toBeLessThanOrEqual(7)
  expect(await loggedBy(ask, noor)).toHaveLength(1)
})

test("what lacks is said beside its field, and what looks wrong is asked about", async ({
  as,
  ask,
  page,
}) => {
  const { noor } = await as("noor")
  await page.goto("/")
  await open(page)
  await log(page).getByLabel("To", { exact: true }).fill("")
  await record(page).click()
  await expect(log(page).getByRole("alert")).toBeFocused()
  await expect(log(page).getByRole("alert").getByRole("link")).toHaveCount(2)
  await choose(page, "amina")
  await log(page).getByRole("button", { name: "1 h", exact: true }).click()
  await record(page).click()
  const doubts = log(page).getByRole("alertdialog", { name: "Is this right?" })
  await expect(doubts).toBeFocused()
  await doubts.getByRole("button", { name: "Change it" }).click()
  await log(page).getByText("Not needed", { exact: true }).click()
  await record(page).click()
  await expect(page.getByText(/^Recorded: Amina H\./)).toBeVisible()
  expect(await loggedBy(ask, noor)).toMatchObject([{ childcare: "not_needed_confirmed" }])
})

test("an overlap with another session can be overridden", async ({ as, ask, page }) => {
  const { noor, heldByNoor } = await as("noor")
  const [held] = await ask(
    `select to_char(starts_at at time zone 'Europe/Madrid', 'YYYY-MM-DD') as day,
       to_char(starts_at at time zone 'Europe/Madrid', 'HH24:MI') as time from counselling_session where id = $1`,
    [heldByNoor],
  )
  await page.goto("/")
  await open(page)
  await choose(page, "basma")
  await log(page).getByLabel("Date").fill(String(held?.day))
  await log(page).getByLabel("From").fill(String(held?.time))
  await log(page).getByRole("button", { name: "30 min", exact: true }).click()
  await record(page).click()
  const doubts = log(page).getByRole("alertdialog", { name: "Is this right?" })
  await expect(doubts).toBeVisible()
  expect(await loggedBy(ask, noor)).toEqual([])
  await doubts.getByRole("button", { name: "Continue anyway" }).click()
  await expect(page.getByText("Recorded: Basma N., 30 min.")).toBeVisible()
  expect(await loggedBy(ask, noor)).toHaveLength(1)
})

test("a draft is kept while typing and found again after every reload", async ({ as, page }) => {
  await as("noor")
  await page.goto("/")
  await open(page)
  await choose(page, "basma")
  await expect(
    log(page)
      .getByText(/^Draft, saved/)
      .first(),
  ).toBeVisible()
  await page.reload()
  await page.getByRole("link", { name: /^Continue Session with Basma N/ }).click()
  await log(page).getByRole("textbox", { name: /^Note/ }).pressSequentially("Evening course")
  await expect(log(page).getByText("Draft, not saved yet").first()).toBeVisible()
  await expect(
    log(page)
      .getByText(/^Draft, saved/)
      .first(),
  ).toBeVisible()
  await page.reload()
  await open(page)
  await expect(log(page).getByRole("textbox", { name: /^Note/ })).toHaveValue("Evening course")
  await page.keyboard.press("Escape")
  await page.getByRole("button", { name: /^Discard/ }).click()
  await page.getByRole("button", { name: "Discard for good" }).click()
  await expect(page.getByRole("heading", { name: /^Continue writing/ })).toHaveCount(0)
})

test("the session ends in the middle of typing, she signs in elsewhere and goes on", async ({
  as,
  ask,
  context,
  page,
}) => {
  const { noor } = await as("noor")
  await page.goto("/")
  await open(page)
  await choose(page, "basma")
  await log(page).getByRole("textbox", { name: /^Note/ }).fill("Half an hour of work")
  await expect(
    log(page)
      .getByText(/^Draft, saved/)
      .first(),
  ).toBeVisible()
  await endSessions(ask, noor)
  await log(page).getByRole("textbox", { name: /^Note/ }).pressSequentially(" that must not be lost")
  await expect(
    log(page)
      .getByText(/^Draft not saved/)
      .first(),
  ).toBeVisible()
  await record(page).click()
  const banner = log(page).getByRole("alert").filter({ hasText: "You are signed out" })
  await expect(banner.getByRole("link", { name: /^Sign in/ })).toHaveAttribute("target", "_blank")
  await signIn(context, await anotherSession(ask, noor))
  await banner.getByRole("button", { name: "Try again" }).click()
  await expect(page.getByText(/^Recorded: Basma N\./)).toBeVisible()
  expect(await loggedBy(ask, noor)).toMatchObject([{ note: "Half an hour of work that must not be lost" }])
})

test("another one is logged with the same woman, of the day before", async ({ as, ask, page }) => {
  const { noor } = await as("noor")
  await page.goto("/")
  await open(page)
  await choose(page, "basma")
  await log(page).getByRole("button", { name: "Record and log another" }).click()
  await expect(log(page).getByText(/^Recorded: Basma N\./)).toBeVisible()
  await expect(log(page).getByRole("button", { name: "Remove Basma Nasser" })).toBeVisible()
  await log(page)
    .getByLabel("Date")
    .fill(addDays(civilDate(new Date(), "Europe/Madrid"), -1))
  await log(page).getByLabel("From").fill(freeHour())
  await log(page).getByRole("button", { name: "30 min", exact: true }).click()
  await record(page).click()
  await expect(page.getByText("Recorded: Basma N., 30 min.")).toBeVisible()
  expect(await loggedBy(ask, noor)).toHaveLength(2)
})

test("a planned session takes the last childcare place, and who comes after waits", async ({
  as,
  ask,
  page,
}) => {
  const { noor, harbour, put } = await as("noor")
  const day = plainDay(3)
  const offer = await put("childcare_offer", {
    organisation_id: harbour,
    starts_at: `${day}T06:00:00Z`,
    ends_at: `${day}T16:00:00Z`,
    places: 1,
  })
  const plan = async (from: string, without: string) => {
    await open(page)
    await choose(page, "amina")
    await log(page).getByLabel("Date").fill(day)
    await log(page).getByLabel("From").fill(from)
    await log(page).getByRole("button", { name: "1 h", exact: true }).click()
    await log(page).getByText("Planned", { exact: true }).click()
    await log(page).getByText("Childcare booked").click()
    await log(page)
      .getByRole("checkbox", { name: new RegExp(`^${without},`) })
      .uncheck()
    await record(page).click()
    await expect(log(page)).toHaveCount(0)
  }
  await page.goto("/")
  await plan("10:00", "Leila")
  await expect(page.getByText("Planned: Amina H., 1 h.")).toBeVisible()
  await plan("12:00", "Yusuf")
  await expect
    .poll(() => ask("select taken from childcare_offer where id = $1", [offer]))
    .toEqual([{ taken: 1 }])
  const booked = await ask(
    "select state from childcare_booking where offer_id = $1 order by session_starts_at",
    [offer],
  )
  expect(booked).toEqual([{ state: "confirmed" }, { state: "waitlisted" }])
  expect(await loggedBy(ask, noor)).toMatchObject([
    { state: "scheduled", placed: 0 },
    { state: "scheduled", placed: 1 },
  ])
})

test("the form is also a page of its own", async ({ as, ask, page }) => {
  const { noor, basma } = await as("noor")
  await page.goto(`/sessions/new?participant=${basma}`)
  await expect(page.getByRole("button", { name: "Remove Basma Nasser" })).toBeVisible()
  await page.getByRole("button", { name: /^Record Ctrl|^Record$/ }).click()
  await expect(page.getByText(/^Recorded: Basma N\./)).toBeVisible()
  await expect(page).toHaveURL("/")
  expect(await loggedBy(ask, noor)).toHaveLength(1)
})

test("the quick log looks right in every look", async ({ as, page }) => {
  test.slow()
  await as("noor")
  await expectAccessibleInEveryLook(page, "/", async () => {
    await expect(async () => {
      await page.keyboard.press("c")
      await expect(page.getByRole("dialog").getByRole("combobox")).toBeVisible({ timeout: 3000 })
    }).toPass()
  })
})
