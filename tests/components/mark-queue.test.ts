import { expect, test, vi } from "vitest"
import { type Answer, markQueue, type Sending } from "@/components/roll-call/mark-queue"

const of = (
  participantId: string,
  state: "present" | "absent" = "present",
  more: Partial<Sending> = {},
): Sending => ({
  key: `${participantId} ${state}`,
  marks: [{ participantId, state, minutesLate: 0, minutesEarly: 0, reason: null }],
  onlyUnset: false,
  ...more,
})

/** A line that answers as it is told, one answer after the other. */
function line(...answers: Answer[]) {
  const sent: string[] = []
  const send = async (sending: Sending) => {
    sent.push(sending.accepted ? `${sending.key} accepted` : sending.key)
    return answers.shift() ?? { kind: "kept" as const }
  }
  const [onChange, onKept, onRefused] = [vi.fn(), vi.fn(), vi.fn()]
  return { sent, onChange, onKept, onRefused, queue: markQueue({ send, onChange, onKept, onRefused }) }
}

test("marks go one after the other, in the order in which they were given", async () => {
  const { sent, queue, onKept } = line()
  await Promise.all([queue.add(of("amina")), queue.add(of("basma")), queue.add(of("dara"))])
  await vi.waitFor(() => expect(sent).toEqual(["amina present", "basma present", "dara present"]))
  await vi.waitFor(() => expect(onKept).toHaveBeenCalled())
})

test("a line that drops loses nothing: what waits is sent again, under the same key", async () => {
  const { sent, queue, onChange } = line({ kind: "lost" }, { kind: "lost" })
  await queue.add(of("amina"))
  await queue.add(of("basma"))
  expect(onChange.mock.lastCall?.[0]).toMatchObject({ trouble: { kind: "lost" }, waiting: { length: 2 } })
  await queue.pump()
  expect(sent).toEqual(["amina present", "amina present", "amina present", "basma present"])
  expect(onChange.mock.lastCall?.[0]).toEqual({ waiting: [], trouble: null })
})

test("a later mark of the same woman takes the place of one that has not gone", async () => {
  const { sent, queue } = line({ kind: "lost" })
  await queue.add(of("amina"))
  await queue.add(of("amina", "absent"))
  expect(sent).toEqual(["amina present", "amina absent"])
})

test("what is refused is told and does not hold up the others", async () => {
  const problems = [{ key: "counselling-session.problems.locked" }]
  const { sent, queue, onRefused } = line({ kind: "refused", problems })
  await Promise.all([queue.add(of("amina")), queue.add(of("basma"))])
  await vi.waitFor(() => expect(sent).toHaveLength(2))
  expect(onRefused).toHaveBeenCalledWith(of("amina"), problems)
})

test("what is doubted waits for the person's word", async () => {
  const { sent, queue, onChange } = line({ kind: "doubtful", problems: [{ key: "x" }] })
  await queue.add(of("amina"))
  expect(onChange.mock.lastCall?.[0]).toMatchObject({ trouble: { kind: "doubtful" } })
  await queue.accept()
  expect(sent).toEqual(["amina present", "amina present accepted"])
})
