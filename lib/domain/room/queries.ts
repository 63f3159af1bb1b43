import "server-only"
import { within } from "@/lib/access/reach"
import { defineQuery } from "@/lib/platform/query"

/** The rooms of the house, those in use before those that are no more. */
export const roomList = defineQuery("room.revise", async ({ actor, tx, now }) => {
  const rooms = await tx.room.findMany({
    where: within(actor, "room"),
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      address: true,
      capacity: true,
      forChildren: true,
      archivedAt: true,
      version: true,
      _count: { select: { sessions: { where: { state: "scheduled", startsAt: { gte: now } } } } },
    },
  })
  const lines = rooms.map(({ _count, archivedAt, ...room }) => {
    return { ...room, isArchived: archivedAt !== null, planned: _count.sessions }
  })
  return {
    inUse: lines.filter((room) => !room.isArchived),
    archived: lines.filter((room) => room.isArchived),
  }
})

export type RoomLine = Awaited<ReturnType<typeof roomList>>["inUse"][number]
export type RoomList = Awaited<ReturnType<typeof roomList>>
