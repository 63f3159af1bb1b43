/** Pairs as they are kept: the smaller id first, so that nothing is said twice. */
export function pairsOf(id: string, others: readonly string[], by: { id: string; organisationId: string }) {
  return others.map((other) => ({
    organisationId: by.organisationId,
    oneId: id < other ? id : other,
    otherId: id < other ? other : id,
    saidBy: by.id,
  }))
}

type Likeness = { whole: boolean; sameBirth: string; toldApart: boolean }

/** Somebody must say whether she is the same: her whole name is there, and her birth does not speak against it. */
export function mustBeTold({ whole, sameBirth, toldApart }: Likeness): boolean {
  return whole && !toldApart && (sameBirth === "same" || sameBirth === "unknown")
}
