import { referralMoves, standingOf as standingOfReferral } from "@/lib/domain/referral/rules"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { type Standing, type TransferInput, type TransferState, transferable } from "./schema"

/** Where an offer can go from where it is. As a referral goes, until she has arrived. */
export const transferMoves: Readonly<Record<TransferState, readonly TransferState[]>> = {
  ...referralMoves,
  accepted: [],
}

export function canGo(from: TransferState, to: TransferState): boolean {
  return transferMoves[from].includes(to)
}

/** Where it stands today: after fourteen days without a word, silence is an answer, and a late one is still taken. */
export function standingOf(
  kept: { state: string; sentOn: CivilDate | null },
  today: CivilDate,
): TransferState {
  return standingOfReferral(kept, today)
}

/** An offer that may still become a transfer. */
export function isOpen(standing: TransferState): boolean {
  return ["draft", "consent_ok", "sent", "no_answer"].includes(standing)
}

/** What her file must not be for her to go on elsewhere. */
export type Ready = Pick<Standing, "phase" | "handedOver" | "atWork" | "merging" | "waiverWaits">
export type Around = Ready & { standing: TransferState; hasConsent: boolean }

const say = (key: string) => `transfer.problems.${key}`

/** What must be settled here before she goes on elsewhere. */
export const readyRules: readonly Rule<unknown, Ready>[] = [
  { broken: (_, { handedOver }) => handedOver, at: "form", say: say("handedOver") },
  {
    broken: (_, { phase }) => transferable.every((one) => one !== phase),
    at: "form",
    say: say("phase"),
  },
  { broken: (_, { atWork }) => atWork, at: "form", say: say("atWork") },
  { broken: (_, { merging }) => merging, at: "form", say: say("merging") },
  { broken: (_, { waiverWaits }) => waiverWaits, at: "form", say: say("waiverWaits") },
]

const cannotGo = (to: TransferState): Rule<unknown, Pick<Around, "standing">> => ({
  broken: (_, { standing }) => !canGo(standing, to),
  at: "form",
  say: (_, { standing }) => ({ key: say(`isAlready.${standing}`) }),
})
export const needsConsent: Rule<unknown, Pick<Around, "hasConsent">> = {
  broken: (_, { hasConsent }) => !hasConsent,
  at: "form",
  say: say("noConsent"),
}

export type AroundOffer = Ready & { isOffered: boolean; partners: readonly string[] }

const partnerKnown: Rule<TransferInput, Pick<AroundOffer, "partners">> = {
  broken: ({ toOrganisationId }, { partners }) => !partners.includes(toOrganisationId),
  at: "toOrganisationId",
  say: say("partnerMissing"),
}

const offeringRules: readonly Rule<TransferInput, AroundOffer>[] = [
  ...readyRules,
  { broken: (_, { isOffered }) => isOffered, at: "form", say: say("alreadyOffered") },
  partnerKnown,
]

/** Why she cannot be offered; nothing when she can. */
export function offeringProblems(input: TransferInput, around: AroundOffer): Problems | null {
  return problemsOf(offeringRules, input, around)
}

/** What she agreed to is fixed once she agreed to it. */
export function revisingProblems(
  input: TransferInput,
  around: Pick<Around, "standing"> & Pick<AroundOffer, "partners">,
): Problems | null {
  const draftOnly: Rule<TransferInput, typeof around> = {
    broken: (_, { standing }) => standing !== "draft",
    at: "form",
    say: (_, { standing }) => ({ key: say(`isAlready.${standing}`) }),
  }
  return problemsOf([draftOnly, partnerKnown], input, around)
}

export function agreeingProblems(around: Around): Problems | null {
  return problemsOf([cannotGo("consent_ok"), needsConsent, ...readyRules], null, around)
}

/** What a coordinator drafted is sent by somebody else; a counsellor sends what she drafted with the woman beside her. */
export function sendingProblems(around: Around & { ownOfCoordinator: boolean }): Problems | null {
  const secondPerson: Rule<unknown, typeof around> = {
    broken: (_, { ownOfCoordinator }) => ownOfCoordinator,
    at: "form",
    say: say("secondPerson"),
  }
  return problemsOf([cannotGo("sent"), needsConsent, ...readyRules, secondPerson], null, around)
}

export function revokingProblems(around: Pick<Around, "standing">): Problems | null {
  return problemsOf([cannotGo("revoked")], null, around)
}

/** A file that was handed over is as it was on that day: nobody assigns, revises, moves, decides or enrols in it. */
export function periodProblems(file: { handedOverOn: Date | string | null }): Problems | null {
  return file.handedOverOn === null ? null : { form: { key: say("readOnly") } }
}
