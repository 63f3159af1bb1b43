import { addDays, civilDate } from "@/lib/platform/dates"
import { agreeOnWork } from "./agreement"
import { workday } from "./calendar"
import { lookAfterChildren } from "./care"
import { shareChildcare } from "./childcare"
import { confide } from "./confidences"
import { runCourses } from "./courses"
import { dealWithEmployers } from "./dealings"
import { beginLife, type Woman } from "./life"
import { meetInGroups, talk } from "./meetings"
import { runMothersMonth } from "./month"
import { type Random, randomFrom } from "./random"
import { sayHowToRemind } from "./reminders"
import { furnish } from "./rooms"
import { lookForWork } from "./search"
import { proposeOneFile } from "./second-file"
import { listServices } from "./services"
import { type Actress, type Ask, layStructure, type Place } from "./structure"
import { moveBetween } from "./transfers"
import { goToWork, meetEmployers } from "./work"

export type Story = {
  ask: Ask
  /** The same number tells the same story. */
  seed: number
  participants: number
  /** The middle of the two years. */
  now: Date
  places?: number
  prefix?: string
  progress?: (words: string) => void
}

/** Two years of a programme with today in the middle, written through the product's own acts at their own times. */
export async function fillProgramme(story: Story) {
  const { ask, seed, participants, now, places, prefix, progress = () => {} } = story
  const today = civilDate(now, "Europe/Brussels")
  const startsOn = addDays(today, -365)
  const ends = addDays(today, 365)
  const random = randomFrom(seed)
  const structure = await layStructure(ask, { startsOn, endsOn: ends, target: participants, places, prefix })
  const shares = structure.places.map((place, nth) => ({
    place,
    random: random.fork(),
    women:
      Math.floor(participants / structure.places.length) +
      (nth < participants % structure.places.length ? 1 : 0),
  }))
  // One after the other: small tables are read whole, and serializable writers side by side would lose to each other.
  for (const share of shares) {
    await listServices(share.place, now)
    await fillPlace({ ...share, ask, today, now, startsOn, ends })
    progress(`${share.place.country}: ${share.women} participants`)
  }
  await moveBetween({ ask, places: structure.places, today })
  await proposeOneFile({ ask, places: structure.places, today })
  await runCourses({ ask, places: structure.places, today })
  await sayHowToRemind({ ask, places: structure.places, today })
  await ask(
    "update account_session set revoked_at = clock_timestamp(), revoked_reason = 'seed' where user_agent = 'seed'",
  )
  return structure
}

type Share = {
  place: Place
  random: Random
  women: number
  ask: Ask
  today: string
  now: Date
  startsOn: string
  ends: string
}

async function fillPlace({
  place,
  random,
  women: many,
  ask,
  today,
  now,
  startsOn,
  ends,
}: Share): Promise<void> {
  const hosts = await meetEmployers(place, addDays(startsOn, 1))
  await dealWithEmployers({ place, hosts, opening: addDays(startsOn, 1), today })
  const rooms = await furnish(place, startsOn)
  const setting = { ask, random, place, hosts, rooms, today, now, ends }
  const caseloads = new Map<Actress, Woman[]>()
  for (let nth = 0; nth < many; nth++) {
    const counsellor = place.counsellors[nth % place.counsellors.length]
    if (!counsellor) throw new Error("A partner of the seed needs a counsellor")
    const earliest = addDays(startsOn, 5)
    const woman = await beginLife({ ask, random, place, hosts, counsellor, today, earliest, nth })
    const caseload = caseloads.get(counsellor) ?? []
    caseloads.set(counsellor, [...caseload, woman])
    await talk(setting, woman, caseload.length)
    await goToWork(setting, woman)
    await lookForWork({ ask, place, today, nth }, woman)
  }
  for (const [counsellor, women] of caseloads) await meetInGroups(setting, counsellor, women)
  const [first] = caseloads
  if (first) {
    await shareChildcare({ place, today }, ...first)
    await confide({ place, today }, ...first)
  }
  await lookAfterChildren({ place, today, now })
  const everybody = [...caseloads.values()].flat()
  await runMothersMonth({ ask, place, hosts, today }, everybody)
  const next = everybody.findLast(({ phase, enrolledOn }) => phase === "in_itinerary" && enrolledOn)
  const soon = { day: workday(addDays(today, -4)), startsOn: addDays(today, 10) }
  if (next) await agreeOnWork({ ask, place, hosts, today }, next, soon)
}
