import { addRoom } from "@/lib/domain/room/actions"
import { at } from "./calendar"
import { must } from "./must"
import { as, type Place } from "./structure"

/** Where talks are held, one room for each counsellor, and where groups meet. */
export type Rooms = { talks: string[]; big: string }

/** The rooms of a place, from its first day on: the coordinator writes them down. */
export async function furnish(place: Place, day: string): Promise<Rooms> {
  const keep = async (room: { name: string; capacity: string; forChildren?: boolean }) => {
    const asked = as(place.coordinator, at(day, "09:00", place.timezone), () => addRoom(room))
    return (await must("add a room", asked)).roomId
  }
  const talks: string[] = []
  for (const nth of place.counsellors.keys())
    talks.push(await keep({ name: `Room ${nth + 1}`, capacity: "4" }))
  const big = await keep({ name: "Big room", capacity: "16" })
  await keep({ name: "Play room", capacity: "10", forChildren: true })
  return { talks, big }
}
