import { beforeEach, describe, expect, test } from "vitest"
import { keepEducation, removeEducation } from "@/lib/domain/education/actions"
import { keepLanguageSkill, removeLanguageSkill } from "@/lib/domain/language-skill/actions"
import { keepAssessment, keepExpectations } from "@/lib/domain/profile-outlook/actions"
import { keepRecognition } from "@/lib/domain/recognition/actions"
import { keepSkill, removeSkill } from "@/lib/domain/skill-claim/actions"
import { keepWork, removeWork } from "@/lib/domain/work-history/actions"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import {
  educationOf,
  expectationsOf,
  languageOf,
  recognitionOf,
  skillOf,
  workOf,
} from "@/tests/support/profile"

let c: Cast
beforeEach(async () => {
  c = await cast()
})

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
type Ended = { done: boolean; value?: unknown; problems?: unknown }
function rowId(
  outcome: { done: true; value: { rowId: string } } | { done: false; problems: unknown },
): string {
  if (!outcome.done) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value.rowId
}
const one = async (table: string, id: string) =>
  (await owner(`select * from ${table} where id = $1`, [id]))[0]
const revisions = (id: string) =>
  owner("select version, removed, changed_by, values from revision where record_id = $1 order by id", [id])

const kinds = [
  { table: "language_skill", keep: keepLanguageSkill, remove: removeLanguageSkill, inputOf: languageOf },
  { table: "education", keep: keepEducation, remove: removeEducation, inputOf: educationOf },
  { table: "work_history", keep: keepWork, remove: removeWork, inputOf: workOf },
  { table: "skill_claim", keep: keepSkill, remove: removeSkill, inputOf: skillOf },
]
const changes: Record<string, object> = {
  language_skill: { language: "ku" },
  education: { title: "Nursing" },
  work_history: { title: "Cook" },
  skill_claim: { evidence: "Cooked for forty" },
}

describe.each(kinds)("a row of $table", ({ table, keep, remove, inputOf }) => {
  const change = changes[table] ?? {}

  test("is added, revised and taken away by who accompanies her, and what was there is kept", async () => {
    const id = rowId(await as(c.noor, () => keep(inputOf(c.basma))))
    expect(await one(table, id)).toMatchObject({ participant_id: c.basma, version: 1 })
    const revised = { ...inputOf(c.basma), ...change, rowId: id, version: 1 }
    expect(rowId(await as(c.noor, () => keep(revised)))).toBe(id)
    expect(await one(table, id)).toMatchObject({ version: 2, ...change })
    const gone = await as(c.noor, () => remove({ participantId: c.basma, rowId: id, version: 2 }))
    expect(gone.done).toBe(true)
    expect(await one(table, id)).toBeUndefined()
    expect(await revisions(id)).toMatchObject([
      { version: 1, removed: false, changed_by: c.noor.id },
      { version: 2, removed: true, values: change },
    ])
  })

  test("that somebody changed meanwhile is not written over, nor taken away", async () => {
    const id = rowId(await as(c.noor, () => keep(inputOf(c.basma))))
    await as(c.noor, () => keep({ ...inputOf(c.basma), ...change, rowId: id, version: 1 }))
    const late = { ...inputOf(c.basma), rowId: id, version: 1 }
    const conflict = { version: 2, by: "Noor", values: change }
    expect(await as(c.noor, () => keep(late))).toMatchObject({ done: false, conflict })
    const gone = await as(c.noor, () => remove({ participantId: c.basma, rowId: id, version: 1 }))
    expect(gone).toMatchObject({ done: false, conflict })
    expect(await one(table, id)).toMatchObject({ version: 2, ...change })
  })

  test("is nobody else's to write", async () => {
    const id = rowId(await as(c.noor, () => keep(inputOf(c.basma))))
    const late = { ...inputOf(c.basma), ...change, rowId: id, version: 1 }
    for (const other of [c.tomas, c.clara, c.lena, c.konrad, c.petra]) {
      await expect(as(other, () => keep(late))).rejects.toThrow(missing)
      const gone = { participantId: c.basma, rowId: id, version: 1 }
      await expect(as(other, () => remove(gone))).rejects.toThrow(missing)
    }
    await expect(as(c.noor, () => keep({ ...late, participantId: c.amina }))).rejects.toThrow(missing)
    expect(await as(null, () => keep(late))).toMatchObject({ done: false, signedOut: true })
    expect(await one(table, id)).toMatchObject({ version: 1 })
  })

  test("takes its draft with it", async () => {
    const draft = { form: "profile.x", subject: c.basma }
    await c.put("draft", { membership_id: c.noor.id, ...draft, values: {}, submit_key: c.basma })
    await as(c.noor, () => keep({ ...inputOf(c.basma), draft }))
    expect(
      await owner("select * from draft where membership_id = $1 and form = 'profile.x'", [c.noor.id]),
    ).toEqual([])
  })
})

const said = async (act: () => Promise<Ended>) => {
  const outcome = await as(c.noor, act)
  return outcome.done ? null : outcome.problems
}
const key = (name: string) => ({ key: name })

