import { readFileSync } from "node:fs"
import type { Page } from "@playwright/test"
import { addDays } from "@/lib/platform/dates"
import { agreedForCv } from "@/tests/support/agreed-for-cv"
import { expect, expectAccessibleInEveryLook, test } from "@/tests/support/journey"
import { dayOfCast } from "@/tests/support/plain-day"

const today = dayOfCast()
const ago = (days: number) => addDays(today, -days)

test("two versions of a CV, an interview that is practised, an application with its answer, and jobs", async ({
  page,
  as,
}) => {
  test.setTimeout(300_000)
  page.setDefaultTimeout(30_000)
  const cast = await as("noor")
  await agreedForCv(cast, cast.amina)
  const work = `/participants/${cast.amina}/work`
  await page.goto(work)
  await page.getByRole("link", { name: "Open", exact: true }).click()
  await expect(page.getByText("No CV yet")).toBeVisible()

  const first = await buildsFirst(page)
  await buildsSecond(page)
  await practises(page)
  await applies(page)
  await knowsSomebody(page)
  const second = page.getByRole("link", { name: "Version 2", exact: true }).last()
  const paper = (await second.getAttribute("href")) ?? ""

  await page.goto(work)
  await worksSuitably(page)
  await worksBelow(page)
  for (const [address, seen] of [
    [work, /Waitress/],
    [`${work}/search`, /Hotel Marina/],
    [`${work}/cv`, /Tailoring at home/],
    [paper, /Tailoring at home/],
  ] as const)
    await expectAccessibleInEveryLook(page, address, async () => {
      await expect(page.getByText(seen).first()).toBeVisible()
    })
  await page.goto(first)
  await expect(page.getByText("I cook for many.")).toBeVisible()
})

async function buildsFirst(page: Page): Promise<string> {
  await page.getByRole("link", { name: "New version of her CV" }).click()
  const form = page.getByRole("form", { name: "New version of her CV" })
  await expect(form.getByRole("checkbox", { name: /^Cook Paid/ })).toBeChecked()
  await form.getByLabel("About her").fill("I cook for many.")
  await form.getByLabel("Tailoring at home").uncheck()
  await form.getByRole("button", { name: "Save this version" }).click()
  await expect(page.getByRole("heading", { name: "Work experience" })).toBeVisible()
  await expect(page.getByText("I cook for many.")).toBeVisible()
  await expect(page.getByText("Tailoring at home")).toHaveCount(0)
  const [pdf] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "PDF", exact: true }).click(),
  ])
  expect(pdf.suggestedFilename()).toBe("cv.pdf")
  expect(
    readFileSync(await pdf.path())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-")
  return page.url()
}

async function buildsSecond(page: Page) {
  await page.getByRole("link", { name: "New version from this one" }).click()
  const form = page.getByRole("form", { name: "New version of her CV" })
  await expect(form.getByLabel("About her")).toHaveValue("I cook for many.")
  await form.getByLabel("Language of the CV").selectOption("es")
  await form.getByLabel("What it is for").fill("Tailors")
  await form.getByLabel("About her").fill("Coso desde niña.")
  await form.getByLabel("Tailoring at home").check()
  await form.getByRole("button", { name: "Save this version" }).click()
  await expect(page.getByRole("heading", { name: "Experiencia en el hogar" })).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Europass file" }).click(),
  ])
  const xml = readFileSync(await file.path(), "utf8")
  expect(xml).toContain("<hr:ExecutiveSummary>Coso desde niña.</hr:ExecutiveSummary>")
  expect(xml).toContain('<CandidateProfile languageCode="es">')
  await page.getByRole("link", { name: "Back to looking for work" }).click()
  await expect(page.getByRole("link", { name: "Version 1", exact: true })).toBeVisible()
}

async function practises(page: Page) {
  await page.getByRole("button", { name: "Record a practised interview" }).click()
  const form = page.getByRole("form", { name: "Record a practised interview" })
  await form.getByRole("button", { name: "Save the interview" }).click()
  await expect(form.getByText("Write what went well.").first()).toBeVisible()
  await form.getByLabel("For which work").fill("Hotel kitchen")
  await form.getByLabel("What went well").fill("She told of the kitchen in Aleppo.")
  await form.getByLabel("What to practise").fill("Asking about the hours")
  await form.getByText("Quite", { exact: true }).click()
  await form.getByRole("button", { name: "Save the interview" }).click()
  await expect(page.getByText("She told of the kitchen in Aleppo.")).toBeVisible()
}

