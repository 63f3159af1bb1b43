import { describe, expect, test } from "vitest"
import { sessionsOf } from "@/lib/domain/participant/queries"
import { workOf } from "@/lib/domain/work-file/queries"
import { as, cast } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"
import { statementsOf } from "@/tests/support/statements"

const past = { when: "past", page: 1 } as const
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"

describe("her sessions", () => {
  test("are shown with their marks: what was, the last first, and what is planned by itself", async () => {
    const { noor, clara, amina, planned } = await cast()
    for (const who of [noor, clara]) {
      const list = await as(who, () => sessionsOf(amina, past))
      expect(list.counts).toEqual({ past: 3, planned: 1 })
      expect((await as(who, () => sessionsOf(amina, { when: "planned", page: 1 }))).rows).toMatchObject([
        { id: planned, mark: "booked", over: false },
      ])
      expect(list.rows.map(({ mark, over }) => [mark, over])).toEqual([
        ["booked", true],
        ["present", true],
        ["present", true],
      ])
    }
  })

  test("have pages of fifty", async () => {
    const { noor, harbour, amina } = await cast()
    await owner(
      `with held as (
         insert into counselling_session (organisation_id, counsellor_id, kind, starts_at, ends_at, timezone, state, recorded_at, childcare)
         select $1, $2, 'individual', now() - n * interval '1 day', now() - n * interval '1 day' + interval '1 hour',
           'Europe/Madrid', 'held', now(), 'not_needed_confirmed' from generate_series(20, 79) n returning id)
       insert into attendance (organisation_id, session_id, participant_id, state, recorded_at)
       select $1, id, $3, 'present', now() from held`,
      [harbour, noor.id, amina],
    )
    const list = await as(noor, () => sessionsOf(amina, { when: "past", page: 2 }))
    expect([list.total, list.pages, list.rows.length]).toEqual([63, 2, 13])
  })
})

describe("her work", () => {
  test("is shown with what employers confirmed and what waits, and may be planned by her counsellor", async () => {
    const { noor, clara, amina } = await cast()
    await owner(
      "update hour_entry set state = 'confirmed', confirmed_minutes = 180, confirmed_at = now() where participant_id = $1",
      [amina],
    )
    expect(await as(noor, () => workOf(amina))).toMatchObject({
      mayPlan: true,
      placements: [{ employer: "North Bakery", kind: "shadowing", confirmed: 180, waiting: 0 }],
    })
    expect(await as(clara, () => workOf(amina))).toMatchObject({ mayPlan: false, placements: [{}] })
  })
})

describe("a part of a file", () => {
  test("is not there for those who do not reach it, and neither is one that does not exist", async () => {
    const { noor, tomas, konrad, petra, amina, dara, hana } = await cast()
    const parts: ((id: string) => Promise<object>)[] = [(id) => sessionsOf(id, past), workOf]
    for (const part of parts) {
      for (const who of [tomas, konrad, petra])
        await expect(as(who, () => part(amina))).rejects.toThrow(missing)
      for (const id of [dara, hana, "7b0b2d7e-0000-4000-8000-000000000000", "import", "' or true --"])
        await expect(as(noor, () => part(id))).rejects.toThrow(missing)
    }
  })

  test("takes at most five statements", async () => {
    const { noor, amina } = await cast()
    expect((await statementsOf(() => as(noor, () => sessionsOf(amina, past)))).length).toBeLessThanOrEqual(5)
    expect((await statementsOf(() => as(noor, () => workOf(amina)))).length).toBeLessThanOrEqual(5)
  })
})
