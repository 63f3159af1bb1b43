import "server-only"
import { within } from "@/lib/access/reach"
import type { CarePlace } from "@/lib/domain/care-register/rules"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"

const perPage = 50

/** What happened in care: a counsellor reads of the women she accompanies, a coordinator of all, without the child's name. */
export const careIncidents = defineQuery("care.incidents", async ({ actor, tx, seen }, page: number) => {
  const where = within(actor, "careIncident")
  const [total, rows] = [
    await tx.careIncident.count({ where }),
    await tx.careIncident.findMany({
      where,
      orderBy: [{ happenedAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * perPage,
      take: perPage,
      select: {
        ...{ id: true, what: true, action: true, happenedAt: true, parentInformedAt: true, recordedAt: true },
        booking: {
          select: { childId: true, participant: { select: { id: true, knownAs: true, familyName: true } } },
        },
      },
    }),
  ]
  const children = await tx.child.findMany({
    where: { AND: [within(actor, "child"), { id: { in: rows.map(({ booking }) => booking.childId) } }] },
    select: { id: true, givenName: true },
  })
  seen({
    kind: "participant",
    ids: [...new Set(rows.map(({ booking }) => booking.participant.id))],
    fields: ["care_incident"],
  })
  const names = new Map(children.map(({ id, givenName }) => [id, givenName]))
  return {
    ...{ total, page, pages: Math.max(1, Math.ceil(total / perPage)) },
    timezone: actor.organisation.timezone,
    coordinates: actor.role === "coordinator",
    rows: rows.map(({ booking: { childId, participant }, ...row }) => ({
      ...row,
      participantId: participant.id,
      mother: [participant.knownAs, participant.familyName].filter(Boolean).join(" "),
      child: names.get(childId) ?? null,
    })),
  }
})

export type CareIncidents = Awaited<ReturnType<typeof careIncidents>>

type PlaceRow = Omit<CarePlace, "startsAt" | "endsAt" | "inAt"> & { startsAt: string; endsAt: string }

/** The place at which it happened, as far as the one who writes reaches it. */
export async function careFacts(tx: Tx, booking: string): Promise<CarePlace | null> {
  const [row] = await tx.$queryRaw<{ places: PlaceRow[] }[]>`
    select sec.care_places(array[${booking}::uuid]) as places`
  const [place] = row?.places ?? []
  if (!place) return null
  return { ...place, startsAt: new Date(place.startsAt), endsAt: new Date(place.endsAt), inAt: null }
}
