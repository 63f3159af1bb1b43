import { expect, test } from "vitest"
import {
  addCarer,
  addCheck,
  assignCarer,
  removeCheck,
  reviseCarer,
  unassignCarer,
} from "@/lib/domain/carer/actions"
import { carers } from "@/lib/domain/carer/queries"
import { as, cast } from "@/tests/support/as"
import { careDay, dayThere } from "@/tests/support/care-day"
import type { Player } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { kept } from "@/tests/support/planned"
import { refusal } from "@/tests/support/walls"

const prepared = async () => {
  const c = await cast()
  return { ...c, ...(await careDay(c)) }
}
const added = async (by: Player, checkedUntil = dayThere(100), name = "Berta") =>
  kept(await as(by, () => addCarer({ name, checkedUntil }))).carerId
const problemOf = (outcome: { done: boolean; problems?: object }) =>
  Object.values(outcome.problems ?? {})[0]?.key

test("a carer with a valid check is assigned, and counts among the adults", async () => {
  const c = await prepared()
  const carerId = await added(c.clara)
  const before = await as(c.clara, () => carers())
  expect(before.offers).toMatchObject([
    { offer: c.offer, ages: [2, 4, 5], needed: 2, present: 0, carers: [] },
  ])
  kept(await as(c.clara, () => assignCarer({ carerId, offerId: c.offer })))
  kept(await as(c.clara, () => assignCarer({ carerId, offerId: c.offer })))
  const { carers: lines, offers } = await as(c.clara, () => carers())
  expect(lines).toMatchObject([{ name: "Berta", standing: "valid", checks: [{ kind: "criminal_record" }] }])
  expect(offers).toMatchObject([{ present: 1, carers: [{ carer: carerId, name: "Berta", fits: true }] }])
  kept(await as(c.clara, () => unassignCarer({ carerId, offerId: c.offer })))
  expect((await as(c.clara, () => carers())).offers[0]?.carers).toEqual([])
})

test("BR26: without a check that is valid on that day she is not assigned, and the database says so too", async () => {
  const c = await cast()
  const { offer } = await careDay(c, dayThere(10))
  const soonOver = await added(c.clara, dayThere(9))
  const unchecked = kept(await as(c.clara, () => addCarer({ name: "Dolors" }))).carerId
  const outcome = await as(c.clara, () => assignCarer({ carerId: soonOver, offerId: offer }))
  expect(problemOf(outcome)).toBe("carer.problems.uncheckedOver")
  expect(problemOf(await as(c.clara, () => assignCarer({ carerId: unchecked, offerId: offer })))).toBe(
    "carer.problems.uncheckedMissing",
  )
  for (const carer of [soonOver, unchecked])
    expect(
      await refusal(
        owner("insert into care_shift (organisation_id, carer_id, offer_id) values ($1, $2, $3)", [
          c.harbour,
          carer,
          offer,
        ]),
      ),
    ).toBe("23514")
  kept(
    await as(c.clara, () =>
      addCheck({ carerId: soonOver, kind: "criminal_record", validUntil: dayThere(10) }),
    ),
  )
  kept(await as(c.clara, () => assignCarer({ carerId: soonOver, offerId: offer })))
})

test("a check that runs out after she was assigned is seen, and she counts no more", async () => {
  const c = await prepared()
  const carerId = await added(c.clara)
  kept(await as(c.clara, () => assignCarer({ carerId, offerId: c.offer })))
  await owner("update carer_check set seen_on = '2020-01-01', valid_until = '2020-02-01'")
  const { carers: lines, offers } = await as(c.clara, () => carers())
  expect(lines[0]).toMatchObject({ standing: "over" })
  expect(offers[0]).toMatchObject({ present: 0, carers: [{ name: "Berta", fits: false }] })
})

test("a check that is over already is not written down, and one by mistake is taken off", async () => {
  const { clara } = await cast()
  expect(problemOf(await as(clara, () => addCarer({ name: "B", checkedUntil: dayThere(-1) })))).toBe(
    "carer.problems.untilOver",
  )
  const carerId = await added(clara)
  const check = { carerId, kind: "first_aid", validUntil: dayThere(5) }
  const { checkId } = kept(await as(clara, () => addCheck(check)))
  expect((await as(clara, () => carers())).carers[0]?.standing).toBe("ending")
  kept(await as(clara, () => removeCheck({ checkId })))
  expect((await as(clara, () => carers())).carers[0]?.standing).toBe("valid")
})

test("an account is one carer's; who leaves is assigned no more; who saved first is not overwritten", async () => {
  const c = await prepared()
  const carerId = await added(c.clara)
  const facts = { carerId, version: 1, name: "Berta Vidal", membershipId: c.pilar.id }
  kept(await as(c.clara, () => reviseCarer({ ...facts, endsOn: dayThere(-1) })))
  expect(problemOf(await as(c.clara, () => addCarer({ name: "Other", membershipId: c.pilar.id })))).toBe(
    "carer.problems.accountTaken",
  )
  expect(problemOf(await as(c.clara, () => assignCarer({ carerId, offerId: c.offer })))).toBe(
    "carer.problems.gone",
  )
  expect(await as(c.clara, () => reviseCarer(facts))).toMatchObject({ done: false, conflict: { version: 2 } })
})

test("carers of the other organisation, and their places, are not there", async () => {
  const c = await prepared()
  const theirs = await added(c.konrad)
  const ours = await added(c.clara)
  const missing = { digest: expect.stringContaining("404") }
  await expect(as(c.clara, () => assignCarer({ carerId: theirs, offerId: c.offer }))).rejects.toMatchObject(
    missing,
  )
  await expect(as(c.konrad, () => assignCarer({ carerId: theirs, offerId: c.offer }))).rejects.toMatchObject(
    missing,
  )
  await expect(
    as(c.clara, () => assignCarer({ carerId: ours, offerId: c.offerOfElbe })),
  ).rejects.toMatchObject(missing)
  for (const player of [c.noor, c.pilar, c.petra])
    await expect(as(player, () => addCarer({ name: "X" }))).rejects.toMatchObject(missing)
})
