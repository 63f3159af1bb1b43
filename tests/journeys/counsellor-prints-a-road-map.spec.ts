import { extractText, getDocumentProxy } from "unpdf"
import { addDays, civilDate } from "@/lib/platform/dates"
import type { Cast } from "@/tests/support/cast"
import { expect, expectAccessible, type Look, test, wear } from "@/tests/support/journey"

const contrasts: readonly Look[] = [
  { locale: "en", theme: "light", width: 1280 },
  { locale: "es", theme: "dark", width: 360 },
  { locale: "ar-XB", theme: "light", width: 360 },
  { locale: "ar-XB", theme: "dark", width: 1280 },
]
const exitOn = addDays(civilDate(new Date(), "Europe/Madrid"), 7)

test("a counsellor drafts a road map, puts a step in, prints it in Arabic and records the signatures", async ({
  page,
  as,
}) => {
  test.setTimeout(120_000)
  const { amina } = await as("noor")
  await page.goto(`/participants/${amina}/road-map`)
  await expect(page.getByText("No road map yet")).toBeVisible()
  const draft = page.getByRole("form", { name: "Draft the road map" })
  await draft.getByRole("button", { name: "Draft from her plan" }).click()
  await expect(draft.getByText("Enter the day she leaves.").first()).toBeVisible()
  await draft.getByLabel("The day she leaves").fill(exitOn)
  await expect(draft.getByLabel("Her language on paper")).toHaveValue("ar")
  await draft.getByLabel("Language beside it").selectOption("es")
  await draft.getByRole("button", { name: "Draft from her plan" }).click()
  await expect(page.getByText("Add at least one step.")).toBeVisible()

  await page
    .getByRole("button", { name: /^Add a step in / })
    .first()
    .press("Enter")
  const step = page.getByRole("form", { name: "Add a step" })
  await expect(step.getByLabel("Phrase from the list")).toBeFocused()
  await step.getByRole("button", { name: "Save the step" }).click()
  await expect(step.getByText("Choose a phrase or write what she will do.").first()).toBeVisible()
  await step.getByLabel("Phrase from the list").selectOption({ label: "Papers · Take my diploma to …" })
  await step.getByLabel("What stands in place of …").fill("UNED")
  await step.getByLabel("Who helps").fill("Noor")
  await step.getByRole("button", { name: "Save the step" }).click()
  await expect(page.getByText("Take my diploma to UNED")).toBeVisible()
  await expect(page.getByText("Ready. Print it, sign it together")).toBeVisible()

  await page.getByRole("link", { name: "Print", exact: true }).click()
  await expect(page.getByRole("button", { name: "Print" })).toBeVisible()
  const sheet = page.getByRole("article")
  await expect(sheet).toHaveAttribute("lang", "ar")
  await expect(sheet).toHaveAttribute("dir", "rtl")
  await expect(sheet.getByRole("heading", { level: 1 })).toContainText("خارطة الطريق الخاصة بي")
  await expect(sheet.getByRole("heading", { level: 1 })).toContainText("Amina")
  await expect(sheet).not.toContainText("Haddad")
  await expect(sheet).toContainText("آخذ شهادتي الدراسية إلى UNED")
  await expect(sheet).toContainText("Llevar mi título a UNED")
  await expect(sheet).toContainText("لم يراجع أحد هذه الترجمة بعد.")
  const download = page.waitForEvent("download")
  await page.getByRole("link", { name: "Save as PDF" }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe("road-map.pdf")
  const { text } = await extractText(await getDocumentProxy(await contentOf(file)), { mergePages: true })
  expect(text).toContain("Llevar mi título a UNED")

  await page.getByRole("link", { name: "Back to the road map" }).click()
  const sign = page.getByRole("form", { name: "Signed on paper" })
  await sign.getByRole("button", { name: "Record the signatures" }).click()
  await page.getByRole("alertdialog").getByRole("button", { name: "Continue anyway" }).click()
  await expect(page.getByText("Valid: signed by both before she leaves")).toBeVisible()
  await expect(page.getByRole("button", { name: /^Add a step/ })).toHaveCount(0)
  await page.getByRole("button", { name: /^Say how it goes: / }).click()
  const mark = page.getByRole("form", { name: /^How it goes: / })
  await mark.getByLabel("Not done").check()
  await mark.getByRole("button", { name: "Record" }).click()
  await expect(mark.getByText("Write why.").first()).toBeVisible()
  await mark.getByLabel("Done", { exact: true }).check()
  await mark.getByRole("button", { name: "Record" }).click()
  await expect(page.getByText("Recorded: Done.")).toBeVisible()
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(page.getByText("It is as it was.")).toBeVisible()
  await page.getByRole("button", { name: "Make a new version" }).click()
  await expect(page.getByRole("link", { name: "Version 1: Signed" })).toBeVisible()
})

async function contentOf(file: {
  createReadStream: () => Promise<NodeJS.ReadableStream>
}): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of await file.createReadStream()) parts.push(new Uint8Array(Buffer.from(part)))
  return new Uint8Array(Buffer.concat(parts))
}

