import { expect, expectAccessible, test } from "@/tests/support/journey"

test("a counsellor's own calendar program reads her sessions until she stops it", async ({
  as,
  page,
  request,
}) => {
  await as("noor")
  await page.goto("/account")
  const card = page
    .locator("main section")
    .filter({ has: page.getByRole("heading", { name: "Your calendar" }) })
  await expect(card).toContainText("There is no address yet.")
  await card.getByRole("radio", { name: /^The kind of session and her code/ }).press("Space")
  await card.getByRole("button", { name: "Make an address" }).press("Enter")
  const address = card.getByLabel("For every calendar program")
  await expect(address).toHaveValue(/\/calendar\/[\w-]{43}\.ics$/)
  await expect(card.getByRole("link", { name: "Add to the calendar of this device" })).toHaveAttribute(
    "href",
    /^webcal:/,
  )
  const path = new URL(await address.inputValue()).pathname

  const answer = await request.get(path)
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8")
  expect(answer.headers()["cache-control"]).toBe("no-store")
  expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]+SUMMARY:Individual · ES-\d{4}/)
  await page.reload()
  await expect(address).toHaveCount(0)
  await expect(card).toContainText("Last read")

  await card.getByRole("button", { name: "Stop" }).press("Enter")
  await expect(card).toContainText("There is no address yet.")
  const closed = await request.get(path)
  expect(closed.status()).toBe(404)
  const never = await request.get(`/calendar/${"A".repeat(43)}.ics`)
  expect([never.status(), await never.text()]).toEqual([closed.status(), await closed.text()])
})

test("the address looks right where it is shown", async ({ as, page }) => {
  await as("clara")
  await page.goto("/account")
  await page.getByRole("button", { name: "Make an address" }).click()
  await expect(page.getByText("It is shown this once.", { exact: false })).toBeVisible()
  await expectAccessible(page)
})
