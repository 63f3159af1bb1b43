import { expect, expectAccessibleInEveryLook, test, wear } from "@/tests/support/journey"
import { hall } from "@/tests/support/seats"

const plain = { locale: "en", theme: "light", width: 1280 } as const

test("a full session has a waiting list: who is first is asked when a place is free, and her yes is written down on Today", async ({
  as,
  ask,
  page,
}) => {
  const members = await as("noor")
  const { sessionId, women } = await hall(ask, members, { capacity: 1, women: 3 })
  await page.goto(`/sessions/${sessionId}`)
  await expect(page.getByText("0 of 1 taken, 1 place is free")).toBeVisible()
  await expect(page.getByRole("button", { name: "Add a walk-in" })).toHaveCount(0)

  for (const [name, told] of [
    ["Woman 01", "Woman 01 has a place."],
    ["Woman 02", "Woman 02 is number 1 on the waiting list."],
    ["Woman 03", "Woman 03 is number 2 on the waiting list."],
  ] as const) {
    await page.getByRole("button", { name: "Add a woman" }).click()
    const panel = page.getByRole("dialog", { name: "Add a woman" })
    const choice = await panel.getByRole("option", { name: new RegExp(`^${name}`) }).textContent()
    await panel.getByLabel("Who").selectOption(String(choice))
    await panel.getByRole("button", { name: "Add" }).click()
    await expect(page.getByText(told)).toBeVisible()
  }
  const line = page.getByRole("list", { name: "Waiting list" })
  await expect(line.getByRole("listitem")).toContainText(["Woman 02", "Woman 03"])
  await expect(page.getByText("1 of 1 taken, no place is free")).toBeVisible()
  await expect(page.getByText("2 women are waiting.")).toBeVisible()
  await expectAccessibleInEveryLook(page, `/sessions/${sessionId}`, () =>
    expect(page.getByText("Woman 03")).toBeVisible(),
  )
  await wear(page, plain)
  await page.goto(`/sessions/${sessionId}`)

  await page.getByRole("button", { name: "Take off the list: Woman 02" }).click()
  await expect(line.getByRole("listitem")).toHaveCount(1)
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(page.getByText("She stands where she stood.")).toBeVisible()
  await expect(line.getByRole("listitem")).toContainText(["Woman 02", "Woman 03"])

  await page.getByRole("button", { name: "Change the places" }).click()
  const panel = page.getByRole("dialog", { name: "Places for participants" })
  await panel.getByLabel("How many places").fill("0")
  await panel.getByRole("button", { name: "Save the places" }).click()
  await expect(panel.getByText("Enter the number of places").first()).toBeVisible()
  await panel.getByLabel("How many places").fill("2")
  await panel.getByRole("button", { name: "Save the places" }).click()
  await expect(page.getByText("There are 2 places now.")).toBeVisible()
  await expect(page.getByText(/A place is held until/)).toBeVisible()

  await page.goto("/")
  await expect(page.getByRole("heading", { name: "Places to confirm (1)" })).toBeVisible()
  await expectAccessibleInEveryLook(page, "/", () =>
    expect(page.getByRole("link", { name: "Woman 02" })).toBeVisible(),
  )
  await wear(page, plain)
  await page.goto("/")
  await page.getByRole("button", { name: "Confirm the place: Woman 02" }).click()
  await expect(page.getByRole("heading", { name: /Places to confirm/ })).toHaveCount(0)
  const rows = await ask("select participant_id, state from attendance where session_id = $1", [sessionId])
  const standing = new Map(rows.map((row) => [row.participant_id, row.state]))
  expect(women.map((id) => standing.get(id))).toEqual(["booked", "booked", "waitlisted"])
})
