import { expect, test } from "vitest"
import { remindHours, reportHours } from "@/lib/domain/hours/actions"
import { addDays, civilDate } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"

const today = civilDate(new Date(), "Europe/Madrid")
const morning = { date: addDays(today, -1), startTime: "09:00", endTime: "12:00", breakMinutes: 0 }
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"

const letters = () => owner("select recipient, subject, text, html from letter order by created_at")

test("hours wait for the employer, and a letter in the contact's language asks", async () => {
  const { noor, bakery, placementOfAmina, amina } = await cast()
  await owner("update employer_contact set locale = 'es' where id = $1", [bakery.contact])
  const outcome = await as(noor, () =>
    reportHours({ placementId: placementOfAmina, ...morning, breakMinutes: "30" }),
  )
  expect(outcome).toMatchObject({ done: true, value: { minutes: 150 } })

  const [entry] = await owner(
    `select state, minutes, break_minutes, timezone, to_char(starts_at at time zone timezone, 'HH24:MI') as start,
       reported_by = $1 as hers from hour_entry where participant_id = $2 order by created_at desc limit 1`,
    [noor.id, amina],
  )
  expect(entry).toEqual({
    ...{ state: "self_reported", minutes: 150, break_minutes: 30, timezone: "Europe/Madrid", start: "09:00" },
    hers: true,
  })
  const [letter] = await letters()
  expect(letter).toMatchObject({ recipient: bakery.email, subject: "Confirme unas horas, por favor" })
  expect(letter?.text).toMatch(
    /Hola, Emile:[\s\S]*2,5\sh[\s\S]*09:00–12:00[\s\S]*http:\/\/localhost:3000\/confirm\/[\w-]{43}\n/,
  )
  expect(letter?.html).toContain('<html lang="es" dir="ltr">')
})

test("a letter names neither her, nor a place, nor the programme", async () => {
  const { noor, placementOfAmina } = await cast()
  await as(noor, () => reportHours({ placementId: placementOfAmina, ...morning }))
  const [letter] = await letters()
  const words = JSON.stringify(letter).toLowerCase()
  for (const hidden of [
    "amina",
    "haddad",
    "bakery floor",
    "north bakery",
    "harbour",
    "mums",
    "shadowing",
    "itinera",
    "noor",
  ])
    expect(words, hidden).not.toContain(hidden)
})

test("the trail says who reported whose hours, and the link is kept as a hash alone", async () => {
  const { noor, placementOfAmina, amina } = await cast()
  await as(noor, () => reportHours({ placementId: placementOfAmina, ...morning }))
  const [trace] = await owner(
    "select actor_id, participant_ids, fields from audit_entry where act = 'hours.report'",
  )
  expect(trace).toEqual({
    actor_id: noor.id,
    participant_ids: [amina],
    fields: ["startsAt", "endsAt", "breakMinutes"],
  })
  const [letter] = await letters()
  const token = /\/confirm\/([\w-]{43})/.exec(String(letter?.text))?.[1]
  const [link] = await owner(
    `select purpose, encode(token_hash, 'hex') = encode(sha256(convert_to($1, 'UTF8')), 'hex') as fits,
       expires_at - created_at > interval '29 days 23 hours' as long from link_token order by created_at desc limit 1`,
    [token],
  )
  expect(link).toEqual({ purpose: "confirm_hours", fits: true, long: true })
})

test.each([
  ["date", { date: addDays(today, 40), accepted: true }, "hours.problems.outsidePlacement"],
  ["endTime", { endTime: "09:00" }, "hours.problems.endBeforeStart"],
  ["breakMinutes", { breakMinutes: 180 }, "hours.problems.breakTooLong"],
  ["endTime", { endTime: "14:00" }, "hours.problems.shadowingTooLong"],
  ["date", { date: "2026-02-30" }, "hours.problems.dateMissing"],
])("what cannot be is refused beside %s, and no letter goes out", async (path, change, key) => {
  const { noor, placementOfAmina } = await cast()
  const outcome = await as(noor, () => reportHours({ placementId: placementOfAmina, ...morning, ...change }))
  expect(outcome).toMatchObject({ done: false, problems: { [path]: { key } } })
  expect(await letters()).toEqual([])
})

test("work until midnight ends with its day", async () => {
  const { noor, placementOfAmina } = await cast()
  const evening = { placementId: placementOfAmina, ...morning, startTime: "20:00", endTime: "00:00" }
  expect(await as(noor, () => reportHours(evening))).toMatchObject({ done: true, value: { minutes: 240 } })
  const [entry] = await owner(
    "select (ends_at at time zone 'Europe/Madrid')::text as ends from hour_entry where minutes = 240 order by ends_at desc limit 1",
  )
  expect(entry?.ends).toBe(`${addDays(morning.date, 1)} 00:00:00`)
})

