import { assignCounsellor } from "@/lib/domain/assignment/actions"
import { addChild } from "@/lib/domain/child/actions"
import { findLookAlikes } from "@/lib/domain/look-alike/actions"
import { registerParticipant } from "@/lib/domain/participant/actions"
import { addDays } from "@/lib/platform/dates"
import { at, earlierOf } from "./calendar"
import { enter } from "./entry"
import type { Hosts } from "./experience"
import { must } from "./must"
import { childNames, origins } from "./names"
import { keepPapers } from "./papers"
import type { Random } from "./random"
import { type Actress, type Ask, as, type Place } from "./structure"

/** A woman of the story, as far as the rest of it must know her. */
export type Woman = {
  id: string
  counsellor: Actress
  children: string[]
  enrolledOn: string | null
  phase: string
  language: string
}

type Birth = {
  ask: Ask
  random: Random
  place: Place
  hosts: Hosts
  counsellor: Actress
  today: string
  earliest: string
  nth: number
}

/** Registers a woman and her children, and enrols her where she may be: through the product's own acts. */
export async function beginLife({
  ask,
  random,
  place,
  hosts,
  counsellor,
  today,
  earliest,
  nth,
}: Birth): Promise<Woman> {
  const origin = random.pick(origins)
  const day = earlierOf(addDays(earliest, random.between(0, 300)), addDays(today, -12))
  const when = (on: string) => at(on, "09:30", place.timezone)
  // The fifth of each place is a little too old: somebody asks for a waiver.
  const isOlder = nth === 4
  const birth = isOlder ? `${Number(day.slice(0, 4)) - 47}-05-14` : birthDate(random, day)
  const participantId = await register(random, { origin, place, day, birth })
  await must(
    "assign",
    as(place.coordinator, when(day), () =>
      assignCounsellor({ participantId, counsellorId: counsellor.id, from: day }),
    ),
  )
  const children = await raise(random, { participantId, counsellor, day, place })
  const woman = {
    id: participantId,
    counsellor,
    children,
    enrolledOn: null,
    phase: "registered",
    language: origin.language,
  }
  if (random.chance(0.04)) return woman
  await keepPapers({ woman, place, day, today })
  return enter({ ask, random, place, hosts, today }, woman, { day, isOlder })
}

type Registering = { origin: (typeof origins)[number]; place: Place; day: string; birth: string }

/** Names come back: whoever looks alike is told apart at the desk. */
async function register(random: Random, { origin, place, day, birth }: Registering): Promise<string> {
  const [given, givenLatin] = random.pick(origin.given)
  const [family, familyLatin] = random.pick(origin.family)
  const inHerScript = random.chance(0.25)
  const names = {
    knownAs: inHerScript ? given : givenLatin,
    familyName: inHerScript ? family : familyLatin,
    latinName: inHerScript ? `${givenLatin} ${familyLatin}` : undefined,
    birth,
  }
  const atTheDesk = at(day, "09:30", place.timezone)
  const { lookAlikes } = await must(
    "look",
    as(place.coordinator, atTheDesk, () => findLookAlikes(names)),
  )
  const registration = {
    ...names,
    gender: "F",
    citizenships: [origin.country],
    countryOfBirth: origin.country,
    preferredLanguage: origin.language,
    interpreterNeeded: random.chance(0.35),
    noticeMethod: random.chance(0.9) ? "read_aloud" : "not_yet",
    registeredOn: day,
    notSame: lookAlikes.map(({ id }) => id),
    accepted: true,
  }
  const act = () => registerParticipant(registration)
  const { participantId } = await must("register", as(place.coordinator, atTheDesk, act))
  return participantId
}

function birthDate(random: Random, day: string): string {
  const year = Number(day.slice(0, 4)) - random.between(27, 43)
  const month = String(random.between(1, 12)).padStart(2, "0")
  return random.chance(0.06)
    ? `${year}-${month}`
    : `${year}-${month}-${String(random.between(1, 28)).padStart(2, "0")}`
}

const needs = [
  "Allergic to nuts",
  "Asthma: the spray is in the bag",
  "No pork",
  "Hears with the left ear only",
  "Needs a nap at 11:00",
] as const

/** What carers have to know, told from the day of birth: the story's other chances stay as they are. */
function needsOf(birth: string) {
  const day = Number(birth.slice(-2))
  if (day % 5 === 0) return { careAnswer: "some", careNeeds: needs[(day / 5) % needs.length] }
  return { careAnswer: day % 5 < 4 ? "none" : "not_asked" }
}

type Home = { participantId: string; counsellor: Actress; day: string; place: Place }

async function raise(random: Random, { participantId, counsellor, day, place }: Home): Promise<string[]> {
  const children: string[] = []
  for (let nth = random.between(1, 3); nth > 0; nth--) {
    const birth = addDays(day, -random.between(200, 3800))
    const { childId } = await must(
      "child",
      as(counsellor, at(day, "09:40", place.timezone), () =>
        addChild({ participantId, birth, givenName: random.pick(childNames)[0], ...needsOf(birth) }),
      ),
    )
    children.push(childId)
  }
  return children
}
