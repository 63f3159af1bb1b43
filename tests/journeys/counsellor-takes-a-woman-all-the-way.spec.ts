import type { BrowserContext, Page } from "@playwright/test"
import { addDays, civilDate } from "@/lib/platform/dates"
import { knock, verdict } from "@/tests/support/callers"
import type { Ask, Cast } from "@/tests/support/cast"
import { expect, signIn, test } from "@/tests/support/journey"

/** Her way through the whole programme, in her own script, and who is refused where an act is not theirs. */
const name = "ياسمين"
const exitOn = addDays(civilDate(new Date(), "Europe/Madrid"), 7)
const panel = (page: Page, title: string) => page.getByRole("dialog", { name: title })
const press = (page: Page, button: string | RegExp) =>
  page.getByRole("button", { name: button }).first().click()

/** A press before the page is awake does nothing: it is pressed until the panel is there. */
async function opened(page: Page, button: string | RegExp, title: string) {
  await expect(async () => {
    await press(page, button)
    await expect(panel(page, title)).toBeVisible({ timeout: 3000 })
  }).toPass()
  return panel(page, title)
}

test("from a search that finds nobody to a road map in Arabic, signed by both and printed", async ({
  as,
  ask,
  context,
  page,
}) => {
  test.slow()
  const cast = await as("noor")
  await page.goto("/participants")
  await page.getByRole("searchbox", { name: "Find a participant" }).fill(name)
  await expect(page.getByText("No one by this name")).toBeVisible()
  const file = await test.step("registered", () => registered(page))
  await test.step("consent and papers", () => papers(page, file))
  await test.step("eligible and enrolled", () => enrolled(page, file))
  await test.step("profile", () => profile(page, file))
  await test.step("itinerary", () => plan(page, file))
  await test.step("road map", () => roadMap(page, file))
  await test.step("printed", () => printed(page, file))
  const [kept] = await ask(
    "select r.state, r.language, p.phase from road_map r join participant p on p.id = r.participant_id where p.id = $1",
    [file.split("/").at(-1)],
  )
  expect(kept).toEqual({ state: "signed", language: "ar", phase: "road_map" })
  await test.step("refused", () => refusedToOthers({ page, context, cast, file }))
})

async function registered(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Register a participant" }).click()
  await page.getByLabel("Name she uses").fill(name)
  await page.getByLabel("Family name").fill("الخطيب")
  await page.getByLabel("Date of birth").fill("14/5/1992")
  await page.getByLabel("Citizenship", { exact: false }).first().selectOption({ label: "Syria" })
  await page.getByLabel("Preferred language").selectOption({ label: "Arabic" })
  await page.getByLabel("Yes, read aloud").check()
  await press(page, "Register her")
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible()
  return new URL(page.url()).pathname
}

async function papers(page: Page, file: string) {
  await page.goto(`${file}/papers`)
  const consent = await opened(page, "Ask her: Data for taking part", "Ask for consent")
  await expect(consent.getByLabel("Language she read or heard")).toHaveValue("ar")
  await consent.getByLabel("Yes", { exact: true }).check()
  await consent.getByLabel("Signed on paper").check()
  await consent.getByRole("button", { name: "Record" }).click()
  await expect(consent).toHaveCount(0)
  const status = await opened(page, "Add a status", "Add a status")
  await status.getByLabel("Status", { exact: true }).selectOption({ label: "Refugee status" })
  await status.getByLabel("May work", { exact: true }).check()
  await status.getByRole("button", { name: "Record" }).click()
  await expect(status).toHaveCount(0)
  await page.goto(`${file}/family`)
  const child = await opened(page, "Add a child", "Add a child")
  await child.getByLabel("First name or initials").fill("L.")
  await child.getByLabel("Date of birth").fill("2023")
  await child.getByRole("button", { name: "Record" }).click()
  await expect(child).toHaveCount(0)
}

async function enrolled(page: Page, file: string) {
  await page.goto(`${file}/case`)
  await page.getByRole("button", { name: "Decide: eligible", exact: true }).click()
  await press(page, "Enrol her")
  const entry = page.getByRole("form", { name: "Enrol her" })
  await entry.getByLabel("Unemployed: looking for work").check()
  await entry.getByRole("button", { name: "Enrol her" }).click()
  await expect(page.getByText("Eligible → Enrolled")).toBeVisible()
}

