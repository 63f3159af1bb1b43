import { expect, test } from "@/tests/support/journey"
import { withoutScripts } from "@/tests/support/slow-line"

test("what a counsellor typed, chose and sent before the page answers is kept, and in no address", async ({
  as,
  ask,
  page,
}) => {
  const { noor } = await as("noor")
  const letGo = await withoutScripts(page)
  await page.goto("/participants/new", { waitUntil: "commit" })
  const name = page.getByLabel("Name she uses")
  await name.fill("سميرة")
  await page.getByLabel("Preferred language").selectOption({ label: "Arabic" })
  await page.getByLabel("She needs an interpreter").check()
  for (const way of ["Yes, read aloud", "Not yet", "Yes, read aloud"]) await page.getByLabel(way).check()
  await name.press("Enter")
  expect(new URL(page.url()).search).toBe("")
  letGo()

  await expect(page.getByRole("heading", { level: 1, name: "سميرة" })).toBeVisible()
  await expect(page.getByText("Arabic").first()).toBeVisible()
  const notices = await ask("select method from privacy_notice where recorded_by = $1", [noor.id])
  expect(notices).toContainEqual({ method: "read_aloud" })
})

test("a country that was chosen and left before the page answers is added", async ({ as, page }) => {
  const { amina } = await as("noor")
  const letGo = await withoutScripts(page)
  await page.goto(`/participants/${amina}/revise`, { waitUntil: "commit" })
  const countries = page.getByLabel("Citizenships", { exact: false }).first()
  await countries.selectOption({ label: "Syria" })
  await countries.press("Tab")
  letGo()
  await expect(page.getByRole("button", { name: "Take out Syria" })).toBeVisible()
})

test("a list that was chosen from before the page answers is not asked for again", async ({ as, page }) => {
  const { amina } = await as("noor")
  const letGo = await withoutScripts(page)
  await page.goto(`/participants/${amina}/documents`, { waitUntil: "commit" })
  await page.getByLabel("What it is").selectOption("Medical")
  letGo()
  await expect(page.getByText("Medical papers are always confidential")).toBeVisible()
  await expect(page.getByLabel("What it is")).toHaveValue("medical")
})

test("what was searched for before the page answers is found", async ({ as, page }) => {
  const { amina } = await as("noor")
  const letGo = await withoutScripts(page)
  await page.goto(`/participants/${amina}`, { waitUntil: "commit" })
  const search = page.getByRole("searchbox", { name: "Search the timeline" })
  await search.fill("nothing has this word")
  letGo()
  await expect(page.getByText("Nothing found", { exact: false }).first()).toBeVisible()
  await expect(search).toHaveValue("nothing has this word")
})

test("a tick that is saved at once is saved when the page answers, and once", async ({ as, ask, page }) => {
  const { noor } = await as("noor")
  const letGo = await withoutScripts(page)
  await page.goto("/account", { waitUntil: "commit" })
  await page.getByLabel("Send me the day's numbers every morning").uncheck()
  letGo()
  await expect(page.getByText("Saved.")).toBeVisible()
  await expect(page.getByLabel("Send me the day's numbers every morning")).not.toBeChecked()
  expect(await ask("select digest from account where id = $1", [noor.accountId])).toEqual([{ digest: false }])
  const writes = await ask("select fields from audit_entry where act = 'account.prefer' and record_id = $1", [
    noor.accountId,
  ])
  expect(writes).toEqual([{ fields: ["digest"] }])
})

test("a coordinator's press before the page answers is done once", async ({ as, ask, page }) => {
  const cast = await as("clara")
  await ask(
    `insert into waiver (organisation_id, participant_id, kind, reason, requested_by, requested_on)
     values ($1, $2, 'age', 'She is ready now', $3, current_date)`,
    [cast.harbour, cast.amina, cast.noor.id],
  )
  const letGo = await withoutScripts(page)
  await page.goto("/participants/waivers", { waitUntil: "commit" })
  const approve = page.getByRole("button", { name: "Approve" })
  await approve.click()
  await approve.click()
  letGo()
  await expect(page.getByText("No waiver waits")).toBeVisible()
  expect(await ask("select decision from waiver where participant_id = $1", [cast.amina])).toEqual([
    { decision: "approved" },
  ])
})

test("a press while the page is waking up is done once", async ({ as, page }) => {
  await page.addInitScript(() => {
    const real = window.setTimeout
    const late = (run: () => void, time?: number) => real(run, time ?? 1500)
    Object.assign(window, { setTimeout: late })
  })
  const { groupOfNoor } = await as("noor")
  await page.goto(`/sessions/${groupOfNoor}`)
  await page.getByRole("button", { name: "More for Basma N." }).click()
  await expect(page.getByLabel("Minutes late Basma N.")).toBeVisible()
  await page.waitForTimeout(2000)
  await expect(page.getByLabel("Minutes late Basma N.")).toBeVisible()
})
