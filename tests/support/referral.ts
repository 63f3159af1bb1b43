import { agreeReferral, draftReferral, sendReferral } from "@/lib/domain/referral/actions"
import type { Outcome } from "@/lib/platform/outcome"
import { as } from "./as"
import type { Cast } from "./cast"
import { owner } from "./own-database"

/** What an outcome brought; a test that goes on without it would say nothing. */
export function valueIn<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

/** A school that answers letters, in Spanish. */
export async function school(c: Cast, email: string | null = "school@example.org"): Promise<string> {
  const [row] = await owner(
    `insert into local_service (organisation_id, name, city, email, language, topics)
     values ($1, 'Escuela Río', 'Málaga', $2, 'en', '{language}') returning id`,
    [c.harbour, email],
  )
  return String(row?.id)
}

/** Her yes to sharing with partners. */
export async function partnerConsent(c: Cast): Promise<string> {
  const [row] = await owner(
    `insert into consent (organisation_id, participant_id, purpose, text_version, language, method, given_on)
     values ($1, $2, 'share_partner', '2026-1', 'ar', 'written', current_date - 3) returning id`,
    [c.harbour, c.amina],
  )
  return String(row?.id)
}

export async function drafted(
  c: Cast,
  serviceId: string,
  shared = ["first_name", "language"],
): Promise<string> {
  const input = { participantId: c.amina, serviceId, reason: "CNRY wants a Spanish course", shared }
  return valueIn(await as(c.noor, () => draftReferral(input))).referralId
}

/** A referral that went out, with the token of its letter. */
export async function sent(c: Cast, { how = "letter", shared = ["first_name", "language"] } = {}) {
  const consentId = await partnerConsent(c)
  const serviceId = await school(c)
  const referralId = await drafted(c, serviceId, shared)
  valueIn(await as(c.noor, () => agreeReferral({ referralId })))
  valueIn(await as(c.noor, () => sendReferral({ referralId, how })))
  return { referralId, consentId, serviceId, token: await lastToken() }
}

export async function lastToken(): Promise<string> {
  const [letter] = await owner("select text from letter order by created_at desc limit 1")
  return /\/refer\/([\w-]{43})/.exec(String(letter?.text))?.[1] ?? ""
}

export async function stateOf(referralId: string) {
  const [row] = await owner(
    "select state, state_reason, outcome, sent_how, answered_on is not null as answered from referral where id = $1",
    [referralId],
  )
  return row
}
