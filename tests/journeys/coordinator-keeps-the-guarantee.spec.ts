import type { Page } from "@playwright/test"
import { addDays, civilDate } from "@/lib/platform/dates"
import { nursery } from "@/tests/support/care"
import { expect, expectAccessible, signIn, test, wear } from "@/tests/support/journey"

const small = ["2023-05-05"]
const siblings = ["2023-05-05", "2021-02-02"]

/** A session the day after tomorrow with one place, three families in order: the first has it, the others wait. */
async function lineOfThree(ask: Parameters<typeof nursery>[0], cast: Parameters<typeof nursery>[1]) {
  const place = await nursery(ask, cast, { startsIn: 40, places: 1, families: [small, siblings, small] })
  for (const [nth, { participantId, childIds }] of place.families.entries())
    await ask(
      `with taken as (update childcare_offer set taken = taken + $6 where id = $3)
       insert into childcare_booking (organisation_id, session_id, participant_id, child_id, offer_id, state, requested_at)
       select $1, $2, $4, unnest($5::uuid[]), $3, $7, now() - interval '1 day' + $8 * interval '1 minute'`,
      [
        cast.harbour,
        place.sessionId,
        place.offerId,
        participantId,
        childIds,
        nth === 0 ? 1 : 0,
        nth === 0 ? "confirmed" : "waitlisted",
        nth,
      ],
    )
  return place
}

const strip = (page: Page) => page.getByRole("region", { name: "Childcare not yet guaranteed" })

test("from her first page a coordinator offers a place to the first of the line, and the counsellor confirms it", async ({
  as,
  ask,
  page,
  cast,
}) => {
  const { sessionId } = await lineOfThree(ask, cast)
  await as("clara")
  await page.goto("/participants")
  await strip(page).getByRole("link", { name: "3 children wait for a place" }).click()
  await expect(
    page.getByRole("heading", { level: 1, name: "Where childcare is not yet guaranteed" }),
  ).toBeVisible()
  await page.getByRole("link", { name: "Open the waiting list of Play room" }).click()
  await expect(page.getByText("This adds 2 places.")).toBeVisible()
  await page.getByRole("button", { name: "Offer place: Mother 2" }).click()
  await expect(page.getByText("3 of 3 places taken")).toBeVisible()
  await expect(page.getByRole("button", { name: "Offer place: Mother 3" })).toBeVisible()

  await signIn(page.context(), cast.noor)
  await page.goto("/childcare")
  await page.getByRole("button", { name: "Confirm the places: Mother 2" }).click()
  await expect(page.getByRole("heading", { name: /Places to confirm/ })).toBeHidden()
  await page.goto(`/sessions/${sessionId}`)
  await expect(page.getByText("Waiting list: number 1")).toBeVisible()
  await page.getByRole("button", { name: "Leave the list: Mother 3" }).click()
  await expect(page.getByText("Waiting list: number 1")).toBeHidden()
})

test("childcare is made available, changed and cancelled with a reason, and its session waits for an approval", async ({
  as,
  ask,
  page,
  cast,
}) => {
  const { sessionId, offerId } = await lineOfThree(ask, cast)
  await as("clara")
  await page.goto("/childcare")
  await page.getByRole("button", { name: "Make childcare available" }).click()
  const form = page.getByRole("form", { name: "Make childcare available" })
  await form.getByRole("button", { name: "Make childcare available" }).click()
  await expect(form.getByText("Enter when childcare opens.").first()).toBeVisible()
  await form.getByLabel("Date").fill(addDays(civilDate(cast.now, "Europe/Madrid"), 10))
  await form.getByLabel("Opens").fill("08:30")
  await form.getByLabel("Closes").fill("08:45")
  await form.getByLabel("Places").fill("6")
  await form.getByLabel("Where").fill("Garden room")
  await form.getByRole("button", { name: "Make childcare available" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Garden room" })).toBeVisible()
  await page.getByRole("button", { name: "Change" }).click()
  const change = page.getByRole("form", { name: "Change this childcare" })
  await change.getByLabel("Places").fill("7")
  await change.getByRole("button", { name: "Save changes" }).click()
  await expect(page.getByText("0 of 7 places taken")).toBeVisible()

  await page.goto(`/childcare/${offerId}`)
  await page.getByRole("button", { name: "Cancel childcare" }).click()
  await page.getByLabel("Why is it cancelled?").fill("The nursery has flu")
  await page.getByRole("button", { name: "Cancel this childcare" }).click()
  await expect(page.getByText("Cancelled: The nursery has flu")).toBeVisible()
  await page.goto("/participants")
  await strip(page).getByRole("link", { name: "1 session lost its childcare" }).click()
  await expect(page.getByText("4 children of 3 mothers lost the place.")).toBeVisible()
  await page.getByRole("button", { name: "Approve without childcare" }).click()
  await page.getByRole("button", { name: "Approve the session" }).click()
  await expect(page.getByText("Say why the session may take place without childcare.").first()).toBeVisible()
  await page.getByLabel("Why may it take place without childcare?").fill("They bring them along")
  await page.getByRole("button", { name: "Approve the session" }).click()
  await expect(page.getByText("Childcare is guaranteed")).toBeVisible()
  await page.goto(`/sessions/${sessionId}`)
  await expect(page.getByText("They bring them along")).toBeVisible()
})

test("a coordinator changes the ratios, which are labelled as settings, and sees who changed them", async ({
  as,
  page,
}) => {
  await as("clara")
  await page.goto("/childcare/settings")
  await expect(page.getByText(/not legal advice/)).toBeVisible()
  await page.getByLabel("Hours to confirm an offered place").fill("0")
  await page.getByRole("button", { name: "Save settings" }).click()
  await expect(page.getByText("Enter between 1 and 168 hours.").first()).toBeVisible()
  await page.getByLabel("Hours to confirm an offered place").fill("12")
  await page.getByRole("button", { name: "Save settings" }).click()
  await expect(page.getByText(/, by Clara/)).toBeVisible()
  await expect(page.getByText("Hours to confirm an offered place: 12 hours")).toBeVisible()
})

const looks = [
  { locale: "en", theme: "light", width: 360 },
  { locale: "es", theme: "dark", width: 1280 },
] as const

test("every page of childcare is accessible in looks that differ in everything", async ({
  as,
  ask,
  page,
  cast,
}) => {
  test.slow()
  const { sessionId, offerId } = await lineOfThree(ask, cast)
  for (const role of ["clara", "noor"] as const) {
    await as(role)
    for (const address of ["", `/${offerId}`, "/breaches", "/settings", "/needs"])
      for (const look of looks) {
        await wear(page, look)
        await page.goto(`/childcare${address}`)
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
        await expectAccessible(page)
      }
  }
  await page.goto(`/sessions/${sessionId}`)
  await expectAccessible(page)
})
