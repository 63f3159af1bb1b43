import { comingLink } from "@/tests/support/coming"
import { expect, expectAccessible, expectAccessibleInEveryLook, test } from "@/tests/support/journey"

test("she says in her language that she comes with two children, on a phone", async ({ page, cast, ask }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(await comingLink(ask, cast))
  await expect(page.getByRole("heading", { name: "هل ستأتين؟" })).toBeVisible()
  await expect(page.locator("[lang=ar][dir=rtl] main")).toContainText("مرحباً Amina")
  await page.getByRole("button", { name: "نعم، سآتي" }).click()
  await expect(page.getByText("اختاري كم طفلاً سيأتي معكِ.")).toBeVisible()
  await page.getByRole("radio", { name: "2" }).check()
  await page.getByRole("button", { name: "نعم، سآتي" }).click()
  await expect(page.getByRole("heading", { name: /^شكراً\. نراكِ/ })).toBeVisible()
  await expect(page.getByText("الأطفال معكِ: 2")).toBeVisible()
  await expect(page.getByRole("button")).toHaveCount(0)
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("her no frees her place, and her counsellor reads it", async ({ page, cast, ask }) => {
    const link = await comingLink(ask, cast)
    await page.goto(`${link}?lang=en`)
    await expect(page.getByRole("heading", { name: "Are you coming?" })).toBeVisible()
    await page.getByText("Language: English").click()
    await page.getByRole("link", { name: "Español" }).click()
    await page.getByRole("button", { name: "No, no puedo ir" }).click()
    await expect(page.getByRole("heading", { name: /^Gracias por avisar/ })).toBeVisible()
    const [place] = await ask("select state from attendance where session_id = $1", [cast.planned])
    expect(place).toEqual({ state: "cancelled_by_participant" })
    const steps = await ask("select what from next_step where origin = 'coming' and participant_id = $1", [
      cast.amina,
    ])
    expect(steps.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^She is not coming on .* Her place is free again\.$/),
    ])
  })
})

test("the page names nobody but her first name and a person to call", async ({ page, cast, ask }) => {
  const answer = await page.goto(await comingLink(ask, cast))
  const shown = await page.locator("main").textContent()
  expect(`${await page.title()} ${shown}`).not.toMatch(/Itinera|Harbour|Haddad|Mums/)
  expect(answer?.headers()["referrer-policy"]).toBe("same-origin")
  expect(answer?.headers()["cache-control"]).toContain("no-store")
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex, nofollow")
})

test("a link that nobody made says nothing", async ({ page }) => {
  await page.goto(`/c/${"A".repeat(43)}?lang=en`)
  await expect(page.getByRole("heading", { name: "There is nothing to answer here" })).toBeVisible()
  await expectAccessible(page)
})

test("the question and the answer are accessible in every look", async ({ page, cast, ask }) => {
  test.setTimeout(150_000)
  const link = await comingLink(ask, cast)
  const ready = () => expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await expectAccessibleInEveryLook(page, `${link}?said=children`, ready)
  await page.goto(`${link}?lang=en`)
  await page.getByRole("radio", { name: "None, I come alone" }).press("Space")
  await page.getByRole("button", { name: "Yes, I am coming" }).press("Enter")
  await expect(page.getByText("You come without children.")).toBeVisible()
  await expectAccessible(page)
})
