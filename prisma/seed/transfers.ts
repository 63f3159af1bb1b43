import { recordConsent } from "@/lib/domain/consent/actions"
import { agreeTransfer, draftTransfer, sendTransfer } from "@/lib/domain/transfer/actions"
import { acceptTransfer } from "@/lib/domain/transfer-answer/actions"
import { addDays } from "@/lib/platform/dates"
import { at } from "./calendar"
import { must } from "./must"
import { type Actress, type Ask, as, type Place } from "./structure"

type Moving = { ask: Ask; places: readonly Place[]; today: string }

/** Two women move: one is with her new organisation since yesterday, one is offered and waits for an answer. */
export async function moveBetween({ ask, places, today }: Moving): Promise<void> {
  const [first, second, third] = places
  if (!first || !second || !third) return
  const taken = await offer({ ask, from: first, to: second, day: addDays(today, -6) })
  const [counsellorThere] = second.counsellors
  if (taken && counsellorThere)
    await must(
      "accept",
      as(second.coordinator, at(addDays(today, -1), "10:00", second.timezone), () =>
        acceptTransfer({ transferId: taken, counsellorId: counsellorThere.id }),
      ),
    )
  await offer({ ask, from: third, to: first, day: addDays(today, -3) })
}

type Offering = { ask: Ask; from: Place; to: Place; day: string }

/** A woman with a plan and no work agreed on is offered with her yes, by whoever accompanies her. */
async function offer({ ask, from, to, day }: Offering): Promise<string | null> {
  const [woman] = await ask(
    `select p.id, p.preferred_language as language, a.counsellor_id as counsellor from participant p
     join assignment a on a.participant_id = p.id and a.from_on < $2 and a.until_on is null
     where p.organisation_id = $1 and p.phase in ('profiled', 'in_itinerary')
       and not exists (select 1 from placement l where l.participant_id = p.id and l.ends_on >= $2)
       and not exists (select 1 from waiver w where w.participant_id = p.id and w.decision is null)
     order by p.phase, p.pseudonym limit 1`,
    [from.id, day],
  )
  const counsellor = from.counsellors.find(({ id }) => id === woman?.counsellor)
  if (!woman || !counsellor) return null
  const participantId = String(woman.id)
  const hers = writing(counsellor, at(day, "11:00", from.timezone))
  const yes = { purpose: "share_partner", language: String(woman.language), method: "written", givenOn: day }
  await hers("consent", () => recordConsent({ participantId, ...yes }))
  const scope = ["contact", "household", "residence", "profile", "my_steps", "itinerary"]
  const note = "She moves to your town next month and would like to go on with her course there."
  const draft = { participantId, toOrganisationId: to.id, scope, note }
  const { transferId } = await hers("draft", () => draftTransfer(draft))
  await hers("agree", () => agreeTransfer({ transferId }))
  await hers("send", () => sendTransfer({ transferId }))
  return transferId
}

function writing(counsellor: Actress, when: Date) {
  return <Value>(what: string, act: () => Parameters<typeof must<Value>>[1]) =>
    must(what, as(counsellor, when, act))
}
