import { expect, expectAccessible, test } from "@/tests/support/journey"
import { pdfFile } from "@/tests/support/pdf-files"

const phone = { viewport: { width: 360, height: 740 } }

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ ...phone, javaScriptEnabled })

    test("E15: an employer says in its own words that something is not right", async ({
      page,
      cast,
      ask,
    }) => {
      await page.goto(`/confirm/${cast.emileLink}`)
      await page.getByRole("link", { name: "Something else is not right" }).click()
      await page.getByLabel("In your own words").fill("It was the day before")
      await page.getByRole("button", { name: "Send this" }).click()
      await expect(page.getByRole("heading", { name: "We are looking into this day" })).toBeVisible()
      const [row] = await ask("select state from hour_entry where id = $1", [cast.hoursOfAmina])
      expect(row).toEqual({ state: "disputed" })
    })

    test("one tap on the page of all days confirms those of several women", async ({ page, cast, ask }) => {
      await page.goto(`/confirm/${cast.emileLink}`)
      await page.getByRole("link", { name: "Answer all 2 days at once" }).click()
      await expect(page.getByText("A participant", { exact: true })).toBeVisible()
      await page.getByRole("button", { name: "All 2 days are right" }).click()
      await expect(page.getByText("Thank you. The days are confirmed.")).toBeVisible()
      const rows = await ask("select state from hour_entry where id = any ($1)", [
        [cast.hoursOfAmina, cast.hoursOfDara],
      ])
      expect(rows).toEqual([{ state: "confirmed" }, { state: "confirmed" }])
    })

    test("one of the women is answered apart, and the way back leads to the others", async ({
      page,
      cast,
    }) => {
      await page.goto(`/confirm/${cast.emileLink}?view=all`)
      await page.getByRole("button", { name: /^Something is different: A participant/ }).click()
      await page.getByRole("link", { name: "The participant did not come" }).click()
      await page.getByRole("button", { name: "Confirm: did not come" }).click()
      await expect(page.getByRole("heading", { name: /the participant did not come\.$/ })).toBeVisible()
      await page.getByRole("link", { name: "Back to the other days" }).click()
      await expect(page.getByRole("heading", { name: "1 day waits for your answer" })).toBeVisible()
      await expect(page.getByText("Amina", { exact: true })).toBeVisible()
    })
  })
}

test("E15: a counsellor contests an answer and settles it; the employer is asked anew", async ({
  page,
  as,
  ask,
}) => {
  const { placementOfAmina, hoursOfAmina, bakery } = await as("noor")
  await ask(
    `update hour_entry set state = 'confirmed', confirmed_minutes = 60, confirmed_at = now(), confirmed_by = $2 where id = $1`,
    [hoursOfAmina, bakery.contact],
  )
  await page.goto(`/placements/${placementOfAmina}`)
  await expect(page.getByText("Confirmed by Emile by link")).toBeVisible()
  await page.getByRole("button", { name: /^Contest the answer of/ }).click()
  await page.getByLabel("What is not so?").fill("She was there all morning")
  await page.getByRole("button", { name: "Contest the answer", exact: true }).click()
  await expect(page.getByText("Not counted until it is settled.")).toBeVisible()
  await expect(page.getByText("Reported: 4 h. The employer had said: 1 h.")).toBeVisible()
  await page.getByRole("button", { name: /^Settle the hours of/ }).click()
  await page.getByRole("button", { name: "Settle it" }).click()
  await expect(page.getByText("Choose who agreed.").first()).toBeVisible()
  await page.getByLabel("The employer", { exact: true }).check()
  await page.getByLabel("Why", { exact: true }).fill("Emile looked at the roster")
  await expectAccessible(page)
  await page.getByRole("button", { name: "Settle it" }).click()
  await expect(
    page.getByText(/^Settled on .+ by Noor: .+ the employer is asked to confirm them/),
  ).toBeVisible()
  await expect(page.getByText("Awaiting the employer")).toBeVisible()
})

test("a counsellor says in one tap through whom a day failed, and takes it back", async ({
  page,
  as,
  ask,
}) => {
  const { hoursOfAmina, bakery } = await as("noor")
  await ask(
    "update hour_entry set state = 'rejected', confirmed_minutes = 0, confirmed_at = now(), confirmed_by = $2 where id = $1",
    [hoursOfAmina, bakery.contact],
  )
  await page.goto("/hours?state=rejected")
  await page.getByRole("button", { name: /^The employer: Amina Haddad/ }).click()
  await expect(page.getByText("Through whom: The employer", { exact: true })).toBeVisible()
  await expect(page.getByText("Did not take place", { exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(page.getByText("Did not come", { exact: true }).first()).toBeVisible()
})

test("a counsellor confirms a day with a signed sheet, and opens the sheet from it", async ({ page, as }) => {
  const { placementOfAmina } = await as("noor")
  await page.goto(`/placements/${placementOfAmina}`)
  await page.getByRole("button", { name: "Confirm with a signed sheet" }).click()
  await page
    .getByLabel("Or add it now")
    .setInputFiles({ name: "sheet.pdf", mimeType: "application/pdf", buffer: pdfFile() })
  await expect(page.getByText("Added: sheet.pdf")).toBeVisible()
  const form = page.getByRole("form", { name: "Confirm with a signed sheet" })
  await form.getByRole("checkbox").check()
  await expectAccessible(page)
  await form.getByRole("button", { name: "Confirm these days" }).click()
  await expect(page.getByText("Confirmed by Noor with a signed sheet")).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /^Open the signed sheet/ }).click(),
  ])
  expect(download.suggestedFilename()).toBe("sheet.pdf")
})
