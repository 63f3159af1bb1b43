import { randomUUID } from "node:crypto"
import { beforeEach, describe, expect, test } from "vitest"
import { keepObstacle } from "@/lib/domain/obstacle/actions"
import { keepSkill } from "@/lib/domain/skill-claim/actions"
import { agreeProfile } from "@/lib/domain/skills-profile/actions"
import { profileComparison, skillsProfile } from "@/lib/domain/skills-profile/queries"
import { reading } from "@/lib/platform/transaction"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { agreementOf, obstacleOf, skillOf } from "@/tests/support/profile"

let c: Cast
beforeEach(async () => {
  c = await cast()
  await c.put("consent", {
    ...{
      organisation_id: c.harbour,
      participant_id: c.basma,
      purpose: "special_category",
      text_version: "1",
    },
    ...{ language: "ar", method: "written", given_on: "2026-01-01" },
  })
  await as(c.noor, () => keepSkill(skillOf(c.basma)))
  await as(c.noor, () => keepObstacle(obstacleOf(c.basma)))
  await as(c.noor, () => keepObstacle(obstacleOf(c.basma, { kind: "mental_wellbeing" })))
})

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const agree = () => as(c.noor, () => agreeProfile(agreementOf(c.basma)))

describe("the skills profile", () => {
  test("is whole for who accompanies her", async () => {
    const profile = await as(c.noor, () => skillsProfile(c.basma))
    expect(profile).toMatchObject({ mayWrite: true, spoken: ["ar", "en"], missing: [], versions: [] })
    expect(profile.picture.obstacles.map(({ kind }) => kind).toSorted()).toEqual([
      "mental_wellbeing",
      "transport",
    ])
    expect(Object.values(profile.beside.obstacles)).toContainEqual({ opened: "Noor", closed: null })
  })

  test("shows a coordinator neither what is sensitive nor what was written freely", async () => {
    await agree()
    const profile = await as(c.clara, () => skillsProfile(c.basma))
    expect(profile).toMatchObject({ mayWrite: false, drafts: [] })
    expect(profile.picture.obstacles.map(({ kind }) => kind)).toEqual(["transport"])
    const compared = await as(c.clara, () => profileComparison(c.basma, { from: 1, to: "now" }))
    for (const told of [profile.picture, compared]) {
      expect(JSON.stringify(told)).not.toMatch(/CNRY|mental_wellbeing/)
      expect(JSON.stringify(told)).toContain("Cooking for groups")
    }
  })

  test("keeps what is sensitive in an agreed version behind the wall itself", async () => {
    await agree()
    const kept = (who: "noor" | "clara") =>
      reading({ session: c[who].token }, async (tx) =>
        JSON.stringify([
          await tx.skillsProfile.findMany({ where: { participantId: c.basma } }),
          await tx.agreedObstacles.findMany({ where: { participantId: c.basma } }),
        ]),
      )
    expect(await kept("noor")).toContain("mental_wellbeing")
    expect(await kept("clara")).toContain("transport")
    expect(await kept("clara")).not.toMatch(/mental_wellbeing|CNRY/)
    const { before } = await as(c.noor, () => profileComparison(c.basma, { from: 1, to: "now" }))
    expect(before?.picture.obstacles).toHaveLength(2)
  })

  test("tells a coordinator the same where something was left out and where nothing makes it hard", async () => {
    await owner("delete from obstacle where kind = 'transport'")
    const told = async () => (await as(c.clara, () => skillsProfile(c.basma))).picture
    expect(await told()).toMatchObject({ obstacles: [], obstaclesAsked: false })
    await owner("delete from obstacle")
    expect(await told()).toMatchObject({ obstacles: [], obstaclesAsked: false })
  })

  test("is as unchanged for a coordinator as for who accompanies her, though she is shown less of it", async () => {
    await agree()
    expect((await as(c.noor, () => skillsProfile(c.basma))).unchanged).toBe(true)
    expect((await as(c.clara, () => skillsProfile(c.basma))).unchanged).toBe(true)
  })

  test("is not there for anybody else", async () => {
    for (const other of [c.tomas, c.konrad, c.lena, c.petra]) {
      await expect(as(other, () => skillsProfile(c.basma))).rejects.toThrow(missing)
      await expect(as(other, () => profileComparison(c.basma, {}))).rejects.toThrow(missing)
    }
    for (const id of [c.dara, randomUUID(), "nonsense"])
      await expect(as(c.noor, () => skillsProfile(id))).rejects.toThrow(missing)
  })

  test("leaves in the trail that it was read, and by whom", async () => {
    await as(c.clara, () => skillsProfile(c.basma))
    const rows = await owner(
      "select actor_id, fields, participant_ids from audit_entry where act = 'profile.read'",
    )
    expect(rows).toEqual([{ actor_id: c.clara.id, fields: ["profile"], participant_ids: [c.basma] }])
  })

  test("brings back what she was typing in it, hers alone and of this woman", async () => {
    const draft = { membership_id: c.noor.id, form: "skills.work:x", values: { title: "Ba" } }
    await c.put("draft", { ...draft, subject: c.basma, submit_key: randomUUID() })
    await c.put("draft", { ...draft, subject: c.amina, submit_key: randomUUID() })
    const { drafts } = await as(c.noor, () => skillsProfile(c.basma))
    expect(drafts).toMatchObject([{ form: "skills.work:x", subject: c.basma, values: { title: "Ba" } }])
  })

  test("says whether anything has changed since the version that stands", async () => {
    await agree()
    expect(await as(c.noor, () => skillsProfile(c.basma))).toMatchObject({
      ...{ unchanged: true, versions: [{ number: 1, agreedBy: "Noor", interpreter: true }] },
    })
    const another = { skill: { uri: null, label: "Driving", version: null } }
    await as(c.noor, () => keepSkill(skillOf(c.basma, another)))
    expect(await as(c.noor, () => skillsProfile(c.basma))).toMatchObject({ unchanged: false })
  })
})

test("two versions, or a version and now, stand beside each other; an unknown one is none", async () => {
  await agree()
  const another = { skill: { uri: null, label: "Driving", version: null } }
  await as(c.noor, () => keepSkill(skillOf(c.basma, another)))
  const usual = await as(c.noor, () => profileComparison(c.basma, {}))
  expect(usual).toMatchObject({ before: { number: 1 }, after: { number: null } })
  expect(usual.before?.picture.skills).toHaveLength(1)
  expect(usual.after?.picture.skills).toHaveLength(2)
  expect(await as(c.noor, () => profileComparison(c.basma, { from: 7, to: 1 }))).toMatchObject({
    ...{ before: null, after: { number: 1 } },
  })
})
