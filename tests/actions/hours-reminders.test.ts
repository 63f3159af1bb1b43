import { beforeEach, describe, expect, test } from "vitest"
import { remindHours, reportHours } from "@/lib/domain/hours/actions"
import { hoursList } from "@/lib/domain/hours/queries"
import { answerHours } from "@/lib/domain/hours-answer/actions"
import { reminderLetter } from "@/lib/domain/hours-letter/rules"
import { settleHours } from "@/lib/platform/hours-round"
import { sendLetters } from "@/lib/platform/mail"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { lettersIn, tokenIn } from "@/tests/support/letters"
import { owner } from "@/tests/support/own-database"

/** Monday 12 October 2026; she was there on that morning, and it was reported at noon. */
const monday = new Date("2026-10-12T10:00Z")
const morning = { date: "2026-10-12", startTime: "09:00", endTime: "11:30" }
const later = (days: number, hours = 0) => new Date(monday.getTime() + (days * 24 + hours) * 3_600_000)

const round = (at: Date) => as(null, () => settleHours(reminderLetter), at)
const letters = async () => Number((await owner("select count(*)::int as n from letter"))[0]?.n)
const tasks = () =>
  owner("select origin, what, done_at is not null as done from next_step where origin = 'hours'")

let c: Cast
let entryId: string
beforeEach(async () => {
  c = await cast()
  await owner("delete from hour_entry")
  await owner("delete from letter")
  await owner("update placement set starts_on = '2026-10-01', ends_on = '2026-11-15' where id = $1", [
    c.placementOfAmina,
  ])
  const reported = await as(
    c.noor,
    () => reportHours({ placementId: c.placementOfAmina, ...morning }),
    monday,
  )
  entryId = reported.done ? reported.value.entryId : ""
  // The link of the first letter was made then too.
  await owner("update link_token set created_at = $1 where record_id = $2", [monday, entryId])
})

describe("an employer who does not answer", () => {
  test("is written to again after three days and after seven, and no more", async () => {
    expect(await letters()).toBe(1)
    for (const [days, written] of [
      [2, 1],
      [3, 2],
      [3.1, 2],
      [6, 2],
      [7, 3],
      [8, 3],
      [20, 3],
    ] as const) {
      await round(later(days))
      expect(await letters(), `after ${days} days`).toBe(written)
    }
  })

  test("reads that it is a reminder, and the link in it answers", async () => {
    await round(later(3))
    await sendLetters()
    const sent = lettersIn(String(process.env.MAIL_DIR)).find(({ subject }) => subject.startsWith("Reminder"))
    expect(sent).toMatchObject({ to: c.bakery.email, subject: "Reminder: please confirm hours" })
    expect(sent?.text).toContain("We have not heard from you yet.")
    await owner("update link_token set expires_at = now() + interval '1 day'")
    const answer = () => answerHours(tokenIn(sent) ?? "", { answer: "yes" })
    expect(await as(null, answer, later(3, 1))).toMatchObject({ done: true })
    await round(later(7))
    await round(later(12))
    expect(await owner("select count(*)::int as n from letter where sent_at is null")).toEqual([{ n: 0 }])
    expect(await tasks()).toEqual([])
  })

  test("is not written to at night, at the weekend, or the day after somebody wrote by hand", async () => {
    for (const quiet of [later(3, 12), later(5), later(6)]) await round(quiet)
    expect(await letters()).toBe(1)
    await as(c.noor, () => remindHours({ entryId }), later(6))
    await owner("update link_token set created_at = $1 where record_id = $2", [later(6), entryId])
    await round(later(6, 23.5))
    expect(await letters()).toBe(2)
    await round(later(7, 2))
    expect(await letters()).toBe(3)
  })

  test("gets one letter however many servers make their round", async () => {
    await Promise.all([round(later(3)), round(later(3)), round(later(3))])
    expect(await letters()).toBe(2)
  })

  test("is not asked any more once she or he has left, the placement is called off, or the time to answer is over", async () => {
    for (const [change, back] of [
      [
        "update employer_contact set left_on = '2026-10-14' where id = (select contact_id from placement where id = $1)",
        "update employer_contact set left_on = null where id = (select contact_id from placement where id = $1)",
      ],
      [
        "update placement set state = 'cancelled' where id = $1",
        "update placement set state = 'active' where id = $1",
      ],
      [
        "update placement set ends_on = '2026-10-01' where id = $1",
        "update placement set ends_on = '2026-11-15' where id = $1",
      ],
    ] as const) {
      await owner(change, [c.placementOfAmina])
      await round(change.includes("ends_on") ? later(35) : later(3))
      expect(await letters(), change).toBe(1)
      await owner(back, [c.placementOfAmina])
    }
  })
})

describe("the call", () => {
  const toTheEnd = async () => {
    await round(later(3))
    await round(later(7))
    await round(later(9))
    expect(await tasks()).toEqual([])
    await round(later(10))
  }
  const calls = (who: Cast["noor"]) => as(who, () => hoursList({ state: "calls", page: 1 }, "en"), later(10))

  test("is a task three days after the second letter, once, and goes with the answer", async () => {
    await toTheEnd()
    await round(later(11))
    expect(await tasks()).toEqual([{ origin: "hours", what: "2026-10-12", done: false }])
    await owner(
      "update hour_entry set state = 'rejected', confirmed_minutes = 0, confirmed_at = $2 where id = $1",
      [entryId, later(11)],
    )
    expect(await tasks()).toEqual([{ origin: "hours", what: "2026-10-12", done: true }])
  })

  test("is in a list of its own, with the number and the name that may be said", async () => {
    await toTheEnd()
    await owner("update employer_contact set phone = '+34 600 111 222' where email = $1", [c.bakery.email])
    const list = await calls(c.noor)
    expect(list.counts).toMatchObject({ awaiting: 1, calls: 1 })
    expect(list.lines[0]?.call).toMatchObject({ phone: "+34 600 111 222", firstName: "Amina", me: "Noor" })
    await owner("update consent set withdrawn_on = current_date where purpose = 'share_employer'")
    expect((await calls(c.noor)).lines[0]?.call).toMatchObject({ firstName: null })
    expect((await calls(c.tomas)).lines).toEqual([])
  })
})
