import { countPresses, recordOf } from "@/tests/support/counselling"
import {
  endSessions,
  expect,
  expectAccessible,
  expectAccessibleInEveryLook,
  test,
} from "@/tests/support/journey"

const amina = /^Amina H\./

test("one click on Present records a planned session, and one on Undo takes it back", async ({
  as,
  ask,
  page,
}) => {
  const { toComplete } = await as("noor")
  await page.goto("/")
  const presses = await countPresses(page)
  await page.getByRole("group", { name: amina }).getByRole("button", { name: "Present" }).click()
  await expect(page.getByText("Recorded: Amina H., 1 h.")).toBeVisible()
  expect(await presses()).toEqual({ clicks: 1, keys: 0 })
  await expect(page.getByRole("group", { name: amina })).toHaveCount(0)
  expect(await recordOf(ask, toComplete)).toEqual(["held Amina present"])

  await page.getByRole("button", { name: "Undo" }).click()
  await expect(page.getByText("Taken back.")).toBeVisible()
  await expect(page.getByRole("group", { name: amina })).toBeVisible()
  expect(await recordOf(ask, toComplete)).toEqual(["scheduled Amina booked"])

  await page.getByRole("group", { name: amina }).getByRole("button", { name: "Excused" }).dblclick()
  await expect(page.getByText("Recorded: Amina H., excused.")).toBeVisible()
  await page.reload()
  await expect(page.getByRole("heading", { name: "To complete (1)" })).toBeVisible()
  expect(await recordOf(ask, toComplete)).toEqual(["held Amina excused"])
})

test("by keyboard alone: a row, A, and U takes it back", async ({ as, ask, page }) => {
  const { toComplete } = await as("noor")
  await page.goto("/")
  const presses = await countPresses(page)
  await expect(async () => {
    await page.keyboard.press("ArrowDown")
    await expect(page.getByRole("listitem").filter({ hasText: "Amina H." }).first()).toBeFocused({
      timeout: 1000,
    })
  }).toPass()
  await page.keyboard.press("a")
  await expect(page.getByText("Recorded: Amina H., 1 h.")).toBeVisible()
  expect((await presses()).keys).toBeLessThanOrEqual(3)
  await expect(page.getByRole("listitem").filter({ hasText: "Health and rights" })).toBeFocused()
  await page.keyboard.press("u")
  await expect(page.getByText("Taken back.")).toBeVisible()
  expect(await recordOf(ask, toComplete)).toEqual(["scheduled Amina booked"])
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
})

test("a note is added to what was just recorded", async ({ as, ask, page }) => {
  const { toComplete } = await as("noor")
  await page.goto("/")
  await page.getByRole("group", { name: amina }).getByRole("button", { name: "Present" }).click()
  await page.getByRole("link", { name: "Add note" }).click()
  await page
    .getByRole("dialog", { name: "Add a note" })
    .getByRole("textbox", { name: "Note" })
    .fill("She starts the course on Monday.")
  await page.keyboard.press("Control+Enter")
  await expect(page.getByText("The note is kept.")).toBeVisible()
  const notes = await ask("select text from counselling_note where session_id = $1", [toComplete])
  expect(notes).toEqual([{ text: "She starts the course on Monday." }])
})

test("of two tabs the second is told that the session is recorded", async ({ as, context, page, ask }) => {
  const { toComplete } = await as("noor")
  await page.goto("/")
  const other = await context.newPage()
  await other.goto("/")
  await page.getByRole("group", { name: amina }).getByRole("button", { name: "Present" }).click()
  await expect(page.getByText("Recorded: Amina H., 1 h.")).toBeVisible()
  await other.getByRole("group", { name: amina }).getByRole("button", { name: "No-show" }).click()
  await expect(other.getByRole("alert").filter({ hasText: "recorded" })).toBeVisible()
  expect(await recordOf(ask, toComplete)).toEqual(["held Amina present"])
})

