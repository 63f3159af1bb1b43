import "server-only"
import { standingOf } from "@/lib/domain/transfer/rules"
import { type Group, groups } from "@/lib/domain/transfer/schema"
import { type CivilDate, fromDateColumn } from "@/lib/platform/dates"
import { defineQuery } from "@/lib/platform/query"

type Told = {
  id: string
  organisation: string
  country: string
  state: string
  stateReason: string | null
  sentOn: CivilDate
  answeredOn: CivilDate | null
  firstName: string | null
  language: string | null
  scope: string[]
  note: string | null
  hasConsent: boolean
  newParticipantId: string | null
  enrolled: boolean
}
type Sent = {
  id: string
  organisation: string | null
  participantId: string
  code: string
  name: string
  state: string
  stateReason: string | null
  sentOn: CivilDate
  answeredOn: CivilDate | null
}

/** What other organisations offer to us, what we offered to them, and who could take a woman on here. */
export const transfersBetween = defineQuery("transfer.answer", async ({ actor, tx, seen }) => {
  const [told, sent, counsellors] = [
    await tx.$queryRaw<Told[]>`
      select id, organisation, country, state, state_reason as "stateReason", sent_on::text as "sentOn",
        answered_on::text as "answeredOn", first_name as "firstName", language, scope, note,
        consent_lives as "hasConsent", new_participant_id as "newParticipantId", enrolled
      from sec.offers_to_us() order by sent_on desc, id`,
    await tx.$queryRaw<Sent[]>`
      select t.id, (select o.name from sec.partners() o where o.id = t.to_organisation_id limit 1) as organisation,
        p.id as "participantId", p.pseudonym as code, concat_ws(' ', p.known_as, p.family_name) as name, t.state,
        t.state_reason as "stateReason", t.sent_on::text as "sentOn", t.answered_on::text as "answeredOn"
      from transfer t join participant p on p.organisation_id = t.organisation_id and p.id = t.participant_id
      where t.organisation_id = ${actor.organisationId}::uuid and t.sent_on is not null
      order by t.sent_on desc, t.id`,
    await tx.$queryRaw<{ id: string; name: string }[]>`
      select id, name from sec.staff() where role = 'counsellor' and not ended order by name`,
  ]
  const named = told.filter(({ firstName }) => firstName !== null)
  seen({ kind: "transfer", ids: named.map(({ id }) => id), fields: ["identity"] })
  seen({
    kind: "participant",
    ids: sent.map(({ participantId }) => participantId),
    fields: ["identity"],
  })
  const today = fromDateColumn(actor.today)
  const offers = told.map(({ scope, ...offer }) => ({
    ...offer,
    standing: standingOf(offer, today),
    scope: groups.filter((one): one is Group => scope.includes(one)),
  }))
  const waits = ({ standing }: (typeof offers)[number]) => standing === "sent" || standing === "no_answer"
  return {
    waiting: offers.filter(waits),
    answered: offers.filter((offer) => !waits(offer)),
    sent: sent.map((line) => ({ ...line, standing: standingOf(line, today) })),
    counsellors,
  }
})
export type TransfersBetween = Awaited<ReturnType<typeof transfersBetween>>
export type OfferToUs = TransfersBetween["waiting"][number]
export type OfferOfOurs = TransfersBetween["sent"][number]
