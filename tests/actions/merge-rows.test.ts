import { beforeEach, describe, expect, test } from "vitest"
import { takeBackMerge } from "@/lib/domain/merge/actions"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { everything, histories, merged, rowsOf, wholeFile, withoutWaiting } from "@/tests/support/merge"
import { owner } from "@/tests/support/own-database"

let c: Cast
beforeEach(async () => {
  c = await cast()
  await withoutWaiting()
})

const pairs = [
  ["amina", "dara"],
  ["dara", "amina"],
  ["basma", "amina"],
  ["amina", "basma"],
  ["hana", "amina"],
] as const
const holdings = ["both", "one"] as const

describe.each(holdings)("%s with a whole file", (holding) => {
  test.each(pairs)("%s and %s, made one and taken back, are as they were", async (one, other) => {
    if (holding === "both") for (const name of [one, other]) if (name !== "amina") await wholeFile(c, c[name])
    await randomly()
    const before = await everything()
    const told = await histories()
    const id = await merged(c, c[one], c[other], { known_as: "merged", contact: "merged" })
    expect(await everything()).not.toEqual(before)
    expect(await as(c.clara, () => takeBackMerge({ mergeId: id }))).toMatchObject({ done: true })
    expect(await everything()).toEqual(before)
    expect(await histories(told.at(-1)?.id ?? "0")).toEqual(told)
  })

  test.each(pairs)("of %s and %s nothing is lost, and nothing has a false history", async (one, other) => {
    if (holding === "both") for (const name of [one, other]) if (name !== "amina") await wholeFile(c, c[name])
    await randomly()
    const [kept, gone] = [await rowsOf(c[one]), await rowsOf(c[other])]
    const told = await histories()
    const id = await merged(c, c[one], c[other])
    const [now, left] = [await rowsOf(c[one]), await rowsOf(c[other])]
    const [moved] = await owner<{ moved: Moved }>("select moved from merge where id = $1", [id])
    const { stayed = {}, parked = {} } = moved?.moved ?? {}
    for (const kind of Object.keys(kept)) {
      const put = parked[kind]?.length ?? 0
      expect([kind, (now[kind] ?? 0) + (left[kind] ?? 0) + put]).toEqual([kind, (kept[kind] ?? 0) + (gone[kind] ?? 0)])
      expect([kind, left[kind]]).toEqual([kind, stayed[kind]?.length ?? 0])
    }
    const kinds = await owner(
      "select distinct record_kind from revision where id > $1 and record_kind not in ('participant', 'enrolment', 'participant_contact', 'referral')",
      [told.at(-1)?.id ?? "0"],
    )
    expect(kinds).toEqual([])
  })
})

type Moved = { stayed?: Record<string, string[]>; parked?: Record<string, object[]> }

/** Some of the rows that stand alone go, so that what collides and what does not is another each time. */
async function randomly() {
  for (const table of ["language_skill", "skill_claim", "contact_person", "self_assessment", "pregnancy", "profile_outlook", "waiver"])
    await owner(`delete from ${table} where random() < 0.4`)
}
