import { beforeEach, expect, test } from "vitest"
import { decideWaiver, requestWaiver } from "@/lib/domain/waiver/actions"
import { waitingWaivers } from "@/lib/domain/waiver/queries"
import type { Outcome } from "@/lib/platform/outcome"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"

let c: Cast
beforeEach(async () => {
  c = await cast()
  await owner("update participant set phase = 'registered' where id = $1", [c.amina])
})

const notThere = "NEXT_HTTP_ERROR_FALLBACK;404"
type Member = "clara" | "noor" | "tomas" | "konrad"

const idIn = (outcome: Outcome<{ waiverId: string }>) => {
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  return outcome.value.waiverId
}
const ask = (who: Member, differing: object = {}) =>
  as(c[who], () =>
    requestWaiver({ participantId: c.amina, kind: "age", reason: "She turns 46 next week", ...differing }),
  )
const answer = (who: Member, waiverId: string, decision = "approved") =>
  as(c[who], () => decideWaiver({ waiverId, decision }))

test("a counsellor asks, a coordinator answers once", async () => {
  const waiverId = idIn(await ask("noor"))
  expect(await ask("noor")).toMatchObject({ problems: { kind: { key: "waiver.problems.waiting" } } })
  expect(await as(c.clara, () => waitingWaivers())).toMatchObject([
    { id: waiverId, participantId: c.amina, requestedBy: "Noor", own: false },
  ])
  expect(await answer("clara", waiverId)).toMatchObject({ done: true })
  expect(await owner("select decision, decided_by from waiver")).toEqual([
    { decision: "approved", decided_by: c.clara.id },
  ])
  expect(await answer("clara", waiverId, "refused")).toMatchObject({
    problems: { form: { key: "waiver.problems.answeredAlready" } },
  })
  expect(await ask("noor")).toMatchObject({ problems: { kind: { key: "waiver.problems.approvedAlready" } } })
  expect(await as(c.clara, () => waitingWaivers())).toEqual([])
})

test("one that was refused can be asked for again", async () => {
  expect(await answer("clara", idIn(await ask("noor")), "refused")).toMatchObject({ done: true })
  expect(await ask("noor")).toMatchObject({ done: true })
})

test("nobody answers what she asked for herself", async () => {
  const waiverId = idIn(await ask("noor"))
  await owner("update waiver set requested_by = $1", [c.clara.id])
  expect(await answer("clara", waiverId)).toMatchObject({
    problems: { form: { key: "waiver.problems.own" } },
  })
})

test("it is asked for before she enrols", async () => {
  await owner("update participant set phase = 'enrolled' where id = $1", [c.amina])
  expect(await ask("noor")).toMatchObject({ problems: { form: { key: "waiver.problems.tooLate" } } })
})

test("others neither ask nor answer", async () => {
  const waiverId = idIn(await ask("noor"))
  for (const who of ["clara", "tomas", "konrad"] as const)
    await expect(ask(who, { kind: "other" })).rejects.toThrow(notThere)
  for (const who of ["noor", "tomas", "konrad"] as const)
    await expect(answer(who, waiverId)).rejects.toThrow(notThere)
  await expect(as(c.noor, () => waitingWaivers())).rejects.toThrow(notThere)
  expect(await as(c.konrad, () => waitingWaivers())).toEqual([])
})
