import { countPresses } from "@/tests/support/counselling"
import { expect, expectAccessible, expectAccessibleInEveryLook, signIn, test } from "@/tests/support/journey"
import { plainDay } from "@/tests/support/plain-day"

const day = plainDay(7)

test("A.10: an appointment is made from the week with one drag, four letters and Enter twice", async ({
  as,
  ask,
  page,
}) => {
  const { noor } = await as("noor")
  await page.setViewportSize({ width: 1280, height: 1000 })
  await page.goto(`/agenda?view=week&date=${day}`)
  const hours = page.locator(`[data-slots="${day}"]`)
  const box = await hours.boundingBox()
  if (!box) throw new Error("The hours are not drawn")
  const counted = await countPresses(page)
  const at = (hour: number) => box.y + (box.height / 11) * (hour - 8) + 4
  await page.mouse.move(box.x + 20, at(10))
  await page.mouse.down()
  await page.mouse.move(box.x + 20, at(11), { steps: 3 })
  await page.mouse.up()
  await expect(page.getByRole("combobox", { name: "Who" })).toBeFocused()
  await expect(page.getByLabel("From")).toHaveValue("10:00")
  await expect(page.getByLabel("To", { exact: true })).toHaveValue("11:30")
  await page.keyboard.type("amin")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Enter")
  await expect(page.getByText(/^Planned: Amina Haddad/)).toBeVisible()
  expect(await counted()).toEqual({ clicks: 1, keys: 6 })
  const [planned] = await ask(
    "select to_char(starts_at at time zone timezone, 'HH24:MI') as at from counselling_session where counsellor_id = $1 order by created_at desc limit 1",
    [noor.id],
  )
  expect(planned).toEqual({ at: "10:00" })
})

test("the agenda is reached with G A; arrow keys walk over empty hours, and Enter opens an appointment there", async ({
  as,
  page,
}) => {
  await as("noor")
  await page.setViewportSize({ width: 1280, height: 1000 })
  await page.goto("/")
  await expect(async () => {
    await page.keyboard.press("g")
    await page.keyboard.press("a")
    await expect(page).toHaveURL(/\/agenda/, { timeout: 2000 })
  }).toPass()
  await page.goto(`/agenda?view=week&date=${day}`)
  const slot = page.getByRole("button", { name: /^New appointment, .*, 09:00$/ })
  await slot.focus()
  await page.keyboard.press("ArrowDown")
  await expect(page.getByRole("button", { name: /, 09:30$/ })).toBeFocused()
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("dialog", { name: "New appointment" })).toBeVisible()
  await expect(page.getByLabel("From")).toHaveValue("09:30")
})

test("E4: the viewer's own time stands beside the place's where they differ, and nowhere else", async ({
  as,
  ask,
  browser,
}) => {
  const { harbour, planned, noor } = await as("noor")
  await ask("update organisation set timezone = 'Asia/Nicosia' where id = $1", [harbour])
  await ask(
    "update counselling_session set timezone = 'Asia/Nicosia', starts_at = ($2::date + time '11:00') at time zone 'Asia/Nicosia', ends_at = ($2::date + time '12:00') at time zone 'Asia/Nicosia' where id = $1",
    [planned, day],
  )
  for (const [timezoneId, shown] of [
    ["Europe/Madrid", 1],
    ["Asia/Nicosia", 0],
  ] as const) {
    const context = await browser.newContext({ timezoneId, locale: "en" })
    await signIn(context, noor)
    const page = await context.newPage()
    await page.goto(`/agenda?view=list&date=${day}`)
    await expect(page.getByText("11:00").first()).toBeVisible()
    await expect(page.getByText("10:00–11:00 your time")).toHaveCount(shown)
    await context.close()
  }
})

test("a session is moved, cancelled and planned again from its page", async ({ as, ask, page }) => {
  const { groupOfNoor } = await as("noor")
  await page.goto(`/sessions/${groupOfNoor}`)
  await page.getByRole("button", { name: "Move", exact: true }).click()
  await page.getByLabel("New date").fill(day)
  await page.getByLabel("From").fill("10:00")
  await page.getByLabel("To", { exact: true }).fill("11:00")
  await page.getByRole("button", { name: "Move the session" }).click()
  await expect(page.getByText(/^Moved to .* 10:00\./)).toBeVisible()
  expect(await ask("select distinct reconfirm from attendance where session_id = $1", [groupOfNoor])).toEqual(
    [{ reconfirm: true }],
  )
  await expect(page.getByText(/10:00–11:00 \(1\sh\)/)).toBeVisible()
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(page.getByText("The session is where it was.")).toBeVisible()
  await expect(page.getByText(/10:00–11:00 \(1\sh\)/)).toHaveCount(0)
  expect(await ask("select distinct reconfirm from attendance where session_id = $1", [groupOfNoor])).toEqual(
    [{ reconfirm: false }],
  )
  await page.getByRole("button", { name: "Cancel", exact: true }).click()
  await page.getByRole("button", { name: "Cancel the session" }).click()
  await expect(page.getByRole("link", { name: "Choose why the session does not take place." })).toBeVisible()
  await page.getByText("Weather or traffic").click()
  await page.getByRole("button", { name: "Cancel the session" }).click()
  await expect(page.getByText("This session was cancelled", { exact: true })).toBeVisible()
  await expect(page.getByText("Reason: Weather or traffic.")).toBeVisible()
  await page.getByRole("link", { name: "Plan it again" }).click()
  await expect(page.getByRole("checkbox", { name: "Basma" })).toBeChecked()
  await expectAccessible(page)
  await page.getByLabel("Date").fill(plainDay(9))
  await page.getByRole("button", { name: "Plan the session" }).click()
  await expect(page.getByText("The session is planned. 2 people are expected.")).toBeVisible()
  await expect(page).not.toHaveURL(new RegExp(groupOfNoor))
  await expect(page.getByRole("group", { name: "Basma N." })).toBeVisible()
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(page.getByText("The session is not planned any more.")).toBeVisible()
  await expect(page).toHaveURL(new RegExp(groupOfNoor))
})

test("the coordinator keeps the rooms", async ({ as, page }) => {
  await as("clara")
  await page.goto("/rooms")
  await page.getByRole("button", { name: "Add a room" }).click()
  await page.getByLabel("Name").fill("Blue room")
  await page.getByLabel("How many people fit in").fill("12")
  await expectAccessible(page)
  await page.getByRole("button", { name: "Keep the room" }).click()
  await expect(page.getByText("12 people · Nothing planned")).toBeVisible()
  await page.getByRole("button", { name: "Stop using Blue room" }).click()
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(page.getByRole("button", { name: "Change Blue room" })).toBeVisible()
})

for (const [name, address] of [
  ["the week", "/agenda?of=all"],
  ["the list", "/agenda?view=list"],
  ["a new appointment", "/sessions/plan"],
] as const)
  test(`${name} looks right in every look`, async ({ as, page }) => {
    test.slow()
    await as("noor")
    await expectAccessibleInEveryLook(page, address, () =>
      expect(page.getByRole("heading", { level: 1 })).toBeVisible(),
    )
  })
