import type { Everything, Write, Writers } from "./legitimate-writes"

/** Writes of those who see to it that somebody looks after the children. */
export function legitimateCareWrites(c: Everything, { add, change, remove }: Writers): Record<string, Write> {
  const { clara, harbour, carer, carerCheck, staffedOffer, emptyOffer } = c
  const check = { kind: "first_aid", seen_on: "2026-01-05", valid_until: "2030-01-05" }
  const shift = { organisation_id: harbour, carer_id: carer }
  return {
    "INSERT carer register": add(clara, "carer", { organisation_id: harbour, name: "Dolors" }),
    "UPDATE carer revise": change(clara, ["carer", "phone = '1'"], { is: carer }),
    "INSERT carer_check register": add(clara, "carer_check", { ...shift, ...check }),
    "DELETE carer_check remove": remove(clara, "carer_check", { is: carerCheck }),
    "INSERT care_shift assign": add(clara, "care_shift", { ...shift, offer_id: emptyOffer }),
    "DELETE care_shift unassign": remove(clara, "care_shift", { column: "offer_id", is: staffedOffer }),
  }
}
