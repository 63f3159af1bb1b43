import type { Everything, Write, Writers } from "./legitimate-writes"

/** What its author does with a note while it is open, and what she adds to it. */
export function legitimateNoteWrites(c: Everything, { add, change, remove }: Writers): Record<string, Write> {
  const { noor, tomas, harbour, privateNote, noteForNoor } = c
  const own = { organisation_id: harbour, note_id: privateNote }
  return {
    "UPDATE counselling_note amend": change(noor, ["counselling_note", "text = 'y', version = 2"], {
      is: privateNote,
    }),
    "INSERT note_reader name": add(noor, "note_reader", { ...own, membership_id: tomas.id }),
    "DELETE note_reader unname": remove(tomas, "note_reader", { column: "note_id", is: noteForNoor }),
    "INSERT note_addendum add": add(noor, "note_addendum", { ...own, author_id: noor.id, text: "x" }),
  }
}
