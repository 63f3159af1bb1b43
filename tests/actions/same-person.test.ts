import { afterAll, beforeEach, describe, expect, test } from "vitest"
import { answerSamePerson, claimSamePerson, undoSamePerson } from "@/lib/domain/same-person/actions"
import { partnersToo } from "@/lib/domain/same-person/queries"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { database, owner } from "@/tests/support/own-database"
import { extras, refusal, servingRole } from "@/tests/support/walls"

const app = servingRole(database.appUrl)
afterAll(() => app.close())

let c: Cast
/** Amina of Harbour House is known at Elbe Haus too, written a little differently; nobody else is enrolled. */
beforeEach(async () => {
  c = await cast()
  await owner(
    `update participant set known_as = 'AMÍNA', family_name = ' haddad', external_reference = 'MARKER-ref', literacy = 'limited',
       country_of_birth = 'IQ', citizenships = '{IQ,SY}', registered_on = registered_on + 5 where id = $1`,
    [c.zahra],
  )
  await owner("update participant_contact set address = 'MARKER street' where participant_id = $1", [c.zahra])
  await owner("delete from enrolment where participant_id = any ($1)", [[c.basma, c.dara, c.hana]])
})

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const later = (days: number) => new Date(c.now.getTime() + days * 24 * 3_600_000)
const said = (key: string) => ({ done: false, problems: { form: { key: `same-person.problems.${key}` } } })

type Who = "clara" | "konrad" | "noor" | "lena" | "petra"
const fileOf = (who: Who) => (who === "konrad" || who === "lena" ? c.zahra : c.amina)
const shown = (who: Who) => as(c[who], () => partnersToo(fileOf(who)), c.now)
const keyOf = async (who: "clara" | "konrad") => {
  const [row] = await shown(who)
  if (!row) throw new Error(`Nothing is shown to ${who}`)
  return row.key
}
const claim = (who: Who, key: string, participantId = fileOf(who)) =>
  as(c[who], () => claimSamePerson({ participantId, key }), c.now)
const answer = (who: Who, key: string, same = true) =>
  as(c[who], () => answerSamePerson({ participantId: fileOf(who), key, same }), c.now)
const undo = (who: Who, key: string) =>
  as(c[who], () => undoSamePerson({ participantId: fileOf(who), key }), c.now)
const answeredDaysAgo = (days: number) => owner("update same_person set answered_at = $1", [later(-days)])

const agrees = (organisation: string, of: string) =>
  owner(
    `insert into consent (organisation_id, participant_id, purpose, text_version, language, method, given_on)
     values ($1, $2, 'share_partner', '2026-1', 'ar', 'written', current_date - 3)`,
    [organisation, of],
  )
const bothAgree = async () => {
  await agrees(c.harbour, c.amina)
  await agrees(c.elbe, c.zahra)
}
const withdraws = (of: string) =>
  owner(
    "update consent set withdrawn_on = current_date where participant_id = $1 and purpose = 'share_partner'",
    [of],
  )
const recruited = async () => {
  const { rows } = await app.within(c.petra.token, (ask) => ask("select sec.programme_recruited() as count"))
  return rows[0]?.count
}
const claimed = async () => {
  await claim("clara", await keyOf("clara"))
  return keyOf("konrad")
}

test("E11: the same woman at two partners is told to both with her consents, counts once, and is taken back within thirty days", async () => {
  expect(await shown("clara")).toEqual([])
  await agrees(c.harbour, c.amina)
  expect([...(await shown("clara")), ...(await shown("konrad"))]).toEqual([])
  await agrees(c.elbe, c.zahra)
  const none = { state: "none", since: null, until: null }
  expect(await shown("clara")).toEqual([{ key: c.elbe, organisation: "Elbe Haus", ...none }])
  expect(await shown("konrad")).toEqual([{ key: c.harbour, organisation: "Harbour House", ...none }])

  const asked = await claim("clara", c.elbe)
  expect(asked).toEqual({ done: true, value: {} })
  const key = await keyOf("konrad")
  expect(await shown("clara")).toMatchObject([{ key, state: "claimed_by_us", since: c.now }])
  expect(await shown("konrad")).toMatchObject([{ key, state: "claimed_by_them", since: c.now }])
  expect(await recruited()).toBe(2)

  expect(await answer("konrad", key)).toEqual({ done: true, value: {} })
  expect(await recruited()).toBe(1)
  for (const who of ["clara", "konrad"] as const)
    expect(await shown(who)).toMatchObject([{ key, state: "same", until: later(30) }])
  const told = JSON.stringify([await shown("clara"), asked])
  for (const theirs of ["MARKER", "haddad", "1992", c.zahra]) expect(told).not.toContain(theirs)

  await answeredDaysAgo(31)
  expect(await undo("konrad", key)).toMatchObject(said("tooLate"))
  expect(await recruited()).toBe(1)
  await answeredDaysAgo(29)
  expect(await undo("clara", key)).toEqual({ done: true, value: {} })
  expect(await recruited()).toBe(2)
  expect(await shown("clara")).toMatchObject([{ key: c.elbe, state: "none" }])
})

test("the later registered file takes the person of the earlier one, and gets its own back", async () => {
  const persons = () =>
    owner("select person_id from participant where id = any ($1) order by registered_on", [
      [c.amina, c.zahra],
    ])
  const before = await persons()
  await bothAgree()
  const key = await claimed()
  await answer("konrad", key)
  expect(await persons()).toEqual([before[0], before[0]])
  await undo("konrad", key)
  expect(await persons()).toEqual(before)
})

