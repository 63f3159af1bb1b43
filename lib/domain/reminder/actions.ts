"use server"

import { isMember } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { conflictWith } from "@/lib/platform/conflict"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { canText } from "@/lib/platform/text-message"
import { againProblems, choiceProblems } from "./rules"
import { againInput, choiceInput, settingsInput } from "./schema"

/** When this organisation reminds. What waits already follows with the next round. */
export const settleReminders = defineAction({
  act: "reminder.settle",
  input: settingsInput,
  async run({ actor, input, tx }) {
    if (!isMember(actor)) return missing()
    const { organisationId } = actor
    const { version, days, ...rest } = input
    const data = { ...rest, days: days.map(Number) }
    const kept = await tx.reminderSetting.findFirst({ where: { organisationId } })
    if (kept && kept.version !== version) {
      const { organisationId: _, version: standing, days: chosen, ...values } = kept
      const now = { ...values, days: chosen.map(String) }
      return conflictWith(tx, {
        kind: "reminder_setting",
        id: organisationId,
        version: standing,
        values: now,
      })
    }
    if (kept) {
      await tx.reminderSetting.updateMany({
        where: { organisationId },
        data: { ...data, version: { increment: 1 } },
      })
    } else await tx.reminderSetting.createMany({ data: [{ organisationId, ...data }] })
    return done(
      { version: (kept?.version ?? 0) + 1 },
      { kind: "reminder_setting", id: organisationId, fields: Object.keys(data) },
    )
  },
})

/** Whether she wants reminders, and between which hours one may arrive. */
export const chooseReminders = defineAction({
  act: "reminder.choose",
  input: choiceInput,
  async run({ actor, input, tx }) {
    const { participantId, version, ...data } = input
    const participant = await tx.participant.findFirst({
      where: { AND: [within(actor, "participant"), { id: participantId }] },
      select: {
        organisationId: true,
        reminderChoice: { omit: { organisationId: true, participantId: true } },
      },
    })
    const { organisationId, reminderChoice: kept } = participant ?? missing()
    if (kept && kept.version !== version) {
      const { version: standing, ...values } = kept
      return conflictWith(tx, { kind: "reminder_choice", id: participantId, version: standing, values })
    }
    const problems = choiceProblems(input)
    if (problems) return refuse(problems)
    if (kept) {
      const next = { ...data, version: { increment: 1 } }
      await tx.reminderChoice.updateMany({ where: { participantId, version }, data: next })
    } else await tx.reminderChoice.createMany({ data: [{ organisationId, participantId, ...data }] })
    const fields = Object.keys(data)
    return done({}, { kind: "reminder_choice", id: participantId, participantIds: [participantId], fields })
  },
})

/** Once more, by hand: it goes out with the next round, at her hours. */
export const sendAgain = defineAction({
  act: "reminder.send",
  input: againInput,
  async run({ input: { sessionId, participantId }, tx, now }) {
    const [answer] = await tx.$queryRaw<{ why: string | null }[]>`
      select sec.send_again(${sessionId}::uuid, ${participantId}::uuid, ${now}::timestamptz, ${canText}) as why`
    const problems = againProblems(answer ? answer.why : "not_expected")
    if (problems) return refuse(problems)
    return done({}, { kind: "reminder", id: sessionId, participantIds: [participantId], fields: ["dueAt"] })
  },
})
