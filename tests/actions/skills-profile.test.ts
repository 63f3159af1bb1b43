import { beforeEach, describe, expect, test } from "vitest"
import { keepLanguageSkill } from "@/lib/domain/language-skill/actions"
import { answerObstacles, closeObstacle, keepObstacle, reopenObstacle } from "@/lib/domain/obstacle/actions"
import { keepRecognition, moveRecognition } from "@/lib/domain/recognition/actions"
import { keepSkill } from "@/lib/domain/skill-claim/actions"
import { agreeProfile, chooseSections } from "@/lib/domain/skills-profile/actions"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { agreementOf, languageOf, obstacleOf, recognitionOf, skillOf } from "@/tests/support/profile"

let c: Cast
beforeEach(async () => {
  c = await cast()
})

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const key = (name: string) => ({ key: name })
const versions = (of: string) =>
  owner("select * from skills_profile where participant_id = $1 order by version_number", [of])
const tasks = (of: string) =>
  owner(
    "select what, origin, origin_id, done_at from next_step where participant_id = $1 and origin = 'profile'",
    [of],
  )
const agree = (more: object = {}) => as(c.noor, () => agreeProfile(agreementOf(c.basma, more)))
function rowId(
  outcome: { done: true; value: { rowId: string } } | { done: false; problems: unknown },
): string {
  if (!outcome.done) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value.rowId
}
async function filled() {
  await as(c.noor, () => keepSkill(skillOf(c.basma)))
  await as(c.noor, () => answerObstacles({ participantId: c.basma, asked: true }))
}

describe("a version", () => {
  test("BR9: needs a skill and the question what makes it hard, which 'nothing' answers", async () => {
    expect(await agree()).toMatchObject({ problems: { form: key("skills-profile.problems.skillMissing") } })
    await as(c.noor, () => keepSkill(skillOf(c.basma)))
    expect(await agree()).toMatchObject({
      problems: { form: key("skills-profile.problems.obstaclesUnanswered") },
    })
    await as(c.noor, () => answerObstacles({ participantId: c.basma, asked: true }))
    expect(await agree({ sheAgrees: false })).toMatchObject({ done: false })
    expect(await versions(c.basma)).toEqual([])
    expect(await agree()).toMatchObject({ done: true, value: { versionNumber: 1 } })
  })

  test("is a picture of all of it, which no later change touches", async () => {
    await filled()
    const language = rowId(await as(c.noor, () => keepLanguageSkill(languageOf(c.basma))))
    await agree()
    const later = { rowId: language, version: 1, language: "ku" }
    await as(c.noor, () => keepLanguageSkill(languageOf(c.basma, later)))
    expect(await agree()).toMatchObject({ done: true, value: { versionNumber: 2 } })
    const [first, second] = await versions(c.basma)
    expect(first).toMatchObject({
      ...{ version_number: 1, interpreter: true, agreed_by: c.noor.id },
      content: {
        languages: [{ id: language, language: "ar", isMotherTongue: true }],
        skills: [{ skill: { label: "Cooking for groups" }, selfLevel: 4 }],
      },
    })
    const [apart] = await owner("select content from agreed_obstacles where profile_id = $1", [first?.id])
    expect(apart).toMatchObject({ content: { obstaclesAsked: true } })
    expect(second).toMatchObject({ content: { languages: [{ id: language, language: "ku" }] } })
  })

  test("that says the same as the last one is asked about once", async () => {
    await filled()
    await agree()
    expect(await agree()).toMatchObject({ done: false, doubts: [key("skills-profile.doubts.unchanged")] })
    expect(await agree({ accepted: true })).toMatchObject({ done: true, value: { versionNumber: 2 } })
  })

  test("BR8: asks for a look at a plan that rests on an older one, once and about the newest", async () => {
    await filled()
    await agree()
    expect(await tasks(c.basma)).toEqual([])
    const [first] = await versions(c.basma)
    await c.put("itinerary", {
      ...{ organisation_id: c.harbour, participant_id: c.basma, profile_id: first?.id },
      ...{ objective: "Kitchen assistant", created_by: c.noor.id },
    })
    await agree({ accepted: true })
    await agree({ accepted: true })
    const [, , third] = await versions(c.basma)
    expect(await tasks(c.basma)).toEqual([
      {
        what: "3",
        ...{ origin: "profile", origin_id: third?.id, done_at: null },
      },
    ])
  })

  test("is agreed on by who accompanies her, and nobody else", async () => {
    await filled()
    for (const other of [c.tomas, c.clara, c.lena, c.petra])
      await expect(as(other, () => agreeProfile(agreementOf(c.basma)))).rejects.toThrow(missing)
    expect(await versions(c.basma)).toEqual([])
  })
})

