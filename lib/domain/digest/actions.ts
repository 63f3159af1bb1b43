"use server"

import { defineAction } from "@/lib/platform/action"
import { done } from "@/lib/platform/outcome"
import { digestInput } from "./schema"

/** Whether a letter comes every morning. */
export const setDigest = defineAction({
  act: "account.prefer",
  input: digestInput,
  async run({ actor, input, tx }) {
    await tx.$executeRaw`select sec.set_digest(${input.digest})`
    return done({}, { kind: "account", id: actor.accountId, fields: ["digest"] })
  },
})
