import type { Cast } from "../cast"
import type { Stage } from "./stage"

/** A note in each organisation that names somebody, with a text before it and one after. */
export async function namedNotes(c: Cast, { put }: Pick<Stage, "put">) {
  const told = async (organisation: string, of: { about: string; by: string; to: string; text: string }) => {
    const own = { organisation_id: organisation }
    const id = await put("counselling_note", {
      ...own,
      participant_id: of.about,
      author_id: of.by,
      text: of.text,
      visibility: "named",
    })
    await put("note_reader", { ...own, note_id: id, membership_id: of.to }, null)
    const before = { version: 1, text: `${of.text}, at first`, visibility: "own", written_at: c.now }
    await put("note_version", { ...own, note_id: id, ...before })
    await put("note_addendum", { ...own, note_id: id, author_id: of.by, text: `${of.text}, later` })
    return id
  }
  return {
    /** Tomas shows it to Noor, who does not accompany her. */
    noteForNoor: await told(c.harbour, {
      about: c.dara,
      by: c.tomas.id,
      to: c.noor.id,
      text: "CNRY named words of Tomas",
    }),
    noteForKonrad: await told(c.elbe, {
      about: c.zahra,
      by: c.lena.id,
      to: c.konrad.id,
      text: "CNRY named words of Lena",
    }),
  }
}
