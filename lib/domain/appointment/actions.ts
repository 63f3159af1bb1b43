"use server"

import { z } from "zod"
import { defineAction } from "@/lib/platform/action"
import { done } from "@/lib/platform/outcome"
import { readAppointmentChoices } from "./queries"

/** A new appointment opens beside the agenda: what it offers is read when it does, and the trail says so. */
export const openAppointment = defineAction({
  act: "session.plan",
  input: z.object({}),
  quiet: true,
  besideOthers: true,
  async run({ actor, tx, now }) {
    const choices = await readAppointmentChoices(tx, actor, now)
    const participantIds = choices.people.map(({ id }) => id)
    const shown = { kind: "participant", participantIds, fields: ["children"], count: participantIds.length }
    return done(choices, shown)
  },
})