test("a press after the session has ended says so and records nothing", async ({ as, ask, page }) => {
  const { toComplete, noor } = await as("noor")
  await page.goto("/")
  await endSessions(ask, noor)
  await page.getByRole("group", { name: amina }).getByRole("button", { name: "Present" }).click()
  await expect(page.getByRole("alert").filter({ hasText: "You are signed out" })).toBeVisible()
  expect(await recordOf(ask, toComplete)).toEqual(["scheduled Amina booked"])
})

test("the last childcare place is given once, and held for who waits when it comes free", async ({
  as,
  ask,
  page,
}) => {
  const { planned, harbour, put } = await as("noor")
  const [hours] = await ask("select starts_at, ends_at from counselling_session where id = $1", [planned])
  const offer = await put("childcare_offer", {
    organisation_id: harbour,
    session_id: planned,
    ...hours,
    places: 1,
  })
  await page.goto(`/sessions/${planned}`)
  const yusuf = page.getByRole("checkbox", { name: /Yusuf/ })
  const leila = page.getByRole("checkbox", { name: /Leila/ })
  await yusuf.click()
  await expect(page.getByText("1 of 1 childcare places taken")).toBeVisible()
  await leila.click()
  await expect(page.getByText("Waiting list: number 1")).toBeVisible()
  await expect(leila).toHaveCount(0)
  expect(await ask("select taken from childcare_offer where id = $1", [offer])).toEqual([{ taken: 1 }])
  await yusuf.click()
  await expect(page.getByText(/^A place is held for 1 child until/)).toBeVisible()
  await page.getByRole("button", { name: /^Confirm the place/ }).click()
  await expect(leila).toBeChecked()
  await expect(yusuf).not.toBeChecked()
  expect(await ask("select taken from childcare_offer where id = $1", [offer])).toEqual([{ taken: 1 }])
})

test("a next step is done with one press, and back with another", async ({ as, ask, page }) => {
  const { stepOfAmina } = await as("noor")
  await page.goto("/")
  const step = page.getByRole("listitem").filter({ hasText: "Bring the diploma copy" })
  await step.getByRole("button", { name: /^Done/ }).click()
  await expect(page.getByText("Done: Bring the diploma copy.")).toBeVisible()
  await expect(step).toHaveCount(0)
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(step).toBeVisible()
  expect(await ask("select done_at from next_step where id = $1", [stepOfAmina])).toEqual([{ done_at: null }])
})

test("nothing to complete is said in words, and five hundred are shown fifty at a time", async ({
  as,
  ask,
  page,
}) => {
  const { noor, harbour, basma } = await as("tomas")
  await page.goto("/")
  await expect(page.getByText("All sessions are recorded.")).toBeVisible()
  await expectAccessible(page)
  await ask(
    `with made as (
       insert into counselling_session (organisation_id, counsellor_id, kind, starts_at, ends_at, timezone, state)
       select $1, $2, 'individual', now() - n * interval '3 hours' - interval '2 hours', now() - n * interval '3 hours' - interval '1 hour',
         'Europe/Madrid', 'scheduled' from generate_series(1, 500) n returning id)
     insert into attendance (organisation_id, session_id, participant_id, state) select $1, id, $3, 'booked' from made`,
    [harbour, noor.id, basma],
  )
  await as("noor")
  await page.goto("/")
  await expect(page.getByRole("heading", { name: "To complete (502)" })).toBeVisible()
  await expect(page.getByRole("button", { name: "Present" })).toHaveCount(49)
  await expect(page.getByText("452 older sessions come here when these are recorded.")).toBeVisible()
  await expectAccessible(page)
})

test("Today looks right in every look", async ({ as, page }) => {
  test.slow()
  await as("noor")
  await expectAccessibleInEveryLook(page, "/", async () => {
    await expect(page.getByRole("group", { name: amina })).toBeVisible()
  })
})

test("Today sends at most 230 kB of JavaScript", async ({ as, page }) => {
  await as("noor")
  const sizes: Promise<number>[] = []
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return
    sizes.push(
      response
        .request()
        .sizes()
        .then(({ responseBodySize }) => responseBodySize),
    )
  })
  await page.goto("/", { waitUntil: "networkidle" })
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  expect(total).toBeGreaterThan(10_000)
  expect(total).toBeLessThanOrEqual(230_000)
})
