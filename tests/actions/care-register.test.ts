import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { checkIn, checkOut, markAbsent, undoCare } from "@/lib/domain/care-register/actions"
import { careRoster, todaysCare } from "@/lib/domain/care-register/queries"
import { instantAt } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import { careDay, collectorsOf, dayThere } from "@/tests/support/care-day"
import { database, owner } from "@/tests/support/own-database"
import { kept } from "@/tests/support/planned"
import { refusal, servingRole } from "@/tests/support/walls"

const prepared = async (day = dayThere(0)) => {
  const c = await cast()
  return { ...c, ...(await careDay(c, day)), ...(await collectorsOf(c, owner)) }
}
type Prepared = Awaited<ReturnType<typeof prepared>>
const problems = (outcome: { done: boolean; problems?: Record<string, { key: string }> }) =>
  Object.fromEntries(
    Object.entries(outcome.problems ?? {}).map(([at, { key }]) => [at, key.replace(/.*\./, "")]),
  )
const stateOf = async (booking: string) =>
  (await owner("select state from childcare_booking where id = $1", [booking]))[0]?.state
const marksOf = (booking: string) =>
  owner(
    "select kind, out_to, collector_name, undone_at is null as stands from care_mark where booking_id = $1 order by recorded_at, at",
    [booking],
  )
const aminas = (c: Prepared) => [c.yusufIn, c.leilaIn]
const missing = { digest: expect.stringContaining("404") }

test("brothers and sisters come with one press, are collected with one, and each press can be taken back", async () => {
  const c = await prepared()
  expect(kept(await as(c.pilar, () => checkIn({ bookings: aminas(c) })))).toEqual({ count: 2 })
  const [came] = (await as(c.pilar, () => todaysCare())).provisions
  expect(came?.families[0]?.children).toMatchObject([{ state: "checked_in" }, { state: "checked_in" }])
  expect(came?.families[0]?.children[0]?.inAt).toBeInstanceOf(Date)
  expect(kept(await as(c.pilar, () => checkOut({ bookings: aminas(c), to: "mother" })))).toEqual({
    count: 2,
    blocked: false,
  })
  expect(await stateOf(c.leilaIn)).toBe("checked_out")
  kept(await as(c.pilar, () => undoCare({ bookings: [c.leilaIn] })))
  expect(await stateOf(c.leilaIn)).toBe("checked_in")
  kept(await as(c.pilar, () => undoCare({ bookings: [c.leilaIn] })))
  expect(await stateOf(c.leilaIn)).toBe("confirmed")
  expect(await marksOf(c.leilaIn)).toMatchObject([
    { kind: "in", stands: false },
    { kind: "out", stands: false },
  ])
  expect(await stateOf(c.yusufIn)).toBe("checked_out")
})

test("a press that is repeated because the line dropped counts once, and keeps when it was pressed", async () => {
  const c = await prepared()
  const now = instantAt(dayThere(0), "23:30", "Europe/Madrid")
  const pressedAt = instantAt(dayThere(0), "10:02", "Europe/Madrid").toISOString()
  const key = randomUUID()
  const press = () => as(c.pilar, () => checkIn({ bookings: aminas(c), pressedAt }, key), now)
  expect(await press()).toEqual(await press())
  const rows = await owner("select at, recorded_at from care_mark where booking_id = $1", [c.leilaIn])
  expect(rows).toEqual([{ at: new Date(pressedAt), recorded_at: now }])
  expect(kept(await as(c.pilar, () => checkIn({ bookings: aminas(c) })))).toEqual({ count: 0 })
})

test("who does not come is absent, comes after all, or was here already", async () => {
  const c = await prepared()
  kept(await as(c.pilar, () => markAbsent({ bookings: [c.samiIn] })))
  expect(await stateOf(c.samiIn)).toBe("no_show")
  expect((await as(c.pilar, () => todaysCare())).provisions[0]?.ages).toEqual([2, 4])
  kept(await as(c.pilar, () => checkIn({ bookings: [c.samiIn] })))
  expect(problems(await as(c.pilar, () => markAbsent({ bookings: [c.samiIn] })))).toEqual({ form: "wasHere" })
  kept(await as(c.pilar, () => undoCare({ bookings: [c.samiIn] })))
  expect(await stateOf(c.samiIn)).toBe("no_show")
  expect(problems(await as(c.pilar, () => checkOut({ bookings: [c.samiIn], to: "mother" })))).toEqual({
    form: "notIn",
  })
})

