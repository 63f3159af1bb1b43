import { beforeEach, expect, test } from "vitest"
import { reading } from "@/lib/platform/transaction"
import { cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"

let c: Cast
beforeEach(async () => {
  c = await cast()
})
const moved = (token: string, giver: string, taker: string) =>
  reading({ session: token }, async (tx) => {
    const [row] = await tx.$queryRaw<
      { moved: number }[]
    >`select sec.move_caseload(${giver}::uuid, ${taker}::uuid,
      ${[c.amina, c.zahra]}::uuid[], ${[c.planned]}::uuid[], current_date, true, null) as moved`
    return row?.moved
  })

test("the database itself moves nobody for whoever does not coordinate, and nobody across houses", async () => {
  for (const { token } of [c.noor, c.tomas, c.konrad, c.petra])
    expect(await moved(token, c.noor.id, c.tomas.id)).toBe(0)
  for (const taker of [c.lena.id, c.noor.id, c.clara.id])
    expect(await moved(c.clara.token, c.noor.id, taker)).toBe(0)
  expect(await moved(c.clara.token, c.lena.id, c.tomas.id)).toBe(0)
  expect(
    await owner("select 1 from assignment where counsellor_id = $1 and until_on is null", [c.noor.id]),
  ).toHaveLength(2)
  expect(await moved(c.clara.token, c.noor.id, c.tomas.id)).toBe(1)
})

test("how many steps wait is told to a coordinator, of her house only", async () => {
  await owner("delete from next_step")
  for (const [organisation, woman] of [
    [c.harbour, c.amina],
    [c.elbe, c.zahra],
  ])
    await c.put("next_step", {
      organisation_id: organisation,
      participant_id: woman,
      what: "CNRY",
      created_by: c.noor.id,
    })
  const told = ({ token }: { token: string }) =>
    reading({ session: token }, (tx) => tx.$queryRaw<object[]>`select * from sec.waiting_steps()`)
  expect(await told(c.clara)).toEqual([{ participant_id: c.amina, assignee_id: null, steps: 1 }])
  for (const who of [c.noor, c.petra]) expect(await told(who)).toEqual([])
})
