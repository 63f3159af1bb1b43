import { beforeEach, describe, expect, test } from "vitest"
import { revokeTransfer } from "@/lib/domain/transfer/actions"
import { acceptTransfer } from "@/lib/domain/transfer-answer/actions"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { valueIn } from "@/tests/support/referral"
import { offered, transferOf } from "@/tests/support/transfer"

let c: Cast
beforeEach(async () => {
  c = await cast()
})
const accept = (transferId: string) =>
  as(c.konrad, () => acceptTransfer({ transferId, counsellorId: c.lena.id }))

describe("races", () => {
  test("two acceptances at once make one file", async () => {
    for (let round = 0; round < 3; round++) {
      const { transferId } = await offered(c)
      const both = await Promise.all([accept(transferId), accept(transferId), accept(transferId)])
      expect(both.filter(({ done }) => done)).toHaveLength(1)
      expect(
        await owner("select 1 from participant where organisation_id = $1 and arrived_on is not null", [
          c.elbe,
        ]),
      ).toHaveLength(1)
      c = await cast()
    }
  })

  test("accepting and revoking at once have one outcome", async () => {
    for (let round = 0; round < 4; round++) {
      const { transferId } = await offered(c)
      const [taken, back] = await Promise.all([
        accept(transferId),
        as(c.noor, () => revokeTransfer({ transferId })).catch(() => ({ done: false })),
      ])
      expect([taken.done, back.done].filter(Boolean)).toHaveLength(1)
      expect((await transferOf(transferId))?.state).toBe(taken.done ? "accepted" : "revoked")
      expect(
        await owner("select 1 from participant where arrived_on is not null and organisation_id = $1", [
          c.elbe,
        ]),
      ).toHaveLength(taken.done ? 1 : 0)
      c = await cast()
    }
  })

  test("one form sent twice opens one file", async () => {
    const { transferId } = await offered(c)
    const key = crypto.randomUUID()
    const send = () => as(c.konrad, () => acceptTransfer({ transferId, counsellorId: c.lena.id }, key))
    const [one, two] = [await send(), await send()]
    expect(valueIn(one)).toEqual(valueIn(two))
  })
})
