import { beforeEach, expect, test } from "vitest"
import { recordCounsellorView, recordSelfAssessment } from "@/lib/domain/self-assessment/actions"
import { mySteps } from "@/lib/domain/self-assessment/queries"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { answersOf } from "@/tests/support/profile"

let c: Cast
beforeEach(async () => {
  c = await cast()
})

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const record = (more: object = {}) => as(c.noor, () => recordSelfAssessment(answersOf(c.basma, more)))
const nothing = {
  ...{ confidence: "", language: "", rights: "", network: "", family_time: "", wellbeing: "" },
  ...{ digital: "", job_search: "", ready: "" },
}

test("her answers are kept as she gave them, what she left out is not there", async () => {
  expect(await record()).toMatchObject({ done: true })
  expect(await owner("select scores, with_help, language, moment, created_by from self_assessment")).toEqual([
    {
      ...{ scores: { confidence: 2, language: 1, digital: 3 }, with_help: true, language: "ar" },
      ...{ moment: "entry", created_by: c.noor.id },
    },
  ])
  expect(await record({ scores: nothing })).toMatchObject({
    problems: { scores: { key: "self-assessment.problems.nothingAnswered" } },
  })
})

test("one moment has one answer a day, which is corrected and not doubled", async () => {
  await record()
  expect(await record()).toMatchObject({
    problems: { on: { key: "self-assessment.problems.thereAlready" } },
  })
  const { assessments } = await as(c.noor, () => mySteps(c.basma))
  const rowId = assessments[0]?.id
  const corrected = { rowId, version: 1, scores: { ...nothing, ready: "4" } }
  expect(await record(corrected)).toMatchObject({ done: true })
  expect(await record(corrected)).toMatchObject({ done: false, conflict: { version: 2, by: "Noor" } })
  expect(await owner("select version, scores from self_assessment")).toEqual([
    { version: 2, scores: { ready: 4 } },
  ])
})

test("her counsellor's view stands beside it and changes nothing of hers", async () => {
  await record()
  const [row] = await owner("select id from self_assessment")
  const view = { participantId: c.basma, rowId: row?.id, version: 1, scores: { ...nothing, confidence: "4" } }
  expect(await as(c.noor, () => recordCounsellorView(view))).toMatchObject({ done: true })
  const { assessments } = await as(c.noor, () => mySteps(c.basma))
  expect(assessments).toMatchObject([{ scores: { confidence: 2 }, counsellorScores: { confidence: 4 } }])
})

test("is between her and who accompanies her: a coordinator neither reads nor writes it", async () => {
  await record()
  for (const other of [c.clara, c.tomas, c.konrad, c.petra]) {
    await expect(as(other, () => mySteps(c.basma))).rejects.toThrow(missing)
    await expect(as(other, () => recordSelfAssessment(answersOf(c.basma)))).rejects.toThrow(missing)
  }
  const shown = await owner("select count(*)::int as n from audit_entry where act = 'self-assessment.read'")
  expect(shown).toEqual([{ n: 0 }])
  await as(c.noor, () => mySteps(c.basma))
  const rows = await owner(
    "select participant_ids, fields from audit_entry where act = 'self-assessment.read'",
  )
  expect(rows).toEqual([{ participant_ids: [c.basma], fields: ["self_assessment"] }])
})
