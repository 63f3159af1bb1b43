import { reviseParticipant } from "@/lib/domain/identity/actions"
import { identityHeld } from "@/lib/domain/identity/queries"
import { proposeMerge } from "@/lib/domain/merge/actions"
import { addDays } from "@/lib/platform/dates"
import { at } from "./calendar"
import { must } from "./must"
import { type Ask, as, type Place } from "./structure"

type Twice = { ask: Ask; places: readonly Place[]; today: string }

/** One woman is there twice: her counsellor wrote down how she is really called, saw it and said so, and a coordinator decides. */
export async function proposeOneFile({ ask, places, today }: Twice): Promise<void> {
  const day = addDays(today, -2)
  for (const place of places) {
    const [pair] = await ask(pairs, [place.id, day])
    const counsellor = place.counsellors.find(({ id }) => id === pair?.counsellor)
    if (!pair || !counsellor) continue
    const [participantId, keptId] = [String(pair.id), String(pair.other)]
    const hers = <Value>(time: string, act: () => Promise<Value>) =>
      as(counsellor, at(day, time, place.timezone), act)
    const { held } = await hers("10:10", () => identityHeld(participantId))
    const { knownAs, familyName, birth, citizenship, country } = pair
    const revised = {
      ...held,
      ...{ knownAs, familyName, birth },
      ...{ citizenships: [citizenship], countryOfBirth: country, latinName: undefined },
    }
    await must(
      "revise",
      hers("10:15", () => reviseParticipant(revised)),
    )
    await must(
      "propose one file",
      hers("10:20", () => proposeMerge({ keptId, mergedId: participantId })),
    )
    return
  }
}

/** Somebody who is only registered, and a woman who was there before her and goes on; both are written in Latin letters. */
const pairs = `
  select w.id, a.counsellor_id as counsellor, o.id as other, o.birth, o.citizenships[1] as citizenship,
    o.country_of_birth as country,
    coalesce(split_part(o.latin_name, ' ', 1), o.known_as) as "knownAs",
    coalesce(split_part(o.latin_name, ' ', 2), o.family_name) as "familyName"
  from participant w
  join assignment a on a.participant_id = w.id and a.from_on < $2 and a.until_on is null
  join participant o on o.organisation_id = w.organisation_id and o.programme_id = w.programme_id
    and o.phase in ('enrolled', 'profiled', 'in_itinerary') and o.registered_on < w.registered_on and length(o.birth) = 10
  where w.organisation_id = $1 and w.phase = 'registered'
    and not exists (select 1 from waiver v where v.participant_id = w.id)
    and not exists (select 1 from transfer t where t.participant_id in (w.id, o.id))
    and not exists (select 1 from not_same_person n where n.one_id = least(w.id, o.id) and n.other_id = greatest(w.id, o.id))
  order by o.pseudonym, w.pseudonym limit 1`