describe("what makes it hard", () => {
  const open = (more: object = {}) => as(c.noor, () => keepObstacle(obstacleOf(c.basma, more)))
  const row = async (id: string) => (await owner("select * from obstacle where id = $1", [id]))[0]

  test("is opened and resolved with author and day, and can be opened again", async () => {
    const id = rowId(await open())
    expect(await row(id)).toMatchObject({ state: "open", severity: 2, opened_by: c.noor.id, closed_on: null })
    const end = { participantId: c.basma, rowId: id, version: 1, closedOn: "2026-01-09" }
    expect(await as(c.noor, () => closeObstacle({ ...end, closedOn: "2026-01-04" }))).toMatchObject({
      problems: { closedOn: key("obstacle.problems.closedBeforeOpen") },
    })
    await as(c.noor, () => closeObstacle(end))
    expect(await row(id)).toMatchObject({ state: "resolved", closed_by: c.noor.id, version: 2 })
    expect(await as(c.noor, () => closeObstacle({ ...end, version: 2 }))).toMatchObject({
      problems: { form: key("obstacle.problems.closedAlready") },
    })
    await as(c.noor, () => reopenObstacle({ participantId: c.basma, rowId: id, version: 2 }))
    expect(await row(id)).toMatchObject({ state: "open", closed_on: null, closed_by: null })
  })

  test("stands on the list once while it is open, and answers the question", async () => {
    const id = rowId(await open())
    expect(await open()).toMatchObject({ problems: { kind: key("obstacle.problems.openAlready") } })
    expect(await open({ kind: "other" })).toMatchObject({ done: true })
    expect(await open({ kind: "other" })).toMatchObject({ done: true })
    await as(c.noor, () =>
      closeObstacle({ participantId: c.basma, rowId: id, version: 1, closedOn: "2026-01-09" }),
    )
    expect(await open()).toMatchObject({ done: true })
    const again = { participantId: c.basma, rowId: id, version: 2 }
    expect(await as(c.noor, () => reopenObstacle(again))).toMatchObject({
      problems: { form: key("obstacle.problems.openAlready") },
    })
    const [outlook] = await owner("select * from profile_outlook where participant_id = $1", [c.basma])
    expect(outlook).toMatchObject({ obstacles_asked: true })
  })

  test("that the law protects is written down only with her yes", async () => {
    const consent = {
      ...{
        organisation_id: c.harbour,
        participant_id: c.basma,
        purpose: "special_category",
        text_version: "1",
      },
      ...{ language: "ar", method: "written", given_on: "2026-01-01" },
    }
    const refused = { problems: { kind: key("obstacle.problems.consentMissing") } }
    expect(await open({ kind: "health" })).toMatchObject(refused)
    await c.put("consent", { ...consent, withdrawn_on: "2026-01-02" })
    expect(await open({ kind: "health" })).toMatchObject(refused)
    await c.put("consent", consent)
    expect(await open({ kind: "health" })).toMatchObject({ done: true })
  })

  test("has no kind for safety and violence", async () => {
    expect(await open({ kind: "violence" })).toMatchObject({
      problems: { kind: key("obstacle.problems.kindMissing") },
    })
  })
})

describe("a recognition", () => {
  const begin = async () => rowId(await as(c.noor, () => keepRecognition(recognitionOf(c.basma))))
  const move = (id: string, version: number, more: object) =>
    as(c.noor, () =>
      moveRecognition({
        ...{ participantId: c.basma, rowId: id, version, on: "2026-01-05", note: "", compensation: "" },
        ...more,
      }),
    )

  test("6.11: goes its way with day, note and author, and reports find its days", async () => {
    const id = await begin()
    await move(id, 1, { to: "submitted", on: "2026-01-05", note: "By post" })
    await move(id, 2, { to: "refused", on: "2026-03-01" })
    await move(id, 3, { to: "appeal", on: "2026-03-10" })
    const [row] = await owner(
      "select *, submitted_on::text as sent, decided_on::text as decided from recognition",
    )
    expect(row).toMatchObject({
      state: "appeal",
      sent: "2026-01-05",
      decided: "2026-03-01",
      cost_euro: "120.50",
    })
    expect(
      await owner("select from_state, to_state, note, moved_by from recognition_move order by created_at"),
    ).toEqual([
      { from_state: "not_started", to_state: "submitted", note: "By post", moved_by: c.noor.id },
      { from_state: "submitted", to_state: "refused", note: null, moved_by: c.noor.id },
      { from_state: "refused", to_state: "appeal", note: null, moved_by: c.noor.id },
    ])
  })

  test("does not go back, and says so beside the field", async () => {
    const id = await begin()
    await move(id, 1, { to: "submitted" })
    expect(await move(id, 2, { to: "advice_given" })).toMatchObject({
      problems: { to: key("recognition.problems.notForward") },
    })
    expect(await move(id, 1, { to: "under_assessment" })).toMatchObject({ conflict: { version: 2 } })
    await expect(
      as(c.clara, () => moveRecognition({ participantId: c.basma, rowId: id, version: 2 })),
    ).rejects.toThrow(missing)
  })

  test("rests on education of hers only", async () => {
    const educationId = await c.put("education", {
      ...{ organisation_id: c.harbour, participant_id: c.dara, level: "3" },
    })
    await expect(as(c.noor, () => keepRecognition(recognitionOf(c.basma, { educationId })))).rejects.toThrow(
      missing,
    )
  })
})

test("a coordinator hides parts for her own organisation, never skills and what makes it hard", async () => {
  const hide = (who: "clara" | "noor" | "petra", shown: string[]) =>
    as(c[who], () => chooseSections({ shown }))
  expect(await hide("clara", ["languages", "work", "expectations", "assessment", "education"])).toMatchObject(
    {
      value: { hidden: ["recognition"] },
    },
  )
  expect(await hide("clara", [])).toMatchObject({
    value: { hidden: ["languages", "education", "recognition", "work", "expectations", "assessment"] },
  })
  for (const other of ["noor", "petra"] as const) await expect(hide(other, [])).rejects.toThrow(missing)
  const rows = await owner("select hidden_profile_sections as hidden from organisation where id = $1", [
    c.elbe,
  ])
  expect(rows).toEqual([{ hidden: [] }])
})
