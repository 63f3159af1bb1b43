import { expect, test } from "vitest"
import { hoursList } from "@/lib/domain/hours/queries"
import { hoursAsked } from "@/lib/domain/hours/schema"
import { placement, placementList } from "@/lib/domain/placement/queries"
import { placementAsked } from "@/lib/domain/placement/schema"
import { as, cast } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"

const asked = (query: object = {}) => hoursAsked.parse(query)
const namesOf = (list: { lines: readonly { participant: string }[] }) =>
  list.lines.map((line) => line.participant).sort()

test("each sees the hours of those she reaches, and the total is the number that waits", async () => {
  const { clara, noor, tomas, konrad } = await cast()
  const expected = [
    { person: clara, names: ["Amina Haddad", "Dara Okafor"] },
    { person: noor, names: ["Amina Haddad"] },
    { person: tomas, names: ["Dara Okafor"] },
    { person: konrad, names: ["Zahra Rahimi"] },
  ]
  for (const { person, names } of expected) {
    const list = await as(person, () => hoursList(asked(), "en"))
    expect(namesOf(list)).toEqual(names)
    expect(list.total).toBe(names.length)
    expect(list.counts).toEqual({
      awaiting: names.length,
      calls: 0,
      disputed: 0,
      confirmed: 0,
      rejected: 0,
      all: names.length,
    })
  }
})

test("whoever coordinates the programme finds no list, and a stranger is sent to sign in", async () => {
  const { petra } = await cast()
  await expect(as(petra, () => hoursList(asked(), "en"))).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404")
  await expect(as(null, () => hoursList(asked(), "en"))).rejects.toThrow("NEXT_REDIRECT")
})

test("the list can be limited by the answer, and the longest wait comes first", async () => {
  const { clara, hoursOfAmina, hoursOfDara, bakery } = await cast()
  await owner("update hour_entry set reported_at = now() - interval '9 days' where id = $1", [hoursOfDara])
  const waiting = await as(clara, () => hoursList(asked(), "en"))
  expect(waiting.lines.map((line) => line.id)).toEqual([hoursOfDara, hoursOfAmina])
  await owner(
    "update hour_entry set state = 'confirmed', confirmed_minutes = 180, confirmed_at = now(), confirmed_by = $2 where id = $1",
    [hoursOfAmina, bakery.contact],
  )
  const confirmed = await as(clara, () => hoursList(asked({ state: "confirmed" }), "en"))
  expect(confirmed.lines).toMatchObject([
    { id: hoursOfAmina, hours: "3\u00a0h", reported: "4\u00a0h", since: "today" },
  ])
  expect(confirmed.counts).toEqual({ awaiting: 1, calls: 0, disputed: 0, confirmed: 1, rejected: 0, all: 2 })
})

test("what an address says wrongly is the list as it begins; a page beyond the last is the last", () => {
  expect(asked({ state: "anything", page: "-3" })).toEqual({ state: "awaiting", page: 1 })
})

test("names were seen, and the trail says whose in one row", async () => {
  const { clara, amina, dara } = await cast()
  await as(clara, () => hoursList(asked(), "en"))
  const trail = await owner("select fields, participant_ids, count from audit_entry where act = 'hours.list'")
  expect(trail).toHaveLength(1)
  expect(trail[0]).toMatchObject({ fields: ["identity"], count: 2 })
  expect(new Set(trail[0]?.participant_ids as string[])).toEqual(new Set([amina, dara]))
})

test("no hours are an empty list, and five hundred come fifty at a time", async () => {
  const { lena, clara, placementOfAmina } = await cast()
  await owner(
    "delete from hour_entry where participant_id <> (select participant_id from placement where id = $1)",
    [placementOfAmina],
  )
  expect(await as(lena, () => hoursList(asked(), "en"))).toMatchObject({
    total: 0,
    pages: 1,
    lines: [],
    first: 0,
    last: 0,
  })
  await owner(
    `insert into hour_entry (organisation_id, participant_id, placement_id, starts_at, ends_at, timezone, minutes, reported_at)
     select organisation_id, participant_id, id, at, at + interval '2 hours', 'Europe/Madrid', 120, at
     from placement, generate_series(now() - interval '2000 days', now() - interval '4 days', interval '4 days') at where id = $1
     limit 499`,
    [placementOfAmina],
  )
  const last = await as(clara, () => hoursList(asked({ page: "99" }), "en"))
  expect(last).toMatchObject({ total: 500, pages: 10, page: 10, first: 451, last: 500 })
})

test("placements and their facts are for those who reach her", async () => {
  const { noor, clara, tomas, lena, placementOfAmina } = await cast()
  const list = await as(noor, () => placementList(placementAsked.parse({}), "en"))
  expect(list).toMatchObject({
    total: 1,
    lines: [{ participant: "Amina Haddad", employer: "North Bakery", waiting: "4\u00a0h" }],
  })
  const facts = await as(noor, () => placement(placementOfAmina, "en"))
  expect(facts).toMatchObject({
    ...{ counsellor: "Noor", contact: { name: "Emile", hasLeft: false }, sharesName: true, mayReport: true },
    ...{ languages: ["Spanish"], waiting: "4\u00a0h", count: { counts: "tooFew", missing: 120 } },
  })
  expect((await as(clara, () => placement(placementOfAmina, "en"))).mayReport).toBe(false)
  for (const stranger of [tomas, lena])
    await expect(as(stranger, () => placement(placementOfAmina, "en"))).rejects.toThrow(
      "NEXT_HTTP_ERROR_FALLBACK;404",
    )
})
