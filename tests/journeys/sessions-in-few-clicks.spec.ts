import type { Page } from "@playwright/test"
import { countPresses, recordOf } from "@/tests/support/counselling"
import { expect, test } from "@/tests/support/journey"
import { log, who } from "@/tests/support/quick-log"

const amina = /^Amina H\./

/** Until a row has the focus: the page must be awake for its keys, and a key that came too early counts for nothing. */
async function awake(page: Page) {
  await expect(page.getByRole("button", { name: "Present" }).first()).toBeEnabled()
  await page.waitForLoadState("networkidle")
}

test("a planned individual session without a note: one click", async ({ as, ask, page }) => {
  const { toComplete } = await as("noor")
  await page.goto("/")
  const presses = await countPresses(page)
  await page.getByRole("group", { name: amina }).getByRole("button", { name: "Present" }).click()
  await expect(page.getByText("Recorded: Amina H., 1 h.")).toBeVisible()
  expect(await presses()).toEqual({ clicks: 1, keys: 0 })
  expect(await recordOf(ask, toComplete)).toEqual(["held Amina present"])
})

test("the same by three keys at most", async ({ as, ask, page }) => {
  const { toComplete } = await as("noor")
  await page.goto("/")
  await awake(page)
  const presses = await countPresses(page)
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("a")
  await expect(page.getByText("Recorded: Amina H., 1 h.")).toBeVisible()
  expect((await presses()).keys).toBeLessThanOrEqual(3)
  expect(await recordOf(ask, toComplete)).toEqual(["held Amina present"])
})

test("the same with a note of 70 characters: six keys and the note", async ({ as, ask, page }) => {
  const { toComplete } = await as("noor")
  const note = "She starts the course on Monday and asks for a place for Yusuf there.."
  expect(note).toHaveLength(70)
  await page.goto("/")
  await awake(page)
  const presses = await countPresses(page)
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("a")
  await expect(page.getByText("Recorded: Amina H., 1 h.")).toBeVisible()
  await page.getByRole("link", { name: "Add note" }).click()
  const words = page.getByRole("dialog", { name: "Add a note" }).getByRole("textbox", { name: "Note" })
  await words.pressSequentially(note)
  await page.keyboard.press("Control+Enter")
  await expect(page.getByText("The note is kept.")).toBeVisible()
  const { keys, clicks } = await presses()
  expect(keys + clicks - note.length).toBeLessThanOrEqual(6)
  expect(await ask("select text from counselling_note where session_id = $1", [toComplete])).toEqual([
    { text: note },
  ])
})

test("an unplanned session from anywhere: a key, four letters, Enter, Ctrl and Enter", async ({
  as,
  ask,
  page,
}) => {
  const { basma } = await as("noor")
  await page.goto("/participants")
  await page.waitForLoadState("networkidle")
  const presses = await countPresses(page)
  await page.keyboard.press("c")
  await expect(who(page)).toBeFocused()
  await page.keyboard.type("basm")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Control+Enter")
  await expect(log(page)).toHaveCount(0)
  const { keys, clicks } = await presses()
  expect(clicks).toBe(0)
  expect(keys).toBeLessThanOrEqual(8)
  const [session] = await ask(
    `select s.state from counselling_session s join attendance a on a.session_id = s.id
     where a.participant_id = $1 order by s.created_at desc limit 1`,
    [basma],
  )
  expect(session).toEqual({ state: "held" })
})

test("a group of twelve, two of them absent, with childcare: six clicks", async ({ as, ask, page }) => {
  const { noor, harbour, groupOfNoor, programme, put } = await as("noor")
  await ask("update counselling_session set childcare = 'unanswered' where id = $1", [groupOfNoor])
  for (let nth = 0; nth < 10; nth++) {
    const participant = await put("participant", {
      ...{
        organisation_id: harbour,
        programme_id: programme,
        known_as: `Nour ${nth}`,
        registered_on: "2026-01-05",
      },
    })
    await put("assignment", {
      ...{
        organisation_id: harbour,
        participant_id: participant,
        counsellor_id: noor.id,
        from_on: "2026-01-05",
      },
    })
    await put("attendance", {
      organisation_id: harbour,
      session_id: groupOfNoor,
      participant_id: participant,
    })
  }
  await page.goto("/")
  const presses = await countPresses(page)
  await page.getByRole("link", { name: /Record attendance/ }).click()
  for (const name of ["Basma N.", "Nour 3"])
    await page.getByRole("group", { name, exact: true }).getByRole("button", { name: "No-show" }).click()
  await page.getByRole("button", { name: "Everyone present" }).click()
  await page.getByRole("button", { name: "Children were cared for" }).click()
  await expect(page.getByText("10 present · 2 no-show")).toBeVisible()
  await expect(page.getByText("All marked and saved. This session is recorded.")).toBeVisible()
  await expect(page.getByRole("button", { name: "Children were cared for" })).toHaveCount(0)
  expect((await presses()).clicks).toBeLessThanOrEqual(6)
  const [session] = await ask("select state, childcare from counselling_session where id = $1", [groupOfNoor])
  expect(session).toEqual({ state: "held", childcare: "offered" })
})
