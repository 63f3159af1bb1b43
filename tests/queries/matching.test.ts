import { beforeEach, expect, test } from "vitest"
import { postsFor, womenFor } from "@/lib/domain/matching/queries"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"

let c: Cast
let post: string
beforeEach(async () => {
  c = await cast()
  post = await postOf({ title: "Baker", languages: [{ language: "es", level: "B1" }], travel: 20 })
})

type Posted = {
  title: string
  languages?: object[]
  travel?: number
  on?: string
  by?: Cast["noor"]
  at?: string
}

/** A post of a company's analysis, on a day. */
async function postOf({ title, languages = [], travel, on = "2026-11-01", by = c.noor, at }: Posted) {
  const employer = at ?? c.bakery.employer
  const house = by === c.lena ? c.elbe : c.harbour
  const [analysis] = await owner(
    `insert into needs_analysis (organisation_id, employer_id, done_on, done_by, created_by)
     values ($1, $2, $3, $4, $4) returning id`,
    [house, employer, on, by.id],
  )
  if (travel)
    await owner("insert into employer_site (employer_id, name, transport_minutes) values ($1, 'Shop', $2)", [
      employer,
      travel,
    ])
  const [row] = await owner(
    `insert into needs_post (organisation_id, analysis_id, title, languages) values ($1, $2, $3, $4) returning id`,
    [house, analysis?.id, title, JSON.stringify(languages)],
  )
  return String(row?.id)
}

const posts = (who = c.noor, of = c.amina) => as(who, () => postsFor(of))
const women = (who = c.noor, of = post) => as(who, () => womenFor(of))
const fitOf = (verdicts: { criterion: string; fit: string; why: string }[], criterion: string) => {
  const found = verdicts.find((one) => one.criterion === criterion)
  return found && `${found.fit} ${found.why}`
}

test("for a woman: each company's posts with every criterion, read from her file", async () => {
  const own = [c.harbour, c.amina]
  await owner(
    `insert into language_skill (organisation_id, participant_id, language, overall) values ($1, $2, 'es', 'A2')
     on conflict (organisation_id, participant_id, language) do update set overall = 'A2', is_mother_tongue = false`,
    own,
  )
  await owner(
    `insert into profile_outlook (organisation_id, participant_id, occupation_label, max_travel_minutes, hours_per_week)
     values ($1, $2, 'baker', 15, 20)`,
    own,
  )
  await owner(
    `insert into residence_status (organisation_id, participant_id, kind, right_to_work, evidence)
     values ($1, $2, 'refugee', 'yes', 'seen')`,
    own,
  )
  const [match, ...more] = (await posts()).matches
  expect(more).toEqual([])
  expect(match).toMatchObject({ name: "Baker", employer: { name: "North Bakery" }, agreed: true })
  const verdicts = match?.verdicts ?? []
  expect(verdicts).toHaveLength(9)
  expect(fitOf(verdicts, "occupation")).toBe("met occupation.wished")
  expect(fitOf(verdicts, "language")).toBe("nearly language.below")
  expect(fitOf(verdicts, "travel")).toBe("nearly travel.far")
  expect(fitOf(verdicts, "right_to_work")).toBe("met right_to_work.yes")
  expect(fitOf(verdicts, "hours")).toBe("unknown hours.postSilent")
})

test("a paper that has ended is as if none were written down", async () => {
  await owner(
    `insert into residence_status (organisation_id, participant_id, kind, right_to_work, evidence, valid_to)
     values ($1, $2, 'refugee', 'yes', 'seen', current_date - 2)`,
    [c.harbour, c.amina],
  )
  const [match] = (await posts()).matches
  expect(fitOf(match?.verdicts ?? [], "right_to_work")).toBe("unknown right_to_work.notSeen")
})

test("only what a company said last counts, and nothing that another partner wrote down", async () => {
  await postOf({ title: "Old post", on: "2026-01-01" })
  await postOf({ title: "Foreign post", by: c.lena, at: c.cafe.employer })
  expect((await posts()).matches.map(({ name }) => name)).toEqual(["Baker"])
  await postOf({ title: "New post", on: "2026-11-20" })
  expect((await posts()).matches.map(({ name }) => name)).toEqual(["New post"])
})

test("for a post: those whom this counsellor accompanies and who take part, and nobody else's", async () => {
  expect((await women()).matches.map(({ name }) => name).toSorted()).toEqual(["Amina Haddad", "Basma Nasser"])
  expect((await women(c.tomas)).matches.map(({ name }) => name)).toContain("Dara Okafor")
  expect((await women(c.tomas)).matches.map(({ name }) => name)).not.toContain("Amina Haddad")
})

test("whether she said yes to the company stands beside each, and is taken back at once", async () => {
  const agreed = async () =>
    Object.fromEntries((await women()).matches.map(({ id, agreed: yes }) => [id, yes]))
  expect(await agreed()).toEqual({ [c.amina]: true, [c.basma]: false })
  await owner("update consent set withdrawn_on = current_date where purpose = 'share_employer'")
  expect(await agreed()).toEqual({ [c.amina]: false, [c.basma]: false })
})

test("a colleague, a coordinator, another partner and a stranger find nothing", async () => {
  for (const who of [c.tomas, c.clara, c.lena, c.petra, c.pilar])
    await expect(posts(who)).rejects.toMatchObject({ digest: expect.stringContaining("404") })
  for (const who of [c.clara, c.lena, c.petra, c.pilar])
    await expect(women(who)).rejects.toMatchObject({ digest: expect.stringContaining("404") })
  await expect(posts(c.noor, "nonsense")).rejects.toMatchObject({ digest: expect.stringContaining("404") })
  await expect(as(null, () => postsFor(c.amina))).rejects.toMatchObject({
    digest: expect.stringContaining("/sign-in"),
  })
})

test("the trail says whose files were looked at for a post", async () => {
  await women()
  const rows = await owner("select participant_ids, fields from audit_entry where act = 'matching.read'")
  expect(rows).toHaveLength(1)
  expect(new Set(rows[0]?.participant_ids as string[])).toEqual(new Set([c.amina, c.basma]))
  expect(rows[0]?.fields).toContain("residence")
})