test("BR27: a listed adult collects, and nobody whom the mother does not know of", async () => {
  const c = await prepared()
  kept(await as(c.pilar, () => checkIn({ bookings: aminas(c) })))
  kept(await as(c.pilar, () => checkOut({ bookings: [c.leilaIn], to: c.samira })))
  expect(await marksOf(c.leilaIn)).toMatchObject([
    { kind: "in" },
    { out_to: "listed", collector_name: "Samira" },
  ])
  expect(problems(await as(c.pilar, () => checkOut({ bookings: [c.yusufIn], to: randomUUID() })))).toEqual({
    to: "toMissing",
  })
  expect(problems(await as(c.pilar, () => checkOut({ bookings: [c.yusufIn], to: "" })))).toEqual({
    to: "toMissing",
  })
})

test("BR27: the forbidden list overrides the other: listed in both, under the name or the number, he does not collect", async () => {
  const c = await prepared()
  kept(await as(c.pilar, () => checkIn({ bookings: aminas(c) })))
  const hers = { organisation_id: c.harbour, participant_id: c.amina, collects: "allowed" }
  const twice = await c.put("contact_person", { ...hers, name: "KARIM  Haddad" })
  const number = await c.put("contact_person", { ...hers, name: "K.", phone: "+34600111222" })
  for (const to of [twice, number])
    expect(problems(await as(c.pilar, () => checkOut({ bookings: [c.leilaIn], to })))).toEqual({
      to: "toMissing",
    })
  expect(await stateOf(c.leilaIn)).toBe("checked_in")
})

test("in an emergency somebody else collects: two adults, the mother on the phone, a reason, all written down", async () => {
  const c = await prepared()
  kept(await as(c.pilar, () => checkIn({ bookings: aminas(c) })))
  const asked = { bookings: aminas(c), to: "other" }
  expect(problems(await as(c.pilar, () => checkOut(asked)))).toEqual({
    ...{ name: "nameMissing", reason: "reasonMissing", phoned: "notPhoned", second: "secondMissing" },
  })
  const told = { ...asked, name: "Huda Saleh", reason: "She is at the doctor's", phoned: true }
  for (const second of ["pilar", "Huda  saleh"])
    expect(problems(await as(c.pilar, () => checkOut({ ...told, second })))).toEqual({
      second: "secondIsOneself",
    })
  kept(await as(c.pilar, () => checkOut({ ...told, second: "Berta Vidal" })))
  const rows = await owner(
    "select out_to, collector_name, second_name, mother_phoned, reason, recorded_by from care_mark where booking_id = $1 and kind = 'out'",
    [c.leilaIn],
  )
  expect(rows).toEqual([
    {
      ...{
        out_to: "emergency",
        collector_name: "Huda Saleh",
        second_name: "Berta Vidal",
        mother_phoned: true,
      },
      ...{ reason: "She is at the doctor's", recorded_by: c.pilar.id },
    },
  ])
  const tasks = await owner("select what, assignee_id from next_step where origin = 'care'")
  expect(tasks).toEqual([{ what: "emergency", assignee_id: c.noor.id }])
})

test("E25: the father is on the forbidden list: the children stay, the coordinator gets a letter without names, her counsellor a task", async () => {
  const c = await prepared()
  kept(await as(c.pilar, () => checkIn({ bookings: aminas(c) })))
  const emergency = { to: "other", reason: "x", second: "Berta", phoned: true }
  for (const by of [{ to: c.karim }, { ...emergency, name: "karim" }, { ...emergency, name: "Karim Haddád" }])
    expect(kept(await as(c.pilar, () => checkOut({ bookings: aminas(c), ...by })))).toEqual({
      count: 0,
      blocked: true,
    })
  expect(await stateOf(c.leilaIn)).toBe("checked_in")
  expect(await marksOf(c.leilaIn)).toMatchObject([
    { kind: "in" },
    ...Array(3).fill({ kind: "blocked", out_to: null }),
  ])
  const tasks = await owner(
    "select what, origin, assignee_id, participant_id from next_step where origin = 'care'",
  )
  expect(tasks).toMatchObject([{ what: "blocked", assignee_id: c.noor.id, participant_id: c.amina }])
  const letters = await owner("select recipient, subject, text, html from letter")
  expect(letters).toMatchObject([{ recipient: c.clara.email, subject: "Please open Itinera today" }])
  expect(JSON.stringify(letters)).not.toMatch(
    /Amina|Leila|Yusuf|Karim|Haddad|Pilar|Harbour|father|childcare centre/,
  )
  expect(letters[0]?.text).toContain(`/childcare/roster?date=${dayThere(0)}`)
  const [seen] = (await as(c.clara, () => careRoster())).provisions
  expect(seen?.families[0]?.children[0]?.blockedAt).toBeInstanceOf(Date)
  expect(JSON.stringify(seen)).not.toMatch(/Karim|Leila|Yusuf|nuts/)
})

