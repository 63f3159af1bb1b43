import { expect, test } from "vitest"
import { shortened } from "@/lib/domain/care-provision/rules"
import {
  bookingProblems,
  careHours,
  coveringOffer,
  isEligible,
  mustWait,
  needingCare,
  offerProblems,
  unplaced,
} from "@/lib/domain/childcare/rules"
import { bookingInput, offerInput } from "@/lib/domain/childcare/schema"

const startsAt = new Date("2026-10-27T09:00:00Z")
const endsAt = new Date("2026-10-27T10:00:00Z")
const session = { startsAt, endsAt, state: "scheduled", day: "2026-10-27", hasBegun: false }
const offer = { id: "shared", sessionId: null, startsAt, endsAt, places: 3, taken: 1 }
const child = (id: string, birth = "2022") => ({ id, participantId: "amina", birth, livesWith: true })
const facts = {
  session,
  isExpected: true,
  children: [child("yusuf"), child("leila")],
  placedIds: [],
  waitingIds: [],
  elsewhere: [],
  offers: [offer],
}

test("childcare opens a quarter of an hour early and closes a quarter late", () => {
  expect(careHours({ startsAt, endsAt })).toEqual({
    startsAt: new Date("2026-10-27T08:45:00Z"),
    endsAt: new Date("2026-10-27T10:15:00Z"),
  })
})

test("the session's own offer comes before a shared one, and one with room before a full one", () => {
  const own = { ...offer, id: "own", sessionId: "s", places: 2, taken: 1 }
  expect(coveringOffer([offer, own], session, 1)?.id).toBe("own")
  expect(coveringOffer([offer, own], session, 2)?.id).toBe("shared")
  expect(
    coveringOffer(
      [
        { ...offer, taken: 3 },
        { ...own, taken: 2 },
      ],
      session,
      1,
    )?.id,
  ).toBe("own")
})

test("an offer that opens late or closes early covers nothing", () => {
  const late = { ...offer, startsAt: new Date("2026-10-27T09:00:01Z") }
  const early = { ...offer, endsAt: new Date("2026-10-27T09:59:59Z") }
  expect(coveringOffer([late, early], session, 1)).toBeNull()
})

test("who is thirteen on the day is too old, and who may be younger is not", () => {
  expect(isEligible({ birth: "2013-10-27" }, "2026-10-27")).toBe(false)
  expect(isEligible({ birth: "2013-10-28" }, "2026-10-27")).toBe(true)
  expect(isEligible({ birth: "2013" }, "2026-10-27")).toBe(true)
  expect(isEligible({ birth: "2012" }, "2026-10-27")).toBe(false)
  const away = { ...child("away"), livesWith: false }
  expect(needingCare([child("yusuf"), child("old", "2010"), away], "2026-10-27").map(({ id }) => id)).toEqual(
    ["yusuf"],
  )
})

test("siblings fit together or wait together, and who has a place needs no second one", () => {
  const both = { childIds: ["yusuf", "leila"] }
  expect([bookingProblems(both, facts), mustWait(both, facts)]).toEqual([null, false])
  const tight = { ...facts, offers: [{ ...offer, taken: 2 }] }
  expect([bookingProblems(both, tight), mustWait(both, tight)]).toEqual([null, true])
  expect(mustWait(both, { ...tight, placedIds: ["yusuf"] })).toBe(false)
  expect(unplaced(both, { ...tight, placedIds: ["yusuf"] })).toEqual(["leila"])
  expect(bookingProblems(both, { ...facts, offers: [], placedIds: ["yusuf", "leila"] })).toBeNull()
})

test("nobody overtakes: who comes while others wait stands behind them, and siblings join who waits", () => {
  const one = { childIds: ["leila"] }
  const waiting = { ...facts, offers: [{ ...offer, taken: 0, waiting: 1 }] }
  expect(mustWait(one, waiting)).toBe(true)
  expect(mustWait(one, { ...facts, waitingIds: ["yusuf"] })).toBe(true)
  expect(unplaced({ childIds: ["yusuf", "leila"] }, { ...facts, waitingIds: ["yusuf"] })).toEqual(["leila"])
})

