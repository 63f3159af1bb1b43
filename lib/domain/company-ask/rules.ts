import { isClosed } from "@/lib/domain/placement/rules"
import { type Signed, standingSignatures } from "@/lib/domain/work-signature/rules"
import { isUnderWay, workStateOf } from "@/lib/domain/work-state/rules"
import type { CivilDate } from "@/lib/platform/dates"
import type { Ask } from "./schema"

type Asked = {
  id: string
  kind: string
  state: string
  endsOn: CivilDate
  days: number
  employerAgreed: boolean
  agreement: { state: string; agreementVersion: number; signatures: readonly Signed[] } | null
}

/** What of a placement waits for the company's answer, if anything does. */
export function askOf(placement: Asked, today: CivilDate): Ask | null {
  if (isClosed(placement.state) || placement.endsOn < today) return null
  if (placement.kind === "shadowing") return placement.days > 0 && !placement.employerAgreed ? "days" : null
  return waitsForHost(placement) ? "signature" : null
}

function waitsForHost({ id, agreement }: Asked): boolean {
  if (!agreement) return false
  const state = workStateOf(agreement.state)
  const isOut = state === "awaiting_signatures" || isUnderWay(state)
  return isOut && !standingSignatures(agreement).some(({ placementId }) => placementId === id)
}

type Contact = { id: string; name: string; roles: readonly string[]; leftOn: CivilDate | null }

type Company = { ask: Ask; contacts: readonly Contact[]; today: CivilDate; contactId: string }

/** Who is written to: the contact of the placement, or whoever signs for the company where she does not; nobody who has left. */
export function askedContact({ ask, contacts, today, contactId }: Company): Contact | null {
  const there = contacts.filter(({ leftOn }) => leftOn === null || leftOn > today)
  const own = there.find(({ id }) => id === contactId) ?? null
  if (ask === "days" || own?.roles.includes("signs")) return own
  return there.find(({ roles }) => roles.includes("signs")) ?? own
}
