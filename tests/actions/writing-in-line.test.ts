import { beforeEach, expect, test } from "vitest"
import { alone, inLine, isLostRace, serializable, type Tx } from "@/lib/platform/transaction"
import { cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"

let c: Cast
beforeEach(async () => {
  c = await cast()
})

const noor = () => ({ session: c.noor.token })
/** Reads what the other writes, and writes what the other reads. */
const readAndWrite = async (tx: Tx, form: string) => {
  await tx.draft.count()
  await tx.draft.create({
    data: { membershipId: c.noor.id, form, values: {}, submitKey: crypto.randomUUID() },
  })
}

for (const [how, isUndone] of [
  ["in line", false],
  ["alone", true],
] as const)
  test(`a long act that writes ${how} is ${isUndone ? "" : "not "}undone by a short one beside it`, async () => {
    const long = how === "in line" ? inLine.bind(null, noor(), "lists") : serializable.bind(null, noor())
    const outcome = long(async (tx) => {
      await tx.draft.count()
      await serializable(noor(), (beside) => readAndWrite(beside, "short"))
      await readAndWrite(tx, "long")
      return "written"
    }).catch((error: unknown) => (isLostRace(error) ? "undone" : Promise.reject(error)))
    expect(await outcome).toBe(isUndone ? "undone" : "written")
  })

test("two of one line come one after the other, and another line waits for nobody", async () => {
  const order: string[] = []
  const act = (line: string, name: string, meanwhile?: () => Promise<unknown>) =>
    inLine(noor(), line, async (tx) => {
      order.push(`${name} begins`)
      await meanwhile?.()
      await tx.$executeRaw`select pg_sleep(0.2)`
      order.push(`${name} ends`)
    })
  let second: Promise<void> | undefined
  await act("lists", "first", async () => {
    second = act("lists", "second")
    await act("services", "other")
  })
  await second
  expect(order).toEqual([
    "first begins",
    "other begins",
    "other ends",
    "first ends",
    "second begins",
    "second ends",
  ])
})

test("a writer for whom the server has no room left comes again", async () => {
  let tries = 0
  const outcome = alone(noor(), async (tx) => {
    tries += 1
    if (tries === 1)
      await tx.$executeRaw`do $$ begin raise exception 'no room' using errcode = '53200'; end $$`
    return "written"
  })
  expect(await outcome).toBe("written")
  expect(tries).toBe(2)
})