test("nobody is in two places at once", async () => {
  const { noor, placementOfAmina } = await cast()
  const early = { placementId: placementOfAmina, ...morning, endTime: "11:00" }
  await as(noor, () => reportHours(early))
  const overlapping = await as(noor, () =>
    reportHours({ ...early, startTime: "10:30", endTime: "12:00", accepted: true }),
  )
  expect(overlapping).toMatchObject({ problems: { startTime: { key: "hours.problems.overlaps" } } })
  const afterwards = await as(noor, () => reportHours({ ...early, startTime: "11:00", endTime: "12:00" }))
  expect(afterwards.done).toBe(true)
})

test("the future and less than two hours are asked about, and kept once the counsellor is sure", async () => {
  const { noor, placementOfAmina, hoursOfAmina } = await cast()
  await owner("delete from link_token")
  await owner("delete from hour_entry where id = $1", [hoursOfAmina])
  const short = { placementId: placementOfAmina, ...morning, date: addDays(today, 2), endTime: "10:00" }
  expect(await as(noor, () => reportHours(short))).toMatchObject({
    doubts: [
      { key: "hours.doubts.inFuture" },
      { key: "hours.doubts.shadowingTooShort", values: { least: 2 } },
    ],
  })
  expect(await as(noor, () => reportHours({ ...short, accepted: true }))).toMatchObject({ done: true })
})

test("the hours of one double click are one entry and one letter", async () => {
  const { noor, placementOfAmina } = await cast()
  const key = crypto.randomUUID()
  const once = () => as(noor, () => reportHours({ placementId: placementOfAmina, ...morning }, key))
  const [first, second] = await Promise.all([once(), once()])
  expect(second).toEqual(first)
  expect(await letters()).toHaveLength(1)
})

test("only her own counsellor reports her hours", async () => {
  const { tomas, clara, lena, petra, placementOfAmina } = await cast()
  await owner("delete from assignment where counsellor_id = $1", [tomas.id])
  for (const stranger of [tomas, clara, lena, petra])
    await expect(
      as(stranger, () => reportHours({ placementId: placementOfAmina, ...morning })),
    ).rejects.toThrow(missing)
  const nobody = await as(null, () => reportHours({ placementId: placementOfAmina, ...morning }))
  expect(nobody).toMatchObject({ done: false, signedOut: true })
})

test("a contact who has left is asked nothing, and neither is an employer after thirty days", async () => {
  const { noor, bakery, placementOfAmina, hoursOfAmina } = await cast()
  await owner("update placement set starts_on = $2, ends_on = $3 where id = $1", [
    ...[placementOfAmina, addDays(today, -60), addDays(today, -31)],
  ])
  const late = { placementId: placementOfAmina, ...morning, date: addDays(today, -40) }
  expect(await as(noor, () => reportHours(late))).toMatchObject({
    problems: { form: { key: "hours.problems.tooLate", values: { days: 30 } } },
  })
  await owner("update employer_contact set left_on = current_date - 1 where id = $1", [bakery.contact])
  expect(await as(noor, () => remindHours({ entryId: hoursOfAmina }))).toMatchObject({
    problems: { form: { key: "hours.problems.contactLeft" } },
  })
})

test("a reminder brings a new link; the fifth letter of an hour is refused in words", async () => {
  const { noor, clara, hoursOfAmina } = await cast()
  for (const person of [noor, clara, noor, clara])
    expect(await as(person, () => remindHours({ entryId: hoursOfAmina }))).toMatchObject({ done: true })
  expect(await as(noor, () => remindHours({ entryId: hoursOfAmina }))).toEqual({
    done: false,
    problems: { form: { key: "hours.problems.tooManyLetters" } },
  })
  const sent = await letters()
  expect(new Set(sent.map((letter) => letter.text)).size).toBe(4)
})

test("hours that are answered, or another's, bring no reminder", async () => {
  const { noor, tomas, konrad, hoursOfAmina, bakery } = await cast()
  for (const stranger of [tomas, konrad])
    await expect(as(stranger, () => remindHours({ entryId: hoursOfAmina }))).rejects.toThrow(missing)
  await owner(
    "update hour_entry set state = 'confirmed', confirmed_minutes = 240, confirmed_at = now(), confirmed_by = $2 where id = $1",
    [hoursOfAmina, bakery.contact],
  )
  expect(await as(noor, () => remindHours({ entryId: hoursOfAmina }))).toMatchObject({
    problems: { form: { key: "hours.problems.alreadyAnswered" } },
  })
})
