"use server"

import { isMember, type Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { type RoomFacts, roomInput, roomOne, roomRevision } from "./schema"

export const addRoom = defineAction({
  act: "room.revise",
  input: roomInput,
  async run({ actor, input, tx, now }) {
    if (!isMember(actor)) return missing()
    if (await isNamed(tx, actor, { name: input.name })) return nameTaken()
    const data = { ...columnsOf(input), organisationId: actor.organisationId, createdAt: now }
    const { id } = await tx.room.create({ data, select: { id: true } })
    return done({ roomId: id }, traceOf(id, Object.keys(input)))
  },
})

export const reviseRoom = defineAction({
  act: "room.revise",
  input: roomRevision,
  async run({ actor, input, tx }) {
    const { roomId, version, ...facts } = input
    const room = await reached(tx, actor, roomId)
    if (room.version !== version) return refuse({ form: { key: "room.problems.changedSince" } })
    if (await isNamed(tx, actor, { name: facts.name, except: roomId })) return nameTaken()
    await tx.room.updateMany({
      where: { id: roomId },
      data: { ...columnsOf(facts), version: { increment: 1 } },
    })
    return done({ roomId }, traceOf(roomId, Object.keys(facts)))
  },
})

/** Nothing new is planned in it; what is planned there stays. */
export const archiveRoom = defineAction({
  act: "room.revise",
  input: roomOne,
  async run({ actor, input: { roomId }, tx, now }) {
    await reached(tx, actor, roomId)
    await tx.room.updateMany({ where: { id: roomId }, data: { archivedAt: now, version: { increment: 1 } } })
    return done({ roomId }, traceOf(roomId, ["archivedAt"]))
  },
})

export const restoreRoom = defineAction({
  act: "room.revise",
  input: roomOne,
  async run({ actor, input: { roomId }, tx }) {
    const { name } = await reached(tx, actor, roomId)
    if (await isNamed(tx, actor, { name, except: roomId })) return nameTaken("form")
    await tx.room.updateMany({ where: { id: roomId }, data: { archivedAt: null, version: { increment: 1 } } })
    return done({ roomId }, traceOf(roomId, ["archivedAt"]))
  },
})

async function reached(tx: Tx, actor: Person, roomId: string) {
  const room = await tx.room.findFirst({
    where: { AND: [within(actor, "room"), { id: roomId }] },
    select: { name: true, version: true },
  })
  return room ?? missing()
}

async function isNamed(tx: Tx, actor: Person, { name, except }: { name: string; except?: string }) {
  const same = { name: { equals: name, mode: "insensitive" as const }, archivedAt: null }
  const others = except ? { id: { not: except } } : {}
  return (await tx.room.count({ where: { AND: [within(actor, "room"), same, others] } })) > 0
}

function nameTaken(at = "name") {
  return refuse({ [at]: { key: "room.problems.nameTaken" } })
}

function columnsOf({ name, address, capacity, forChildren }: RoomFacts) {
  return { name, address: address || null, capacity: capacity ?? null, forChildren }
}

function traceOf(id: string, fields: string[]) {
  return { kind: "room", id, fields }
}
