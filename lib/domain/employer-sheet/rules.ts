/** What says nothing to whoever reads what was changed of a company. */
const silent = ["created_at", "updated_at", "country"]

export type Columns = Readonly<Record<string, unknown>>
export type FieldChange = { field: string; before: unknown; after: unknown }

/** The fields that one change made different, in the order of the record. */
export function changedFields(before: Columns, later: Columns): FieldChange[] {
  return Object.keys(before).flatMap((field) => {
    const [was, is] = [before[field], later[field]]
    return silent.includes(field) || JSON.stringify(was ?? null) === JSON.stringify(is ?? null)
      ? []
      : [{ field, before: was, after: is }]
  })
}

type Charge = { contactId: string; isOver: boolean; waiting: number }

/** What hangs on a contact: placements that go on or whose hours wait, and how many days wait for a word. */
export function chargeOf(contactId: string, placements: readonly Charge[]) {
  const hers = placements.filter((placement) => placement.contactId === contactId)
  return {
    placements: hers.filter(({ isOver, waiting }) => !isOver || waiting > 0).length,
    waiting: hers.reduce((sum, { waiting }) => sum + waiting, 0),
  }
}
