import { addDays } from "@/lib/platform/dates"
import { expect, expectAccessible, expectAccessibleInEveryLook, test } from "@/tests/support/journey"
import { plainDay } from "@/tests/support/plain-day"
import { withoutScripts } from "@/tests/support/slow-line"

const day = plainDay(8)

test("a course is planned by keyboard: all its dates are shown, one is taken out, the rest are kept", async ({
  as,
  ask,
  page,
}) => {
  await as("noor")
  await page.goto(`/series/new?date=${day}&start=10:00&end=11:30`)
  await expect(page.getByRole("combobox", { name: "Who" })).toBeFocused()
  await page.keyboard.type("amin")
  await page.keyboard.press("Enter")
  await page.getByRole("radio", { name: "Group" }).press("ArrowRight")
  await page.getByRole("radio", { name: "Course" }).press(" ")
  await page.getByLabel("Name of the session").fill("Spanish for work")
  await page.getByLabel("How many times").fill("4")
  await page.getByLabel("Planned hours").fill("6")
  await page.getByLabel("How many times").press("Enter")
  await expect(page.getByRole("heading", { name: /^[34] dates$/ })).toBeFocused()
  await expectAccessible(page)
  const dates = page.getByRole("list").getByRole("checkbox")
  await expect(dates).toHaveCount(4)
  await dates.first().focus()
  await page.keyboard.press(" ")
  await page.getByRole("button", { name: /^Plan [23] sessions$/ }).press("Enter")
  await expect(page.getByRole("heading", { name: "Spanish for work" })).toBeVisible()
  await expect(page.getByText(/^[23] sessions are planned\.$/)).toBeVisible()
  const planned = await ask(
    "select to_char(starts_at at time zone timezone, 'HH24:MI') as at from counselling_session where series_id is not null and title = 'Spanish for work'",
  )
  expect(new Set(planned.map(({ at }) => at))).toEqual(new Set(["10:00"]))
  await expectAccessible(page)
})

test("a series that was planned by mistake is taken back", async ({ as, ask, page }) => {
  await as("noor")
  await page.goto(`/series/new?date=${day}&start=10:00&end=11:30`)
  await page.getByLabel("Name of the session").fill("By mistake")
  await page.getByRole("button", { name: "Show all dates" }).click()
  await page.getByRole("button", { name: /^Plan \d sessions$/ }).click()
  await expect(page.getByRole("heading", { name: "By mistake" })).toBeVisible()
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(page.getByText("The series is not planned any more.")).toBeVisible()
  await expect(page.getByRole("heading", { name: "Series and courses" })).toBeVisible()
  expect(await ask("select 1 from counselling_session where title = 'By mistake'")).toEqual([])
})

test("a series that was begun is there again, Today leads to it, and it can be discarded", async ({
  as,
  page,
}) => {
  await as("noor")
  await page.goto("/series/new")
  await page.getByRole("combobox", { name: "Who" }).fill("amin")
  await page.keyboard.press("Enter")
  await page.getByLabel("How many times").fill("3")
  await page.getByLabel("How many times").press("Tab")
  await expect(page.getByText(/^Draft, saved/)).toBeVisible()
  await page.goto("/")
  await page.getByRole("link", { name: "Continue Series or course with Amina" }).click()
  await expect(page.getByLabel("How many times")).toHaveValue("3")
  await page.getByRole("button", { name: "Discard" }).click()
  await expect(page.getByLabel("How many times")).toHaveValue("8")
  await page.goto("/")
  await expect(page.getByText("Series or course with Amina")).toHaveCount(0)
})

test("this and all following get another hour, and then they are cancelled with a reason", async ({
  as,
  ask,
  page,
}) => {
  const { harbour, noor, amina } = await as("noor")
  const series = await seriesOf(ask, { harbour, noor: noor.id, amina })
  await page.goto(`/sessions/${series.second}`)
  await expectAccessible(page)
  await page.getByRole("link", { name: "Change this and all following" }).click()
  await page.getByLabel("From").fill("16:00")
  await page.getByLabel("From").press("Tab")
  await expect(page.getByLabel("To", { exact: true })).toHaveValue("17:00")
  await page.getByRole("button", { name: "Change 2 sessions" }).click()
  await expect(page.getByText(/^2 sessions are changed\./)).toBeVisible()
  await expect(page.getByRole("link", { name: /16:00–17:00$/ })).toHaveCount(2)
  await expect(page.getByRole("link", { name: /10:00–11:00$/ })).toHaveCount(1)

  await page.getByRole("button", { name: "Amina H. leaves" }).click()
  await page.getByText("Found work or a training").click()
  await page.getByRole("button", { name: "Keep that she leaves" }).click()
  await expect(page.getByText("Has left")).toBeVisible()

  await page.goto(`/series/${series.id}/end?from=${series.second}`)
  await page.getByText("Too few people").click()
  await page.getByRole("button", { name: "Cancel 2 sessions" }).click()
  await expect(page.getByText("Cancelled", { exact: true })).toHaveCount(2)
})

test("an hour that was written before the page answers moves its end along", async ({ as, ask, page }) => {
  const { harbour, noor, amina } = await as("noor")
  const series = await seriesOf(ask, { harbour, noor: noor.id, amina })
  const letGo = await withoutScripts(page)
  await page.goto(`/series/${series.id}/change?from=${series.second}`, { waitUntil: "commit" })
  await page.getByLabel("From").fill("16:00")
  await page.getByLabel("From").press("Tab")
  letGo()
  await expect(page.getByLabel("To", { exact: true })).toHaveValue("17:00")
})

type Ask = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

async function seriesOf(
  ask: Ask,
  { harbour, noor, amina }: { harbour: string; noor: string; amina: string },
) {
  const [series] = await ask(
    `insert into session_series (organisation_id, leader_id, kind, title, rrule, starts_on, start_time, end_time, timezone, planned_hours)
     values ($1, $2, 'course', 'Spanish', 'FREQ=WEEKLY;BYDAY=MO;COUNT=3', $3, '10:00', '11:00', 'Europe/Madrid', 3) returning id`,
    [harbour, noor, day],
  )
  await ask(
    "insert into series_enrolment (organisation_id, series_id, participant_id, from_on) values ($1, $2, $3, $4)",
    [harbour, series?.id, amina, day],
  )
  const ids: string[] = []
  for (const week of [0, 1, 2]) {
    const on = addDays(day, week * 7)
    const [session] = await ask(
      `with s as (
         insert into counselling_session (organisation_id, counsellor_id, kind, title, timezone, series_id, series_day, starts_at, ends_at)
         values ($1, $2, 'course', 'Spanish', 'Europe/Madrid', $3, $4::date,
           ($4 || ' 10:00')::timestamp at time zone 'Europe/Madrid', ($4 || ' 11:00')::timestamp at time zone 'Europe/Madrid')
         returning id)
       insert into attendance (organisation_id, session_id, participant_id) select $1, id, $5 from s returning session_id as id`,
      [harbour, noor, series?.id, on, amina],
    )
    ids.push(String(session?.id))
  }
  return { id: String(series?.id), first: ids[0], second: ids[1] }
}

test("the series looks right in every look", async ({ as, ask, page }) => {
  test.slow()
  const { harbour, noor, amina } = await as("noor")
  const { id, second } = await seriesOf(ask, { harbour, noor: noor.id, amina })
  for (const address of ["/series", "/series/new", `/series/${id}`, `/series/${id}/change?from=${second}`])
    await expectAccessibleInEveryLook(page, address, () =>
      expect(page.getByRole("heading", { level: 1 })).toBeVisible(),
    )
})