async function profile(page: Page, file: string) {
  await page.goto(`${file}/skills`)
  await press(page, "Add a skill")
  await page.keyboard.type("الخياطة")
  // Leaving the box closes its list, which would lie over the answers below.
  await page.keyboard.press("Tab")
  await page.getByRole("radiogroup", { name: "She says" }).getByLabel("Alone").check()
  await page.keyboard.press("Control+Enter")
  await expect(page.getByText("Saved: الخياطة")).toBeVisible()
  await press(page, "She was asked: nothing makes it hard")
  await expect(page.getByText("Asked: nothing makes it hard.")).toBeVisible()
  await page.getByLabel("She agrees with what stands here").check()
  await page.getByLabel("I agree with what stands here").check()
  await page.keyboard.press("Enter")
  await expect(page.getByText("Version 1 is agreed on.")).toBeVisible()
  await page.goto(`${file}/case`)
  await page.getByRole("button", { name: "Go on with the agreed profile" }).click()
  await expect(page.getByText("Enrolled → Profiled")).toBeVisible()
}

async function plan(page: Page, file: string) {
  await page.goto(`${file}/itinerary`)
  const begin = await opened(page, "Begin the itinerary", "Begin the itinerary")
  await begin.getByLabel("Her goal, in her words").fill("أريد أن أعمل في مشغل خياطة")
  await begin.getByRole("button", { name: "Begin", exact: true }).click()
  const objective = await opened(page, "Add an objective", "Add an objective")
  await objective.getByLabel("Area").selectOption("Work")
  await objective.getByLabel("What is to be reached").fill("A place in a workshop")
  await objective.getByRole("button", { name: "Save the objective" }).click()
  await expect(objective).toBeHidden()
  const action = await opened(page, /^Add an action/, "Add an action")
  await action.getByLabel("What is to be done").fill("Visit the sewing workshop")
  await action.getByLabel("Kind").selectOption("Volunteering")
  await action.getByLabel("Her wish, in words").fill("الخياطة")
  await action.getByRole("button", { name: "Save the action" }).click()
  await expect(action).toBeHidden()
  const agree = await opened(page, "Record that both agree", "Both agree to the plan")
  await agree.getByLabel(/She agrees to it as it stands/).check()
  await agree.getByRole("button", { name: "Record the agreement" }).click()
  await expect(page.getByText(/^She and Noor agreed to this plan on/)).toBeVisible()
  await page.goto(`${file}/case`)
  await page.getByRole("button", { name: "Go on to the itinerary" }).click()
  await expect(page.getByText("Profiled → In itinerary")).toBeVisible()
}

async function roadMap(page: Page, file: string) {
  await page.goto(`${file}/road-map`)
  const draft = page.getByRole("form", { name: "Draft the road map" })
  await expect(draft.getByLabel("Her language on paper")).toHaveValue("ar")
  await draft.getByLabel("The day she leaves").fill(exitOn)
  await draft.getByRole("button", { name: "Draft from her plan" }).click()
  await expect(page.getByText("Visit the sewing workshop").first()).toBeVisible()
  await press(page, /^Add a step in /)
  const step = page.getByRole("form", { name: "Add a step" })
  await step.getByLabel("Phrase from the list").selectOption({ label: "Papers · Take my diploma to …" })
  await step.getByLabel("What stands in place of …").fill("UNED")
  await step.getByRole("button", { name: "Save the step" }).click()
  await expect(page.getByText("Take my diploma to UNED")).toBeVisible()
  const sign = page.getByRole("form", { name: "Signed on paper" })
  await sign.getByRole("button", { name: "Record the signatures" }).click()
  await page.getByRole("alertdialog").getByRole("button", { name: "Continue anyway" }).click()
  await expect(page.getByText("Valid: signed by both before she leaves")).toBeVisible()
  await page.goto(`${file}/case`)
  await press(page, "Go on to the road map")
  const skip = page.getByRole("form", { name: "Go on to the road map" })
  await skip.getByLabel("Why she goes on without work experience").fill("She has a place from May")
  await skip.getByRole("button", { name: "Go on to the road map" }).click()
  await expect(page.getByText("In itinerary → Road map")).toBeVisible()
}