test("a child has one place at a time", () => {
  const elsewhere = [{ childId: "yusuf", offerId: "another" }]
  expect(bookingProblems({ childIds: ["yusuf"] }, { ...facts, elsewhere })).toEqual({
    childIds: { key: "childcare.problems.childElsewhere" },
  })
  expect(bookingProblems({ childIds: ["leila"] }, { ...facts, elsewhere })).toBeNull()
  const sameRoom = [{ childId: "yusuf", offerId: offer.id }]
  expect(bookingProblems({ childIds: ["yusuf"] }, { ...facts, elsewhere: sameRoom })).toBeNull()
})

test("care that was given where nothing was offered is written down once the session has begun", () => {
  const begun = { ...facts, session: { ...session, hasBegun: true } }
  const both = { childIds: ["yusuf", "leila"] }
  expect(bookingProblems(both, { ...begun, offers: [] })).toBeNull()
  expect(bookingProblems(both, { ...begun, offers: [{ ...offer, taken: 3 }] })).toHaveProperty("childIds")
  expect(
    bookingProblems(both, { ...begun, offers: [{ ...offer, taken: 3, writtenAfterwards: true }] }),
  ).toBeNull()
})

test.each([
  ["the session is over", { session: { ...session, state: "held" } }, { form: "sessionOver" }],
  ["she is not expected", { isExpected: false }, { form: "notExpected" }],
  ["a child is not hers", { children: [child("yusuf")] }, { childIds: "childUnknown" }],
  ["a child is too old", { children: [child("yusuf"), child("leila", "2010")] }, { childIds: "childTooOld" }],
  ["nothing is offered", { offers: [] }, { childIds: "noOffer" }],
])("a booking is refused when %s", (_, more, expected) => {
  const problems = bookingProblems({ childIds: ["yusuf", "leila"] }, { ...facts, ...more }) ?? {}
  const keys = Object.entries(problems).map(([at, { key }]) => [at, key.split(".").at(-1)])
  expect(Object.fromEntries(keys)).toEqual(expected)
})

test("an offer lasts as long as its session, which is not cancelled", () => {
  expect(offerProblems({ startsAt, endsAt }, session)).toBeNull()
  expect(offerProblems({ startsAt, endsAt: startsAt }, session)).toHaveProperty("endsAt")
  expect(offerProblems({ startsAt, endsAt }, { ...session, state: "cancelled" })).toHaveProperty("form")
  expect(offerProblems({ startsAt, endsAt }, null)).toBeNull()
})

test("an offer says when, unless it is for a session, and has at least one place", () => {
  const keys = (input: object) =>
    offerInput.safeParse(input).error?.issues.map(({ path }) => path.join(".")) ?? []
  expect(keys({ places: 2 })).toEqual(["startsAt", "endsAt"])
  expect(keys({ places: 0, sessionId: crypto.randomUUID() })).toEqual(["places"])
  expect(keys({ places: 2, startsAt: endsAt, endsAt: startsAt })).toEqual(["endsAt"])
  expect(keys({ places: "2", startsAt, endsAt })).toEqual([])
})

test("a child who is named twice is one child", () => {
  const id = crypto.randomUUID()
  const asked = bookingInput.parse({ sessionId: id, participantId: id, childIds: [id, id] })
  expect(asked.childIds).toEqual([id])
})

test("of a long day, where somebody waits is shown first, and the rest is a number", () => {
  const at = (nth: number, waiting = 0) => ({ nth, waiting, taken: 1, places: 4 })
  const long = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((nth) => at(nth))
  expect(shortened(long, false).rest).toBeNull()
  const longer = [...long, at(10, 2)]
  expect(shortened(longer, false).shown.map(({ nth }) => nth)).toEqual([1, 2, 3, 4, 5, 6, 7, 10])
  expect(shortened(longer, false).rest).toEqual({ count: 2, taken: 2, places: 8 })
  expect(shortened(longer, true)).toEqual({ shown: longer, rest: null })
})