async function applies(page: Page) {
  await page.getByRole("button", { name: "Add an application" }).click()
  const form = page.getByRole("form", { name: "Add an application" })
  await form.getByLabel("Post").fill("Kitchen assistant")
  await form.getByLabel("Employer").fill("Hotel Marina")
  await form.getByLabel("Applied on").fill(ago(9))
  await form.getByRole("button", { name: "Save the application" }).click()
  await expect(page.getByText("Hotel Marina")).toBeVisible()

  await page.getByRole("button", { name: "Revise the application: Kitchen assistant" }).click()
  const answer = page.getByRole("form", { name: "Revise the application: Kitchen assistant" })
  await answer.getByLabel("Where it stands").selectOption("refused")
  await answer.getByLabel("Answered on").fill(ago(2))
  await answer.getByLabel("CV that went with it").selectOption({ index: 1 })
  await answer.getByRole("button", { name: "Save the application" }).click()
  await expect(answer.getByText(/^Choose why it was refused/).first()).toBeVisible()
  await answer.getByLabel("Why it was refused").selectOption({ label: "Working hours do not fit" })
  await answer.getByRole("button", { name: "Save the application" }).click()
  await expect(answer.getByText(/^This version was saved after she applied/).first()).toBeVisible()
  await answer.getByLabel("Applied on").fill(today)
  await answer.getByLabel("Answered on").fill(today)
  await answer.getByRole("button", { name: "Save the application" }).click()
  await expect(page.locator("#applications").getByText("Working hours do not fit")).toBeVisible()
  await expect(page.locator("#applications").getByRole("link", { name: "Version 2" })).toBeVisible()
}

async function knowsSomebody(page: Page) {
  await page.getByRole("button", { name: "Add a person" }).click()
  const form = page.getByRole("form", { name: "Add a person" })
  await form.getByLabel("Name", { exact: true }).fill("Samira")
  await form.getByLabel("How she knows this person").selectOption({ label: "Neighbour" })
  await form.getByLabel("What this person can do").fill("Works in the kitchen of the hospital")
  await form.getByRole("button", { name: "Save", exact: true }).click()
  await expect(page.getByText("Works in the kitchen of the hospital")).toBeVisible()
}

async function begins(page: Page, job: { title: string; level: string; starts: string }) {
  await page.getByRole("button", { name: "Add a job" }).click()
  const form = page.getByRole("form", { name: "Add a job" })
  const occupation = form.getByRole("combobox", { name: "What she works as" })
  await occupation.fill(job.title)
  await occupation.press("Tab")
  await form.getByLabel("First day").fill(job.starts)
  await form.getByLabel("Contract", { exact: true }).selectOption({ label: "For a time" })
  await form.getByLabel("Hours a week").fill("20")
  await form.getByRole("button", { name: "Save the job" }).click()
  await expect(form.getByText("ESCO does not say what this job asks. Choose it.").first()).toBeVisible()
  await form.getByLabel("What the job asks").selectOption(job.level)
  return form
}

async function worksSuitably(page: Page) {
  const form = await begins(page, { title: "Waitress", level: "2", starts: ago(10) })
  await form.getByLabel("Employer").fill("North Bakery")
  await form.getByLabel("Came of").selectOption({ index: 1 })
  await form.getByRole("button", { name: "Save the job" }).click()
  const jobs = page.locator("#jobs")
  await expect(jobs.getByText("Suits her qualification")).toBeVisible()
  await expect(jobs.getByRole("link", { name: "North Bakery", exact: true })).toBeVisible()
  await expect(jobs.getByRole("link", { name: /^Job shadowing, North Bakery, from/ })).toBeVisible()
}

async function worksBelow(page: Page) {
  const form = await begins(page, { title: "Kitchen helper", level: "1", starts: ago(5) })
  await form.getByLabel("Does it suit what she has learnt?").selectOption("yes")
  await form.getByRole("button", { name: "Save the job" }).click()
  await expect(form.getByText("Write why the rule is wrong here.").first()).toBeVisible()
  await form.getByLabel("Why the rule is wrong here").fill("She leads the kitchen from May on.")
  await form.getByRole("button", { name: "Save the job" }).click()
  const jobs = page.locator("#jobs")
  await expect(jobs.getByText("Suits her qualification · own answer")).toBeVisible()
  await expect(jobs.getByText("She leads the kitchen from May on.")).toBeVisible()
}
