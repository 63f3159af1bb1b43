import { beforeEach, expect, test } from "vitest"
import { household } from "@/lib/domain/household/queries"
import { sendAgain } from "@/lib/domain/reminder/actions"
import { reminderBoard } from "@/lib/domain/reminder/queries"
import { standingOf } from "@/lib/domain/reminder/rules"
import { sessionDetail } from "@/lib/domain/roll-call/queries"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import type { Player } from "@/tests/support/cast/players"
import { owner } from "@/tests/support/own-database"
import { reachable } from "@/tests/support/reminders"

let c: Cast
beforeEach(async () => {
  c = await cast()
  await owner(
    `with made as (
       insert into counselling_session (organisation_id, counsellor_id, kind, title, starts_at, ends_at, timezone, state)
       values ($1, $2, 'group', 'Together', now() + interval '3 days', now() + interval '75 hours', 'Europe/Madrid', 'scheduled') returning id
     )
     insert into attendance (organisation_id, session_id, participant_id, state)
     select $1, id, unnest($3::uuid[]), 'booked' from made`,
    [c.harbour, c.noor.id, [c.amina, c.dara]],
  )
})

const seenBy = async (player: Player) =>
  (await as(player, () => reminderBoard())).lines.map(({ knownAs, obstacle }) => `${knownAs} ${obstacle}`)

test("who accompanies her reads why nothing goes out; who leads or coordinates only that there is no safe way", async () => {
  expect(await seenBy(c.noor)).toEqual(["Amina no_channel", "Amina no_channel", "Dara unsafe"])
  expect(await seenBy(c.tomas)).toEqual(["Dara no_channel"])
  expect(await seenBy(c.clara)).toEqual(["Amina unsafe", "Amina unsafe", "Dara unsafe"])
  expect(await seenBy(c.lena)).toEqual([])
})

test("the session and her file say whether a reminder goes to her", async () => {
  await reachable(c.amina, "amina@example.org")
  const { reminders } = await as(c.noor, () => sessionDetail(c.planned))
  expect(reminders.map(standingOf)).toEqual(["none"])
  const home = await as(c.noor, () => household(c.amina))
  expect(home.reminders).toEqual({
    ...{ obstacle: null, lastSentAt: null, wanted: true },
    ...{ fromHour: null, untilHour: null, version: 0 },
  })
})

test("nobody sends one to a woman they have nothing to do with", async () => {
  await reachable(c.amina, "amina@example.org")
  const again = { sessionId: c.planned, participantId: c.amina }
  for (const player of [c.tomas, c.lena, c.konrad])
    expect(await as(player, () => sendAgain(again))).toMatchObject({
      done: false,
      problems: { form: { key: "reminder.again.notExpected" } },
    })
  expect(await as(c.clara, () => sendAgain(again))).toMatchObject({ done: true })
  expect(await owner("select kind, state from reminder")).toEqual([{ kind: "by_hand", state: "waiting" }])
})
