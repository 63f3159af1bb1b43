import { agreeTransfer, draftTransfer, sendTransfer } from "@/lib/domain/transfer/actions"
import { groups } from "@/lib/domain/transfer/schema"
import { acceptTransfer } from "@/lib/domain/transfer-answer/actions"
import { as } from "./as"
import type { Cast } from "./cast"
import { caseFile } from "./cast/case-file"
import { stage } from "./cast/stage"
import { owner } from "./own-database"
import { partnerConsent, valueIn } from "./referral"

type Offering = { scope?: readonly string[]; note?: string }

/** No placement of hers runs: what the cast has planned for her is over. */
export async function workIsOver(c: Cast): Promise<void> {
  await owner(
    "update placement set ends_on = least(ends_on, current_date - 2), starts_on = current_date - 40 where participant_id = $1",
    [c.amina],
  )
}

export async function drafted(c: Cast, { scope = groups, note = "CNRY words for Elbe" }: Offering = {}) {
  await workIsOver(c)
  const input = { participantId: c.amina, toOrganisationId: c.elbe, scope: [...scope], note }
  return valueIn(await as(c.noor, () => draftTransfer(input))).transferId
}

/** An offer that waits at Elbe Haus. */
export async function offered(c: Cast, offering: Offering = {}) {
  const consentId = await partnerConsent(c)
  const transferId = await drafted(c, offering)
  valueIn(await as(c.noor, () => agreeTransfer({ transferId })))
  valueIn(await as(c.noor, () => sendTransfer({ transferId })))
  return { transferId, consentId }
}

/** Amina went from Harbour House to Elbe Haus, where Lena accompanies her. */
export async function handedOver(c: Cast, offering: Offering = {}) {
  const sent = await offered(c, offering)
  const accept = { transferId: sent.transferId, counsellorId: c.lena.id }
  const { participantId } = valueIn(await as(c.konrad, () => acceptTransfer(accept)))
  return { ...sent, participantId }
}

/** Something in every part of Amina's file, each with words that can be looked for on the other side. */
export async function fullFile(c: Cast) {
  const set = stage((sql, values) => owner(sql, values), c.now)
  const alike = await set.put("participant", {
    organisation_id: c.harbour,
    programme_id: c.programme,
    known_as: "Twin",
    registered_on: set.on(-1),
  })
  const ids = await caseFile(set, {
    organisation: c.harbour,
    elsewhere: c.elbe,
    participant: c.amina,
    by: c.noor,
    alike,
  })
  await owner("delete from transfer")
  await owner("update merge set refused_at = now()")
  await owner("update waiver set decision = 'approved', decided_by = $1, decided_on = current_date", [
    c.clara.id,
  ])
  return ids
}

export async function transferOf(transferId: string) {
  const [row] = await owner(
    "select state, state_reason, sent_on is not null as sent, answered_by, new_participant_id from transfer where id = $1",
    [transferId],
  )
  return row
}
