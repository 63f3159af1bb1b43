import fc from "fast-check"
import { expect, test } from "vitest"
import { lineOf } from "@/lib/domain/care-waiting/rules"
import { cast } from "@/tests/support/as"
import { built, carriedOut, readBack, told } from "@/tests/support/care-database"
import { expectLawful, steps } from "@/tests/support/care-laws"
import { type Booked, heldAt, type Step, stepped, type World } from "@/tests/support/care-world"
import { owner } from "@/tests/support/own-database"

const day = 24 * 3_600_000

test("the database keeps, step by step, what the rules say, and breaks nothing", {
  timeout: 120_000,
}, async () => {
  const members = await cast()
  let run = 0
  await fc.assert(
    fc.asyncProperty(steps(24), async (walk) => {
      let world = await built(owner, members, new Date(members.now.getTime() + run++ * 30 * day))
      for (const step of walk) {
        const next = stepped(world, step)
        await carriedOut(owner, members, [{ ...world, now: next.now }, step, next.now])
        const kept = await readBack(owner, next)
        expect(told(kept)).toEqual(told(next))
        expectLawful(kept, world)
        world = next
      }
    }),
    { numRuns: 30, seed: 4, endOnFailure: true },
  )
})

test.for([7, 10, 11, 42])(
  "twenty at once, each with acts of her own, break nothing either (%i)",
  { timeout: 120_000 },
  async (seed) => {
    const members = await cast()
    const world = await built(owner, members, members.now)
    const walks = fc.sample(steps(5), { numRuns: 20, seed })
    const settled = await Promise.allSettled(walks.map((walk) => client(walk)))
    expect(settled.filter(({ status }) => status === "rejected")).toEqual([])
    const kept = await readBack(owner, world)
    expectSound(kept)

    async function client(walk: Step[]) {
      for (const step of walk.filter(({ act }) => act !== "resize"))
        await carriedOut(owner, members, [{ ...world, now: new Date() }, step])
    }
  },
)

/**
 * At the end of a race the order can only be told by the instants, which two may share. A child who stood at another room at that
 * time was passed over while she had a place there, so only the others are compared.
 */
function expectSound(world: World): void {
  expectLawful(world, world)
  for (const room of world.rooms) {
    const line = lineOf(world.bookings.filter(({ offerId }) => offerId === room.id))
    const head = line.find((group) => !group.some((one) => stoodElsewhere(world, one)))?.[0]
    for (const holder of head ? heldAt(world, room) : [])
      expect(holder.requestedAt.getTime()).toBeLessThanOrEqual(head?.requestedAt.getTime() ?? 0)
  }
}

function stoodElsewhere({ bookings }: World, one: Booked): boolean {
  return bookings.some(
    (other) =>
      other.childId === one.childId &&
      other.offerId !== one.offerId &&
      other.session.startsAt < one.session.endsAt &&
      one.session.startsAt < other.session.endsAt,
  )
}
