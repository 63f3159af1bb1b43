import type { Problem } from "@/lib/platform/outcome"
import { type Doubt, doubtsOf } from "@/lib/platform/rule"

/** What is asked of a time and a place, whether a session is planned there or moved there. */
export type Appointment = {
  topics: readonly string[]
  interpreterRelation: string | null
  /** how many are expected, or how many may come */
  people: number
}

export type AppointmentFacts = {
  /** the public holiday of the region on its day */
  holiday: string | null
  /** the room that was chosen, and when others have it in these hours */
  room: Room | null
}
export type Room = { name: string; capacity: number | null; uses: readonly { from: string; until: string }[] }

/** What a woman may not say where a relative interprets. */
const privateTopics: readonly string[] = ["health", "psychological", "gender_roles", "legal"]

const ask = (key: string) => `appointment.doubts.${key}`

const table: readonly Doubt<Appointment, AppointmentFacts>[] = [
  {
    broken: (_, { holiday }) => holiday !== null,
    say: (_, { holiday }) => ({ key: ask("holiday"), values: { name: holiday ?? "" } }),
  },
  {
    broken: ({ people }, { room }) => room?.capacity != null && people > room.capacity,
    say: ({ people }, { room }) => ({
      key: ask("roomSmall"),
      values: { room: room?.name ?? "", capacity: room?.capacity ?? 0, people },
    }),
  },
  {
    broken: ({ topics, interpreterRelation }) =>
      interpreterRelation === "relative" && topics.some((topic) => privateTopics.includes(topic)),
    say: ask("relativeInterprets"),
  },
]

export function appointmentDoubts(appointment: Appointment, facts: AppointmentFacts): Problem[] {
  const { room } = facts
  const taken = (room?.uses ?? []).map((use) => ({
    key: ask("roomTaken"),
    values: { room: room?.name ?? "", ...use },
  }))
  return [...taken, ...doubtsOf(table, appointment, facts)]
}

type Held = {
  roomId?: string | undefined
  onlineLink?: string | undefined
  womenOnly: boolean
  interpreter: boolean
  interpreterName?: string | undefined
  interpreterRelation?: string | undefined
}

/** Where and how, as a plan says it; whoever interprets makes it interpreted. */
export function heldColumns({ roomId, onlineLink, womenOnly, interpreter, ...by }: Held) {
  const interpreterName = by.interpreterName || null
  const interpreterRelation = by.interpreterRelation ?? null
  return {
    roomId: roomId ?? null,
    onlineLink: onlineLink ?? null,
    womenOnly,
    interpreter: interpreter || interpreterName !== null || interpreterRelation !== null,
    interpreterName,
    interpreterRelation,
  }
}

type Arranging = { topics: readonly string[]; interpreterRelation?: string | null | undefined }

/** What is asked about an appointment: what it is about, who interprets, and for how many it is. */
export function appointmentOf(
  meeting: { participantIds: readonly string[]; capacity: number | null },
  { topics, interpreterRelation }: Arranging,
) {
  const people = meeting.capacity ?? meeting.participantIds.length
  return { topics, interpreterRelation: interpreterRelation || null, people }
}