describe("nothing is shown", () => {
  test.each([
    ["another name", "known_as = 'Samira'"],
    ["another day of birth", "birth = '1992-03-16'"],
    ["a month of birth only", "birth = '1992-03'"],
    ["no shared citizenship", "citizenships = '{IQ}'"],
    ["an erased file", "phase = 'erased'"],
  ])("with %s", async (_, change) => {
    await bothAgree()
    expect(await shown("clara")).toHaveLength(1)
    await owner(`update participant set ${change} where id = $1`, [c.zahra])
    expect([...(await shown("clara")), ...(await shown("konrad"))]).toEqual([])
    expect(await claim("clara", c.elbe)).toMatchObject(said("gone"))
  })

  test("within one organisation, whatever is alike", async () => {
    await owner("update participant set known_as = 'Amina', family_name = 'Haddad' where id = $1", [c.basma])
    await agrees(c.harbour, c.amina)
    await agrees(c.harbour, c.basma)
    expect(await shown("clara")).toEqual([])
  })
})

test("the name in Latin letters is enough", async () => {
  await bothAgree()
  await owner(
    "update participant set known_as = 'أمينة', family_name = 'حداد', latin_name = 'Amina Haddad' where id = $1",
    [c.zahra],
  )
  expect(await shown("clara")).toHaveLength(1)
})

test("not the same is remembered by both", async () => {
  await bothAgree()
  expect(await answer("konrad", await claimed(), false)).toMatchObject({ done: true })
  expect([...(await shown("clara")), ...(await shown("konrad"))]).toEqual([])
  expect(await claim("clara", c.elbe)).toMatchObject(said("gone"))
  expect(await recruited()).toBe(2)
})

test.each(["amina", "zahra"] as const)(
  "a consent of %s withdrawn hides what waits, and not what was said",
  async (her) => {
    await bothAgree()
    const key = await claimed()
    await withdraws(c[her])
    expect([...(await shown("clara")), ...(await shown("konrad"))]).toEqual([])
    expect(await answer("konrad", key)).toMatchObject(said("gone"))
    const call = (ask: (sql: string, values: unknown[]) => Promise<unknown>) =>
      ask("select sec.answer_same_person($1, true, now())", [key])
    expect(await refusal(app.within(c.konrad.token, call))).toBe("23514")
    await bothAgree()
    await answer("konrad", key)
    await withdraws(c[her])
    expect(await recruited()).toBe(1)
  },
)

describe("whose act it is", () => {
  test("who asked does not answer, nothing is done twice, and a key of another state does nothing", async () => {
    await bothAgree()
    const key = await claimed()
    expect(await answer("clara", key)).toMatchObject(said("isAlready.claimed_by_us"))
    expect(await claim("konrad", key)).toMatchObject(said("isAlready.claimed_by_them"))
    expect(await undo("konrad", key)).toMatchObject(said("isAlready.claimed_by_them"))
    await answer("konrad", key)
    expect(await answer("konrad", key)).toMatchObject(said("isAlready.same"))
  })

  test("counsellors, the programme's coordinator, employers and other organisations have no part in it", async () => {
    await bothAgree()
    const key = await claimed()
    for (const who of ["noor", "lena", "petra"] as const) {
      await expect(shown(who)).rejects.toThrow()
      await expect(claim(who, key)).rejects.toThrow(missing)
      await expect(answer(who, key)).rejects.toThrow(missing)
      await expect(undo(who, key)).rejects.toThrow(missing)
    }
    await expect(as(c.konrad, () => partnersToo(c.amina))).rejects.toThrow(missing)
    await expect(claim("konrad", c.harbour, c.amina)).rejects.toThrow(missing)
    const onTheirs = { participantId: c.amina, key, same: true }
    await expect(as(c.konrad, () => answerSamePerson(onTheirs))).rejects.toThrow(missing)
    await owner("delete from same_person")
    const { employer } = await extras(c, owner)
    await expect(as(employer, () => partnersToo(c.amina))).rejects.toThrow()
    await expect(as(employer, () => claimSamePerson({ participantId: c.amina, key }))).rejects.toThrow(
      missing,
    )
  })

  test("the database refuses the same by itself", async () => {
    await bothAgree()
    const key = await claimed()
    const calls = [
      ["select sec.claim_same_person($1, $2, now())", [c.amina, c.elbe]],
      ["select sec.answer_same_person($1, true, now())", [key]],
      ["select sec.undo_same_person($1, now())", [key]],
    ] as const
    for (const who of ["noor", "lena", "petra"] as const) {
      for (const [sql, values] of calls)
        expect(await refusal(app.within(c[who].token, (ask) => ask(sql, [...values])))).toBe("42501")
      const { rows } = await app.within(c[who].token, (ask) =>
        ask("select * from sec.maybe_also_with($1)", [fileOf(who)]),
      )
      expect(rows).toEqual([])
    }
    await answer("konrad", key)
    const late = (ask: (sql: string, values: unknown[]) => Promise<unknown>) =>
      ask("select sec.undo_same_person($1, $2)", [key, later(31)])
    expect(await refusal(app.within(c.clara.token, late))).toBe("23514")
  })

  test("the trail has who did what to which file", async () => {
    await bothAgree()
    await answer("konrad", await claimed())
    const entries = await owner(
      "select act, participant_ids from audit_entry where act in ('same-person.claim', 'same-person.answer') order by seq desc limit 2",
    )
    expect(entries).toEqual([
      { act: "same-person.answer", participant_ids: [c.zahra] },
      { act: "same-person.claim", participant_ids: [c.amina] },
    ])
  })
})
