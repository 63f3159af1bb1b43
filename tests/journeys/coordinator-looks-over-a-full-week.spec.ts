import type { Cast } from "@/tests/support/cast"
import type { Ask } from "@/tests/support/cast/stage"
import { expect, expectAccessibleInEveryLook, test } from "@/tests/support/journey"

const day = "2033-03-08"
const at = (hour: string) => `((date '${day}') + (${hour}) * interval '1 hour') at time zone 'Europe/Madrid'`

/** Nine groups in each of eight hours of one day, and ten places for children. */
async function fillDay(ask: Ask, { harbour, noor }: Cast) {
  await ask(
    `insert into counselling_session (organisation_id, counsellor_id, kind, starts_at, ends_at, timezone, state)
     select $1, $2, 'group', ${at("9 + h")}, ${at("10 + h")}, 'Europe/Madrid', 'scheduled'
     from generate_series(0, 7) h, generate_series(1, 9)`,
    [harbour, noor.id],
  )
  await ask(
    `insert into childcare_offer (organisation_id, place, starts_at, ends_at, places, taken)
     select $1, 'Room ' || n, ${at("8 + n")}, ${at("9 + n")}, 8, 0 from generate_series(1, 10) n`,
    [harbour],
  )
}

test("an hour in which more is planned than can be read is one block that leads to its day, with the same number", async ({
  as,
  ask,
  page,
}) => {
  await fillDay(ask, await as("clara"))
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(`/agenda?view=week&date=${day}`)
  const hours = page.getByRole("link", { name: "9 appointments" })
  await expect(hours).toHaveCount(8)
  await expect(page.getByRole("link", { name: "72 appointments" })).toBeVisible()
  await hours.first().focus()
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(new RegExp(`view=day&date=${day}`))
  await expect(page.getByRole("link", { name: "Group" })).toHaveCount(72)
})

test("a long list ends with a whole day and goes on from there", async ({ as, ask, page }) => {
  const cast = await as("clara")
  await fillDay(ask, cast)
  await ask(
    `update counselling_session set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day'
     where organisation_id = $1 and starts_at >= ${at("13")} and starts_at < ${at("24")}`,
    [cast.harbour],
  )
  await fillDay(ask, cast)
  await page.goto(`/agenda?view=list&date=${day}`)
  const further = page.getByRole("link", { name: /^On from Wed 9 Mar 2033: 36 more appointments/ })
  await expect(page.getByRole("link", { name: "Group" })).toHaveCount(108)
  await further.click()
  await expect(page.getByRole("link", { name: "Group" })).toHaveCount(36)
  await expect(further).toBeHidden()
})

test("a long day of childcare is shown in short until it is opened", async ({ as, ask, page }) => {
  await fillDay(ask, await as("clara"))
  await page.goto(`/childcare?week=${day}`)
  const rooms = page.getByRole("link", { name: /^Room \d+$/ })
  await expect(rooms).toHaveCount(8)
  await page.getByRole("link", { name: "Show 2 more: 0 of 16 places taken" }).click()
  await expect(rooms).toHaveCount(10)
  await expect(page).toHaveURL(new RegExp(`day=${day}`))
})

for (const [name, address] of [
  ["a crowded week", `/agenda?view=week&date=${day}`],
  ["its childcare", `/childcare?week=${day}`],
] as const)
  test(`${name} looks right in every look`, async ({ as, ask, page }) => {
    test.slow()
    await fillDay(ask, await as("clara"))
    await expectAccessibleInEveryLook(page, address, () =>
      expect(page.getByRole("heading", { level: 1 })).toBeVisible(),
    )
  })
