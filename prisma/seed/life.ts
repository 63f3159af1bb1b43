import { assignCounsellor } from "@/lib/domain/assignment/actions"
import { addChild } from "@/lib/domain/child/actions"
import { recordConsent } from "@/lib/domain/consent/actions"
import { enrolParticipant } from "@/lib/domain/enrolment/actions"
import { movePhase, registerParticipant } from "@/lib/domain/participant/actions"
import { addDays } from "@/lib/platform/dates"
import { at, earlierOf } from "./calendar"
import { must } from "./must"
import { childNames, origins } from "./names"
import { keepPapers } from "./papers"
import type { Random } from "./random"
import { draftHers, signHers } from "./road-map"
import { type Actress, as, type Place } from "./structure"

/** A woman of the story, as far as the rest of it must know her. */
export type Woman = {
  id: string
  counsellor: Actress
  children: string[]
  enrolledOn: string | null
  phase: string
  language: string
}

type Birth = { random: Random; place: Place; counsellor: Actress; today: string; earliest: string }

/** Registers a woman, her children and her consent, and enrols her where she may be: through the product's own acts. */
export async function beginLife({ random, place, counsellor, today, earliest }: Birth): Promise<Woman> {
  const origin = random.pick(origins)
  const [given, givenLatin] = random.pick(origin.given)
  const [family, familyLatin] = random.pick(origin.family)
  const inHerScript = random.chance(0.25)
  const day = earlierOf(addDays(earliest, random.between(0, 300)), addDays(today, -12))
  const when = (on: string) => at(on, "09:30", place.timezone)
  const { participantId } = await must(
    "register",
    as(place.coordinator, when(day), () =>
      registerParticipant({
        knownAs: inHerScript ? given : givenLatin,
        familyName: inHerScript ? family : familyLatin,
        latinName: inHerScript ? `${givenLatin} ${familyLatin}` : undefined,
        birth: birthDate(random, day),
        gender: "F",
        citizenships: [origin.country],
        countryOfBirth: origin.country,
        preferredLanguage: origin.language,
        interpreterNeeded: random.chance(0.35),
        registeredOn: day,
        accepted: true,
      }),
    ),
  )
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
  return enrol(random, woman, { day, place, today })
}

function birthDate(random: Random, day: string): string {
  const year = Number(day.slice(0, 4)) - random.between(27, 43)
  const month = String(random.between(1, 12)).padStart(2, "0")
  return random.chance(0.06)
    ? `${year}-${month}`
    : `${year}-${month}-${String(random.between(1, 28)).padStart(2, "0")}`
}

type Home = { participantId: string; counsellor: Actress; day: string; place: Place }

async function raise(random: Random, { participantId, counsellor, day, place }: Home): Promise<string[]> {
  const children: string[] = []
  for (let nth = random.between(1, 3); nth > 0; nth--) {
    const birth = addDays(day, -random.between(200, 3800))
    const { childId } = await must(
      "child",
      as(counsellor, at(day, "09:40", place.timezone), () =>
        addChild({ participantId, birth, givenName: random.pick(childNames)[0] }),
      ),
    )
    children.push(childId)
  }
  return children
}

type Entry = { day: string; place: Place; today: string }

async function enrol(random: Random, woman: Woman, { day, place, today }: Entry): Promise<Woman> {
  const enrolledOn = addDays(day, random.between(3, 10))
  const when = (on: string) => at(on, "10:00", place.timezone)
  await must(
    "consent",
    as(woman.counsellor, when(enrolledOn), () =>
      recordConsent({
        participantId: woman.id,
        purpose: "participation_data",
        givenOn: enrolledOn,
        method: "written",
        language: woman.language,
        interpreter: random.chance(0.3),
      }),
    ),
  )
  await must(
    "enrol",
    as(woman.counsellor, when(enrolledOn), () =>
      enrolParticipant({
        participantId: woman.id,
        enrolledOn,
        employmentStatus: random.chance(0.6) ? "unemployed" : "inactive",
        isced: String(random.between(0, 7)),
        singleParent: random.chance(0.3) ? "yes" : "no",
      }),
    ),
  )
  const phase = await goOn(random, woman.id, {
    ...{ from: enrolledOn, counsellor: woman.counsellor, place, today },
    language: woman.language,
  })
  return { ...woman, enrolledOn, phase }
}

const road = ["enrolled", "profiled", "in_itinerary", "work_experience", "road_map", "exited"] as const

type Journey = { from: string; counsellor: Actress; place: Place; today: string; language: string }

async function goOn(
  random: Random,
  participantId: string,
  { from, counsellor, place, today, language }: Journey,
): Promise<string> {
  const hers = { participantId, counsellor, place, language }
  let phase: string = "enrolled"
  let day = from
  for (const next of road.slice(1)) {
    day = addDays(day, random.between(25, 80))
    if (day >= today) break
    const moved = day
    if (next === "exited") await signHers({ ...hers, on: moved, exitOn: moved })
    const exit = next === "exited" ? { exitOn: moved, exitReason: "completed" } : {}
    await must(
      "move",
      as(counsellor, at(moved, "12:00", place.timezone), () =>
        movePhase({ participantId, to: next, ...exit }),
      ),
    )
    phase = next
  }
  if (phase === "road_map") await draftHers({ ...hers, on: today, exitOn: addDays(today, 14) })
  return phase
}
