"use server"

import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { publicAddress } from "@/lib/platform/env"
import { done } from "@/lib/platform/outcome"
import { hashOf, newToken } from "@/lib/platform/token"
import { addressesOf } from "./rules"
import { closeFeedInput, feedInput } from "./schema"

/** A secret address for one's own calendar, told this once; the one before opens nothing any more. */
export const openFeed = defineAction({
  act: "feed.keep",
  input: feedInput,
  async run({ actor, input: { detail }, tx, now }) {
    const token = newToken()
    await tx.$executeRaw`select sec.open_feed(${hashOf(token)}, ${detail}, ${now})`
    return done(addressesOf(publicAddress, token), {
      kind: "calendar_feed",
      id: actor.id,
      fields: ["detail"],
    })
  },
})

/** More or less detail at the same address. */
export const tellFeed = defineAction({
  act: "feed.keep",
  input: feedInput,
  async run({ actor, input: { detail }, tx }) {
    const [row] = await tx.$queryRaw<{ told: boolean }[]>`select sec.tell_feed(${detail}) as told`
    if (!row?.told) return missing()
    return done({ detail }, { kind: "calendar_feed", id: actor.id, fields: ["detail"] })
  },
})

/** The address opens nothing from now on. */
export const closeFeed = defineAction({
  act: "feed.keep",
  input: closeFeedInput,
  async run({ actor, tx }) {
    await tx.$executeRaw`select sec.close_feed()`
    return done({}, { kind: "calendar_feed", id: actor.id, fields: [] })
  },
})
