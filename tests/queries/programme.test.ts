import { expect, test } from "vitest"
import { programmeFigures } from "@/lib/domain/programme/queries"
import { as, cast } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"
import { statementsOf } from "@/tests/support/statements"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"

test("the programme's coordinator sees figures per partner and in all", async () => {
  const { petra } = await cast()
  const { partners, total } = await as(petra, () => programmeFigures())
  expect(partners).toMatchObject([
    {
      organisation: "Elbe Haus",
      country: "DE",
      target: 15,
      recruited: 1,
      individualSessions: 1,
      groupSessions: 0,
      careNeeded: 1,
      careGiven: 1,
    },
    {
      organisation: "Harbour House",
      country: "ES",
      target: 15,
      recruited: 4,
      individualSessions: 3,
      groupSessions: 1,
      groupMinutes: 60,
    },
  ])
  expect(total).toMatchObject({
    target: 30,
    recruited: 5,
    individualSessions: 4,
    groupSessions: 1,
    individualMinutes: 240,
  })
})

test("the same woman in two organisations counts once in all, and in each where she is", async () => {
  const { petra, amina, zahra } = await cast()
  await owner(
    "update participant set person_id = (select person_id from participant where id = $1) where id = $2",
    [amina, zahra],
  )
  const { partners, total } = await as(petra, () => programmeFigures())
  expect(partners.map(({ recruited }) => recruited)).toEqual([1, 4])
  expect(total.recruited).toBe(4)
})

test("nothing that names a person is in what she gets, not even the number of one", async () => {
  const { petra, amina, basma, dara, hana, zahra } = await cast()
  const text = JSON.stringify(await as(petra, () => programmeFigures()))
  for (const canary of [
    amina,
    basma,
    dara,
    hana,
    zahra,
    "Amina",
    "Haddad",
    "Zahra",
    "Rahimi",
    "ES-0001",
    "CNRY",
    "Noor",
  ])
    expect(text).not.toContain(canary)
})

test("is for nobody else", async () => {
  const { clara, noor } = await cast()
  await expect(as(clara, () => programmeFigures())).rejects.toThrow(missing)
  await expect(as(noor, () => programmeFigures())).rejects.toThrow(missing)
})

test("a programme without partners has figures of nothing", async () => {
  const { petra, put } = await cast()
  const empty = await put("programme", {
    code: "EMPTY",
    title: "Empty",
    fund: "other",
    starts_on: "2026-01-01",
    ends_on: "2027-01-01",
  })
  await owner("update membership set programme_id = $1 where id = $2", [empty, petra.id])
  const { partners, total } = await as(petra, () => programmeFigures())
  expect([partners, total.recruited, total.target, total.careNeeded]).toEqual([[], 0, 0, 0])
})

test("takes three statements", async () => {
  const { petra } = await cast()
  expect(await statementsOf(() => as(petra, () => programmeFigures()))).toHaveLength(3)
})
