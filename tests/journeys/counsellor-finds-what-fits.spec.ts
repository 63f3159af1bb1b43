import { randomUUID } from "node:crypto"
import type { Ask, Cast } from "@/tests/support/cast"
import { expect, expectAccessibleInEveryLook, test } from "@/tests/support/journey"

/** What a company of this test alone said it needs, and what of her is known. */
async function need(ask: Ask, { harbour, noor, amina }: Cast) {
  const name = `Kitchen ${randomUUID().slice(0, 8)}`
  const [company] = await ask("insert into employer (name, country) values ($1, 'ES') returning id", [name])
  const employer = String(company?.id)
  await ask("insert into employer_site (employer_id, name, transport_minutes) values ($1, 'Shop', 40)", [
    employer,
  ])
  await ask(
    `insert into consent (organisation_id, participant_id, purpose, employer_id, text_version, language, method, given_on)
     values ($1, $2, 'share_employer', $3, '1', 'ar', 'written', current_date - 2)`,
    [harbour, amina, employer],
  )
  await ask(
    `insert into profile_outlook (organisation_id, participant_id, occupation_label, max_travel_minutes) values ($1, $2, 'Baker', 15)`,
    [harbour, amina],
  )
  const [row] = await ask(
    `with analysis as (
       insert into needs_analysis (organisation_id, employer_id, done_on, done_by, created_by)
       values ($1, $2, current_date, $3, $3) returning id
     ) insert into needs_post (organisation_id, analysis_id, title, school_hours) select $1, id, 'Baker', true from analysis returning id`,
    [harbour, employer, noor.id],
  )
  return { post: String(row?.id), employer, name }
}

test("from her file: each post with every criterion in words, and whether she said yes to the company", async ({
  as,
  ask,
  page,
}) => {
  const cast = await as("noor")
  const { name } = await need(ask, cast)
  await page.goto(`/participants/${cast.amina}/work`)
  await page.getByRole("link", { name: "Posts that could fit" }).click()
  await expect(page.getByRole("heading", { level: 2, name: "Posts that could fit" })).toBeVisible()
  const match = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: /^Baker/ }) })
  await expect(match).toContainText(name)
  await expect(match).toContainText("She said yes to this company")
  const criterion = (name: string) => match.getByRole("listitem").filter({ hasText: name })
  await expect(criterion("Occupation")).toContainText("Met")
  await expect(criterion("Occupation")).toContainText("It is what she wants to do.")
  await expect(criterion("Way there")).toContainText("Not met")
  await expect(criterion("Way there")).toContainText("40 minutes from the centre; she can travel 15.")
  await expect(match.getByRole("listitem")).toHaveCount(9)
  await expect(page.getByText("Those with the most criteria met come first;")).toBeVisible()
})

test("from a company's post: those she accompanies, and the way to each one's file", async ({
  as,
  ask,
  page,
}) => {
  const cast = await as("noor")
  const { employer } = await need(ask, cast)
  await page.goto(`/employers/${employer}`)
  await page.getByRole("link", { name: "Who could fit: Baker" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Who could fit" })).toBeVisible()
  const names = page.getByRole("heading", { level: 2 })
  await expect(names.first()).toHaveText("Amina Haddad")
  const basma = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: /Basma/ }) })
  await expect(basma).toContainText("No yes to this company: do not name her there")
  await expect(page.getByText("Dara")).toHaveCount(0)
  await page.getByRole("link", { name: "Amina Haddad", exact: true }).click()
  await expect(page.getByRole("heading", { level: 2, name: "Posts that could fit" })).toBeVisible()
})

test("both pages are accessible in every look", async ({ as, ask, page }) => {
  test.setTimeout(200_000)
  const cast = await as("noor")
  const { post } = await need(ask, cast)
  const ready = () => expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible()
  await expectAccessibleInEveryLook(page, `/participants/${cast.amina}/work/posts`, ready)
  await expectAccessibleInEveryLook(page, `/employers/needs/${post}`, ready)
})
