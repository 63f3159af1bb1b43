"use server"

import { defineLinkAction } from "@/lib/platform/link"
import { done, refuse } from "@/lib/platform/outcome"
import { linkDays } from "@/lib/platform/task-link"
import { hashOf, newToken } from "@/lib/platform/token"
import { allRightInput, oneApartInput } from "./schema"

type Touched = { entryId: string; participantId: string }
const nothing = { form: { key: "hours-of-many.problems.nothingWaits" } }

/** All right: the days that stand on the page are confirmed as they were reported. */
export const confirmAll = defineLinkAction({
  act: "hours.confirm-by-link",
  input: allRightInput,
  async run({ input: { entries }, tx, now }) {
    const answered = await tx.$queryRaw<Touched[]>`
      select entry_id as "entryId", participant_id as "participantId"
      from sec.answer_waiting(${entries}::uuid[], ${now}::timestamptz)`
    if (answered.length === 0) return refuse(nothing)
    const participantIds = [...new Set(answered.map(({ participantId }) => participantId))]
    const fields = ["state", "confirmedMinutes"]
    return done(
      { count: answered.length },
      { kind: "hour_entry", participantIds, fields, count: answered.length },
    )
  },
})

/** One of them is not as it was reported: a link of its own leads to its own answers. */
export const answerApart = defineLinkAction({
  act: "hours.confirm-by-link",
  input: oneApartInput,
  async run({ input: { entry }, tx, now }) {
    const token = newToken()
    const [opened] = await tx.$queryRaw<Touched[]>`
      select entry_id as "entryId", participant_id as "participantId"
      from sec.open_waiting(${entry}::uuid, ${hashOf(token)}, make_interval(days => ${linkDays}::int), ${now}::timestamptz)`
    if (!opened) return refuse(nothing)
    const { entryId: id, participantId } = opened
    return done({ token }, { kind: "link_token", id, participantIds: [participantId] })
  },
})
