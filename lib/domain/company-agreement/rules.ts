import type { Problems } from "@/lib/platform/outcome"
import type { SharedAgreement, SigningEnd } from "./schema"

/** Why nothing was signed, if nothing was. */
export function signingProblems(went: SigningEnd): Problems | null {
  return went === "signed" ? null : { form: { key: `company.problems.${went}` } }
}

/** The agreements that the host has still to sign. */
export function unsigned(agreements: readonly SharedAgreement[]): SharedAgreement[] {
  return agreements.filter(({ signedOn }) => signedOn === null)
}

/** Those that it has signed and that last. */
export function signed(agreements: readonly SharedAgreement[]): (SharedAgreement & { signedOn: string })[] {
  return agreements.flatMap(({ signedOn, ...rest }) => (signedOn === null ? [] : [{ ...rest, signedOn }]))
}
