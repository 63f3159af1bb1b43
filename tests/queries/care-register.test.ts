import { expect, test } from "vitest"
import { todaysCare } from "@/lib/domain/care-register/queries"
import { as, cast } from "@/tests/support/as"
import { careDay, collectorsOf, dayThere } from "@/tests/support/care-day"
import { database, owner } from "@/tests/support/own-database"
import { servingRole } from "@/tests/support/walls"

/** Every key at every depth, of all the members of a list. */
function keysOf(value: unknown, at = ""): string[] {
  if (Array.isArray(value))
    return value.length === 0 ? [`${at}[]`] : value.flatMap((each) => keysOf(each, `${at}[]`))
  if (typeof value !== "object" || value === null || value instanceof Date) return [at]
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, at ? `${at}.${key}` : key))
}
const keys = (value: unknown) => [...new Set(keysOf(value))].sort()

const prepared = async () => {
  const c = await cast()
  return { ...c, ...(await careDay(c)), ...(await collectorsOf(c, owner)) }
}

test("a childcare worker sees exactly the fields that access allows, and no other", async () => {
  const c = await prepared()
  const care = await as(c.pilar, () => todaysCare())
  expect(keys(care)).toEqual([
    "day",
    "mayMark",
    "provisions[].adults",
    "provisions[].adultsNeeded",
    "provisions[].ages[]",
    "provisions[].endsAt",
    "provisions[].families[].children[].age",
    "provisions[].families[].children[].blockedAt",
    "provisions[].families[].children[].booking",
    "provisions[].families[].children[].firstName",
    "provisions[].families[].children[].inAt",
    "provisions[].families[].children[].inRecordedAt",
    "provisions[].families[].children[].needs",
    "provisions[].families[].children[].needsAnswer",
    "provisions[].families[].children[].outAt",
    "provisions[].families[].children[].outName",
    "provisions[].families[].children[].outRecordedAt",
    "provisions[].families[].children[].outTo",
    "provisions[].families[].children[].state",
    "provisions[].families[].collectors[]",
    "provisions[].families[].collectors[].name",
    "provisions[].families[].collectors[].person",
    "provisions[].families[].collectors[].relation",
    "provisions[].families[].forbidden[]",
    "provisions[].families[].forbidden[].name",
    "provisions[].families[].forbidden[].person",
    "provisions[].families[].forbidden[].relation",
    "provisions[].families[].mother",
    "provisions[].offer",
    "provisions[].place",
    "provisions[].places",
    "provisions[].startsAt",
    "timezone",
    "today",
  ])
  expect(care.provisions[0]?.families).toMatchObject([
    {
      mother: "Amina",
      children: [
        {
          booking: c.yusufIn,
          state: "confirmed",
          firstName: "Yusuf",
          age: 4,
          needsAnswer: "not_asked",
          needs: null,
        },
        {
          ...{ booking: c.leilaIn, state: "confirmed", firstName: "Leila", age: 2 },
          ...{ needsAnswer: "some", needs: "Allergic to nuts" },
        },
      ],
      collectors: [{ person: c.samira, name: "Samira", relation: "aunt" }],
      forbidden: [{ person: c.karim, name: "Karim Haddad", relation: "father" }],
    },
    {
      mother: "Dara",
      children: [
        {
          booking: c.samiIn,
          state: "confirmed",
          firstName: "Sami",
          age: 5,
          needsAnswer: "not_asked",
          needs: null,
        },
      ],
      collectors: [],
      forbidden: [],
    },
  ])
  expect(care.provisions[0]).toMatchObject({ ages: [2, 4, 5], adultsNeeded: 2, place: "Play room" })
})

test("what she sees holds no family name of a mother, birth, title, note, number or id of a person", async () => {
  const c = await prepared()
  const text = JSON.stringify(await as(c.pilar, () => todaysCare()))
  expect(text).not.toMatch(/Okafor|CNRY|1992|\+34|Noor|Tomas/)
  for (const id of [c.amina, c.dara, c.yusuf, c.leila, c.session, c.harbour]) expect(text).not.toContain(id)
})

test("she sees today, and no other day, whatever is asked of the database", async () => {
  const c = await cast()
  for (const days of [-1, 1]) await careDay(c, dayThere(days))
  expect((await as(c.pilar, () => todaysCare())).provisions).toEqual([])
  const app = servingRole(database.appUrl)
  for (const days of [-1, 0, 1])
    expect(
      (await app.within(c.pilar.token, (ask) => ask("select sec.care_on($1) as care", [dayThere(days)])))
        .rows,
    ).toEqual([{ care: [] }])
  await app.close()
})

test("the other organisation's children, cancelled sessions and places given back are not there", async () => {
  const c = await prepared()
  await owner("update childcare_booking set state = 'cancelled' where id = $1", [c.samiIn])
  const [only] = (await as(c.pilar, () => todaysCare())).provisions
  expect(only?.families.map(({ mother }) => mother)).toEqual(["Amina"])
  expect(only?.ages).toEqual([2, 4])
  await owner("update counselling_session set state = 'cancelled', cancel_reason = 'ill' where id = $1", [
    c.session,
  ])
  expect((await as(c.pilar, () => todaysCare())).provisions).toEqual([])
})

test("counsellors and coordinators have no page of today's care, nor strangers", async () => {
  const c = await prepared()
  for (const player of [c.noor, c.clara, c.petra, c.konrad])
    await expect(as(player, () => todaysCare())).rejects.toMatchObject({
      digest: expect.stringContaining("404"),
    })
  await expect(as(null, () => todaysCare())).rejects.toMatchObject({
    digest: expect.stringContaining("sign-in"),
  })
})

test("each look leaves one row in the trail, with the children as their places", async () => {
  const c = await prepared()
  await as(c.pilar, () => todaysCare())
  const rows = await owner(
    "select act, record_kind, participant_ids, count from audit_entry where actor_id = $1",
    [c.pilar.id],
  )
  expect(rows).toEqual([
    {
      ...{ act: "care.today", record_kind: "childcare_booking", count: 3 },
      participant_ids: expect.arrayContaining([c.yusufIn, c.leilaIn, c.samiIn]),
    },
  ])
})