test("the editor, the paper and the phrases are for everybody, in every look", async ({ page, as }) => {
  test.setTimeout(120_000)
  const c = await as("noor")
  await withRoadMap(c)
  for (const look of contrasts)
    await test.step(`${look.locale} ${look.theme} ${look.width}`, async () => {
      await wear(page, look)
      await page.goto(`/participants/${c.amina}/road-map`)
      await expect(page.getByText("Casal de la Dona").first()).toBeVisible()
      await expectAccessible(page)
      await page.goto(`/participants/${c.amina}/road-map/print`)
      await expect(page.getByRole("article")).toContainText("Casal de la Dona")
      await expectAccessible(page)
    })
  await wear(page, { locale: "en", theme: "light", width: 1280 })
  await page.goto("/phrases?language=ar")
  await page
    .getByRole("navigation", { name: "About" })
    .getByRole("link", { name: /^Papers/ })
    .click()
  await page.getByRole("button", { name: "It is right: Take my diploma to …" }).click()
  await expect(page.getByText(/^Checked by Noor/)).toBeVisible()
  await expectAccessible(page)
  await page.emulateMedia({ media: "print" })
  await page.setViewportSize({ width: 794, height: 1123 })
  await page.goto(`/participants/${c.amina}/road-map/print`)
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden()
})

test("a language that no file can be written in is printed from the page, in words", async ({ page, as }) => {
  const c = await as("noor")
  await withRoadMap(c)
  await page.goto(`/participants/${c.amina}/road-map/print?language=ti`)
  await expect(page.getByText("A PDF cannot be made in this language.")).toBeVisible()
  await expect(page.getByRole("article")).toHaveAttribute("lang", "ti")
  await expect(page.getByRole("article")).toContainText("This text is not translated.")
  await page.goto(`/api/participants/${c.amina}/road-map?language=ti`)
  await expect(page.getByText("A PDF cannot be made in this language.")).toBeVisible()
})

/** A draft with a phrase, own words and contacts, as it stands in the database. */
async function withRoadMap({ put, harbour, amina, noor }: Cast): Promise<void> {
  const hers = { organisation_id: harbour, participant_id: amina }
  const road_map_id = await put("road_map", {
    ...{ ...hers, exit_on: "2026-10-31", horizon_from: "2026-11-01", horizon_to: "2027-04-30" },
    ...{
      language: "ar",
      beside_language: "es",
      goal: "Trabajar en una cocina",
      goal_language: "es",
      created_by: noor.id,
    },
  })
  const step = { ...hers, road_map_id, language: "es" }
  await put("road_map_step", {
    ...{ ...step, month: 1, phrase_key: "papers.diploma", what: "Take my diploma to …", detail: "UNED" },
    ...{ who_helps: "Noor", due_on: "2026-11-30" },
  })
  await put("road_map_step", {
    ...{ ...step, month: 1, what: "Preguntar en la biblioteca", position: 1, due_on: "2026-11-20" },
    ...{ who_helps: "Casal de la Dona", done_when: "Tengo el carné" },
  })
  await put("road_map_step", {
    ...{
      ...step,
      month: 3,
      phrase_key: "childcare.nursery",
      what: "Enrol my child at the nursery …",
      detail: "Els Petits",
    },
    due_on: "2027-01-31",
  })
  await put("road_map_contact", {
    ...hers,
    road_map_id,
    name: "Noor",
    phrase_key: "who.counsellor",
    phone: "+34 600 000 000",
  })
  await put("road_map_contact", {
    ...hers,
    road_map_id,
    name: "112",
    phrase_key: "who.emergency",
    phone: "112",
    position: 1,
  })
}