test("the database itself hands nobody over to who must never collect, or is not listed", async () => {
  const c = await prepared()
  kept(await as(c.pilar, () => checkIn({ bookings: [c.leilaIn] })))
  const app = servingRole(database.appUrl)
  const emergency = { to: "emergency", second: "B", phoned: true, reason: "x" }
  for (const whom of [
    { to: "listed", person: c.karim },
    { to: "listed", person: randomUUID() },
    { ...emergency, name: "karim haddad" },
  ]) {
    const { rows } = await app.within(c.pilar.token, (ask) =>
      ask("select sec.mark_care(array[$1::uuid], 'out', now(), now(), $2::jsonb) as count", [
        c.leilaIn,
        JSON.stringify(whom),
      ]),
    )
    expect(rows).toEqual([{ count: 0 }])
  }
  const alone = { ...emergency, name: "Huda", second: null }
  expect(
    await refusal(
      app.within(c.pilar.token, (ask) =>
        ask("select sec.mark_care(array[$1::uuid], 'out', now(), now(), $2::jsonb)", [
          c.leilaIn,
          JSON.stringify(alone),
        ]),
      ),
    ),
  ).toBe("23514")
  for (const { token } of [c.clara, c.tomas, c.konrad, c.petra]) {
    const { rows } = await app.within(token, (ask) =>
      ask("select sec.mark_care(array[$1::uuid], 'absent', now(), now(), '{}') as count", [c.yusufIn]),
    )
    expect(rows).toEqual([{ count: 0 }])
  }
  await app.close()
})

test("E30: what was written on paper is entered later, and keeps when it was entered", async () => {
  const c = await prepared(dayThere(-7))
  const time = (text: string) => instantAt(dayThere(-7), text, "Europe/Madrid")
  kept(await as(c.noor, () => checkIn({ bookings: aminas(c), time: "09:52" })))
  expect(
    problems(await as(c.noor, () => checkOut({ bookings: aminas(c), to: "mother", time: "09:51" }))),
  ).toEqual({ time: "beforeIn" })
  kept(await as(c.noor, () => checkOut({ bookings: aminas(c), to: "mother", time: "12:10" })))
  const [provision] = (await as(c.noor, () => careRoster(dayThere(-7)))).provisions
  const [child] = provision?.families[0]?.children ?? []
  expect(child).toMatchObject({
    state: "checked_out",
    inAt: time("09:52"),
    outAt: time("12:10"),
    outTo: "mother",
  })
  expect((child?.inRecordedAt?.getTime() ?? 0) - time("09:52").getTime()).toBeGreaterThan(6 * 24 * 3_600_000)
  kept(await as(c.noor, () => checkIn({ bookings: [c.samiIn] })))
  expect((await owner("select at from care_mark where booking_id = $1", [c.samiIn]))[0]?.at).toEqual(
    time("09:45"),
  )
})

test("not more than seven days back, and never ahead", async () => {
  const c = await cast()
  const old = await careDay(c, dayThere(-8))
  const ahead = await careDay(c, dayThere(1))
  const today = await careDay(c)
  expect(problems(await as(c.noor, () => checkIn({ bookings: [old.leilaIn] })))).toEqual({ form: "tooOld" })
  expect(problems(await as(c.noor, () => checkIn({ bookings: [ahead.leilaIn] })))).toMatchObject({
    form: "ahead",
  })
  const late = instantAt(dayThere(0), "00:10", "Europe/Madrid")
  expect(
    problems(await as(c.noor, () => checkIn({ bookings: [today.leilaIn], time: "00:11" }), late)),
  ).toEqual({ time: "future" })
})

test("a childcare worker marks today only; a counsellor whom she accompanies or meets; a coordinator nobody", async () => {
  const c = await prepared()
  const yesterday = await careDay(c, dayThere(-1))
  await expect(as(c.pilar, () => checkIn({ bookings: [yesterday.leilaIn] }))).rejects.toMatchObject(missing)
  kept(await as(c.noor, () => checkIn({ bookings: [c.samiIn] })))
  kept(await as(c.tomas, () => checkOut({ bookings: [c.samiIn], to: "mother" })))
  await expect(as(c.tomas, () => checkIn({ bookings: aminas(c) }))).rejects.toMatchObject(missing)
  await expect(as(c.clara, () => checkIn({ bookings: aminas(c) }))).rejects.toMatchObject(missing)
  await expect(as(c.lena, () => checkIn({ bookings: aminas(c) }))).rejects.toMatchObject(missing)
  await expect(as(c.pilar, () => checkIn({ bookings: [c.leilaIn, c.samiIn] }))).rejects.toMatchObject(missing)
})
