import { describe, expect, test } from "vitest"
import { participantFile } from "@/lib/domain/participant/queries"
import { as, cast } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"
import { statementsOf } from "@/tests/support/statements"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"

describe("a participant's file", () => {
  test("shows her counsellor what was written about her, and to nobody else what is private", async () => {
    const { noor, amina } = await cast()
    const file = await as(noor, () => participantFile(amina))
    expect(file).toMatchObject({
      name: "Amina Haddad",
      code: "ES-0001",
      phase: "enrolled",
      birth: "1992-03-15",
      counsellors: ["Noor"],
    })
    expect(file.writings?.notes.map(({ text, own }) => [text, own]).toSorted()).toEqual([
      ["CNRY private words of Noor", true],
      ["CNRY team words of Tomas", false],
    ])
    expect(file.writings?.steps.map(({ what }) => what)).toEqual(["Bring the diploma copy"])
    expect(file.placements).toMatchObject([{ employer: "North Bakery", kind: "shadowing" }])
    expect(file.sessions.map(({ mark, over }) => [mark, over])).toEqual([
      ["booked", false],
      ["booked", true],
      ["present", true],
      ["present", true],
    ])
    expect(file.flags).toContain("not_recorded")
  })

  test("shows a coordinator facts, and no note, step, contact or child", async () => {
    const { clara, amina } = await cast()
    const file = await as(clara, () => participantFile(amina))
    expect(file).toMatchObject({ name: "Amina Haddad", counsellors: ["Noor"], writings: null })
    expect(file.sessions).toHaveLength(4)
    expect(JSON.stringify(file)).not.toMatch(/CNRY|Yusuf|Leila|\+3460|diploma/)
  })

  test("is not there for those who do not reach it, and neither is one that does not exist", async () => {
    const { noor, tomas, konrad, petra, amina, dara, hana } = await cast()
    await expect(as(tomas, () => participantFile(amina))).rejects.toThrow(missing)
    await expect(as(konrad, () => participantFile(amina))).rejects.toThrow(missing)
    await expect(as(petra, () => participantFile(amina))).rejects.toThrow(missing)
    for (const id of [dara, hana, "7b0b2d7e-0000-4000-8000-000000000000", "import", "' or true --"])
      await expect(as(noor, () => participantFile(id))).rejects.toThrow(missing)
  })

  test("leaves in the trail which groups of fields were shown to whom", async () => {
    const { clara, noor, amina } = await cast()
    await as(clara, () => participantFile(amina))
    await as(noor, () => participantFile(amina))
    const rows = await owner(
      "select actor_id, act, decision, participant_ids, fields from audit_entry order by seq",
    )
    const row = { act: "participant.read", decision: "shown", participant_ids: [amina] }
    expect(rows).toEqual([
      { ...row, actor_id: clara.id, fields: ["identity"] },
      { ...row, actor_id: noor.id, fields: ["identity", "notes"] },
    ])
  })

  test("takes at most five statements", async () => {
    const { clara, noor, amina } = await cast()
    expect(await statementsOf(() => as(clara, () => participantFile(amina)))).toHaveLength(4)
    expect(await statementsOf(() => as(noor, () => participantFile(amina)))).toHaveLength(5)
  })
})
