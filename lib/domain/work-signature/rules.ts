import { isUnderWay } from "@/lib/domain/work-state/rules"
import type { WorkState } from "@/lib/domain/work-state/schema"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { SignatureInput, Signer } from "./schema"

export type Signed = { signer: string; placementId: string | null; agreementVersion: number }
type Agreement = { agreementVersion: number; stays: readonly { id: string }[]; signatures: readonly Signed[] }

/** Who has signed the agreement as it is written now. */
export function standingSignatures<One extends Signed>(agreement: {
  agreementVersion: number
  signatures: readonly One[]
}): One[] {
  return agreement.signatures.filter((one) => one.agreementVersion === agreement.agreementVersion)
}

export type Waiting = { signer: Signer; placementId: string | null }

/** Who has still to sign: she, the organisation, and the host of each stay. */
export function missingSigners(agreement: Agreement): Waiting[] {
  const wanted: Waiting[] = [
    { signer: "participant", placementId: null },
    ...agreement.stays.map(({ id }) => ({ signer: "host" as const, placementId: id })),
    { signer: "organisation", placementId: null },
  ]
  const signed = standingSignatures(agreement)
  return wanted.filter(
    ({ signer, placementId }) =>
      !signed.some((one) => one.signer === signer && one.placementId === placementId),
  )
}

/** What is asked before signatures are taken back by a change. */
export function takesSignaturesBack(agreement: Agreement): Problem[] {
  const count = standingSignatures(agreement).length
  return count > 0 ? [{ key: "work-experience.doubts.takesBack", values: { count } }] : []
}

type Around = {
  state: WorkState
  agreement: number
  waiting: readonly Waiting[]
  today: CivilDate
}
const say = (key: string) => `work-experience.problems.${key}`

const signatureRules: readonly Rule<SignatureInput, Around>[] = [
  {
    /* once she is there, only the host who comes next has still to sign */
    broken: (_, { state }) => state !== "awaiting_signatures" && !isUnderWay(state),
    at: "form",
    say: say("notForSigning"),
  },
  {
    broken: (input, { agreement }) => input.agreement !== agreement,
    at: "form",
    say: say("changedSinceRead"),
  },
  {
    broken: ({ signer, placementId }, { waiting }) =>
      !waiting.some((one) => one.signer === signer && one.placementId === placementId),
    at: "form",
    say: say("signedAlready"),
  },
  {
    broken: ({ method, signedOn }, { today }) => method === "paper" && signedOn > today,
    at: "signedOn",
    say: say("inFuture"),
  },
]

export function signatureProblems(input: SignatureInput, around: Around): Problems | null {
  return problemsOf(signatureRules, input, around)
}