async function printed(page: Page, file: string) {
  await page.goto(`${file}/road-map/print`)
  const sheet = page.getByRole("article")
  await expect(sheet).toHaveAttribute("lang", "ar")
  await expect(sheet).toHaveAttribute("dir", "rtl")
  await expect(sheet.getByRole("heading", { level: 1 })).toContainText("خارطة الطريق الخاصة بي")
  await expect(sheet.getByRole("heading", { level: 1 })).toContainText(name)
  await expect(sheet).toContainText("آخذ شهادتي الدراسية إلى UNED")
  await expect(page.getByRole("button", { name: "Print" })).toBeVisible()
  const pdf = await page.request.get(`/api${file}/road-map`)
  expect(pdf.status()).toBe(200)
  expect(pdf.headers()["content-type"]).toBe("application/pdf")
}

type Refusal = { page: Page; context: BrowserContext; cast: Cast; file: string }

/** A coordinator reads and does not write; a colleague and an employer with a link find nothing. */
async function refusedToOthers({ page, context, cast, file }: Refusal) {
  await signIn(context, cast.clara)
  await page.goto(`${file}/road-map`)
  await expect(page.getByText("Visit the sewing workshop").first()).toBeVisible()
  await expect(page.getByRole("button", { name: /^(Add|Make a new|Record|Say how)/ })).toHaveCount(0)
  await page.goto(`${file}/case`)
  await expect(page.getByText("Her counsellor does this.").first()).toBeVisible()
  await expect(page.getByRole("button", { name: "Record that she left" })).toHaveCount(0)
  const doors = ["", "/case", "/papers", "/skills", "/itinerary", "/road-map", "/road-map/print"]
  const paths = [...doors.map((each) => `${file}${each}`), `/api${file}/road-map`]
  const others: [string, string, string][] = [
    ["a colleague", cast.tomas.token, "nothing"],
    ["another house", cast.lena.token, "nothing"],
    ["an employer", cast.emileLink, "to /sign-in"],
  ]
  for (const [who, token, expected] of others) {
    const verdicts = await Promise.all(paths.map(async (path) => verdict(await knock({ path, token }))))
    expect([who, ...verdicts]).toEqual([who, ...paths.map(() => expected)])
  }
}

/** What was written down about her entry, as it stands in the database. */
function entryOf(ask: Ask, id: string) {
  return ask(
    "select decided_on, reasons, enrolled_on, employment_status, unemployed_since, isced from enrolment where participant_id = $1",
    [id],
  )
}

test("who left comes back to the same case with the same entry: a coordinator's act, refused to the counsellor", async ({
  as,
  ask,
  context,
  page,
}) => {
  const { amina, noor, clara } = await as("noor")
  const before = await entryOf(ask, amina)
  expect(before).toHaveLength(1)
  await page.goto(`/participants/${amina}/case`)
  await press(page, "Record that she left")
  const leaving = page.getByRole("form", { name: "Record that she left" })
  await leaving.getByLabel("Why she left").selectOption({ label: "Moved away" })
  await leaving.getByRole("button", { name: "Record that she left" }).click()
  await expect(page.getByText("A coordinator does this.")).toBeVisible()
  await expect(page.getByRole("button", { name: "Open the case again" })).toHaveCount(0)

  await signIn(context, clara)
  await page.goto(`/participants/${amina}/case`)
  await press(page, "Open the case again")
  const reopening = page.getByRole("form", { name: "Open the case again" })

  await signIn(context, noor)
  await reopening.getByRole("button").click()
  await expect(reopening.getByText("Only a coordinator can do this.").first()).toBeVisible()
  expect(await ask("select phase from participant where id = $1", [amina])).toEqual([{ phase: "exited" }])

  await signIn(context, clara)
  await reopening.getByRole("button").click()
  await expect(page.getByText("Exited → Enrolled")).toBeVisible()
  expect(await entryOf(ask, amina)).toEqual(before)
})