test("a rating of a language rests on something and has its day; a mother tongue needs none", async () => {
  const rated = { isMotherTongue: false, overall: "B1" }
  expect(await said(() => keepLanguageSkill(languageOf(c.basma, rated)))).toEqual({
    basis: key("language-skill.problems.basisMissing"),
    assessedOn: key("language-skill.problems.dayMissing"),
  })
  const tested = { ...rated, language: "es", basis: "test", assessedOn: "2026-01-05" }
  expect(await said(() => keepLanguageSkill(languageOf(c.basma, tested)))).toBeNull()
  expect(await said(() => keepLanguageSkill(languageOf(c.basma, tested)))).toEqual({
    language: key("language-skill.problems.thereAlready"),
  })
  const later = { ...tested, language: "en", assessedOn: "2100-01-01" }
  expect(await said(() => keepLanguageSkill(languageOf(c.basma, later)))).toEqual({
    assessedOn: key("skills-profile.problems.inFuture"),
  })
})

test("dates are as partial as she knows them, and end after they begin", async () => {
  const id = rowId(await as(c.noor, () => keepEducation(educationOf(c.basma))))
  expect(await one("education", id)).toMatchObject({ from_date: "2005-09", to_date: "2008" })
  expect(await said(() => keepEducation(educationOf(c.basma, { to: "2004" })))).toEqual({
    to: key("skills-profile.problems.endBeforeStart"),
  })
  expect(await said(() => keepWork(workOf(c.basma, { from: "about 2009" })))).toEqual({
    from: key("skills-profile.problems.partialDate"),
  })
})

test("no schooling is an answer of its own, without a title", async () => {
  const none = { level: "none", document: "no", title: "", from: "", to: "" }
  expect(await said(() => keepEducation(educationOf(c.basma, none)))).toBeNull()
  expect(await said(() => keepEducation(educationOf(c.basma, { ...none, title: "Nursing" })))).toEqual({
    level: key("education.problems.noneWithTitle"),
  })
})

test("education on which a recognition rests stays", async () => {
  const educationId = rowId(await as(c.noor, () => keepEducation(educationOf(c.basma))))
  await as(c.noor, () => keepRecognition(recognitionOf(c.basma, { educationId })))
  const gone = { participantId: c.basma, rowId: educationId, version: 1 }
  expect(await said(() => removeEducation(gone))).toEqual({
    form: key("education.problems.recognitionRests"),
  })
})

test("a skill has a level, is on the list once, and who confirms it has seen it", async () => {
  const esco = { uri: "http://data.europa.eu/esco/skill/abc", label: "cook", version: "1.2", language: "en" }
  const unrated = { selfLevel: "", counsellorLevel: "" }
  expect(await said(() => keepSkill(skillOf(c.basma, unrated)))).toEqual({
    selfLevel: key("skill-claim.problems.levelMissing"),
  })
  expect(await said(() => keepSkill(skillOf(c.basma, { skill: null })))).toEqual({
    skill: key("skill-claim.problems.skillMissing"),
  })
  expect(await said(() => keepSkill(skillOf(c.basma, { confirmed: true })))).toEqual({
    counsellorLevel: key("skill-claim.problems.confirmedUnseen"),
  })
  const seen = { skill: esco, counsellorLevel: "3", confirmed: true }
  const id = rowId(await as(c.noor, () => keepSkill(skillOf(c.basma, seen))))
  expect(await one("skill_claim", id)).toMatchObject({
    ...{ esco_uri: esco.uri, esco_version: "1.2", label: "cook", self_level: 4, counsellor_level: 3 },
    confirmed_by: c.noor.id,
  })
  const otherWords = { skill: { ...esco, label: "cooking" } }
  expect(await said(() => keepSkill(skillOf(c.basma, otherWords)))).toEqual({
    skill: key("skill-claim.problems.thereAlready"),
  })
})

test("what she wants and what is made of it are two forms of one row, and neither is in the other's way", async () => {
  const words = { participantId: c.basma, version: 0, assessment: "Ready soon", recommendations: "" }
  expect(await said(() => keepExpectations(expectationsOf(c.basma)))).toBeNull()
  expect(await said(() => keepAssessment(words))).toBeNull()
  expect(await said(() => keepAssessment({ ...words, version: 1, recommendations: "B1 first" }))).toEqual({
    form: key("form.problems.changedSince"),
  })
  expect(
    await said(() => keepExpectations(expectationsOf(c.basma, { version: 1, wish: "A bakery" }))),
  ).toBeNull()
  const [row] = await owner("select * from profile_outlook where participant_id = $1", [c.basma])
  expect(row).toMatchObject({ wish: "A bakery", assessment: "Ready soon", hours_per_week: 20, version: 3 })
  expect(await said(() => keepExpectations(expectationsOf(c.basma, { version: 2 })))).toEqual({
    form: key("form.problems.changedSince"),
  })
  expect(
    await said(() => keepExpectations(expectationsOf(c.basma, { version: 3, hoursPerWeek: "41" }))),
  ).toEqual({
    hoursPerWeek: key("skills-profile.problems.hours"),
  })
})
