import { registerEmployer } from "@/lib/domain/employer/actions"
import { reportHours } from "@/lib/domain/hours/actions"
import { answerHours } from "@/lib/domain/hours-answer/actions"
import { planPlacement } from "@/lib/domain/placement/actions"
import { addDays, daysBetween } from "@/lib/platform/dates"
import { standIn } from "@/lib/platform/stand-in"
import { agreeToDays, planDay } from "./agreed-days"
import { at, later, rhythm, workday } from "./calendar"
import { liveWork } from "./experience"
import type { Woman } from "./life"
import { must } from "./must"
import type { Random } from "./random"
import { type Ask, as, type Place } from "./structure"

type Host = { employerId: string; contactId: string }

/** The companies near a partner, as its coordinator entered them. */
export async function meetEmployers(place: Place, opening: string): Promise<[Host, ...Host[]]> {
  const hosts: Host[] = []
  for (const [name, contact] of place.employers) {
    const email = `${contact
      .normalize("NFD")
      .replace(/[^a-zA-Z ]/g, "")
      .toLowerCase()
      .replace(/ +/g, ".")}@demo-employer.example`
    hosts.push(
      await must(
        "register an employer",
        as(place.coordinator, at(opening, "09:00", place.timezone), () =>
          registerEmployer({ name, size: "small", contact: { name: contact, email, locale: place.locale } }),
        ),
      ),
    )
  }
  const [first, ...others] = hosts
  if (!first) throw new Error("A partner of the seed needs an employer")
  return [first, ...others]
}

type Setting = { ask: Ask; random: Random; place: Place; hosts: [Host, ...Host[]]; today: string }

/** Her days at employers: shadowing of two to eight hours, for some a work experience, most of it confirmed. */
export async function goToWork(setting: Setting, woman: Woman): Promise<void> {
  const { random, today } = setting
  if (!woman.enrolledOn || ["registered", "enrolled"].includes(woman.phase)) return
  await gainExperience(setting, woman)
  if (!random.chance(0.75)) return
  const first = addDays(woman.enrolledOn, random.between(30, 90))
  if (first < addDays(today, -2)) await shadow(setting, woman, first)
}

async function shadow(setting: Setting, woman: Woman, first: string): Promise<void> {
  const { random } = setting
  const starts = workday(first)
  const placementId = await place(setting, woman, {
    kind: "shadowing",
    startsOn: starts,
    endsOn: addDays(starts, 30),
    weeklyHours: 8,
  })
  const visits = random.between(1, 2)
  const when = at(addDays(starts, -4), "12:00", setting.place.timezone)
  for (let visit = 0; visit < visits; visit++) {
    const day = workday(addDays(starts, visit * 7))
    const minutes = random.pick([120, 180, 240])
    await planDay(setting.place, woman, { placementId, day, startTime: "09:00", minutes, when })
    await spendDay(setting, woman, { placementId, day, minutes })
  }
  await agreeToDays(setting.ask, woman, { placementId, when })
}

/** Her days at the host of her work experience, one of each three weeks; nobody counts those on which it was suspended. */
async function gainExperience(setting: Setting, woman: Woman): Promise<void> {
  const begun = await liveWork(setting, woman)
  if (!begun) return
  const { placementId, startsOn, lastDay } = begun
  for (const day of rhythm(setting.random, { from: startsOn, to: lastDay, every: 21 }))
    if (day <= lastDay) await spendDay(setting, woman, { placementId, day, minutes: 240 })
}

type Terms = { kind: "shadowing"; startsOn: string; endsOn: string; weeklyHours: number }

async function place(setting: Setting, woman: Woman, terms: Terms): Promise<string> {
  const { random, place: partner, hosts } = setting
  const host = random.pick(hosts)
  const { placementId } = await must(
    "plan a placement",
    as(woman.counsellor, at(addDays(terms.startsOn, -5), "11:00", partner.timezone), () =>
      planPlacement({
        participantId: woman.id,
        contactId: host.contactId,
        ...terms,
        hoursPattern: "Mornings, while the children are at school",
        tasksAgreed: random.pick([
          "Preparing breakfast",
          "Shaping and baking bread",
          "Sorting and ironing",
          "Reading to small groups",
          "Planting and watering",
        ]),
        supportAgreed: "Finishes at 14:30",
        instructionLanguages: [partner.locale === "es" ? "es" : "en"],
        consent: { givenOn: addDays(terms.startsOn, -6), method: "written", language: woman.language },
        accepted: true,
      }),
    ),
  )
  return placementId
}

type Visit = { placementId: string; day: string; minutes: number }

async function spendDay(setting: Setting, woman: Woman, { placementId, day, minutes }: Visit): Promise<void> {
  const { ask, random, place: partner, today } = setting
  if (day >= today) return
  const evening = at(day, "17:00", partner.timezone)
  const { entryId } = await must(
    "report hours",
    as(woman.counsellor, evening, () =>
      reportHours({
        placementId,
        date: day,
        startTime: "09:00",
        endTime: later("09:00", minutes),
        accepted: true,
      }),
    ),
  )
  const age = daysBetween(day, today)
  if (age < 4 || (age < 25 && random.chance(0.4))) return
  const token = await tokenFor(ask, { recordId: entryId, page: "confirm" })
  const answer = random.chance(0.06)
    ? { answer: "absent" }
    : random.chance(0.08)
      ? { answer: "different", hours: 2.5, accepted: true }
      : { answer: "yes" }
  const answered = at(workday(addDays(day, 1)), "10:15", partner.timezone)
  await must(
    "answer for the employer",
    standIn.run({ key: { link: token }, now: answered }, () => answerHours(token, answer)),
  )
}

/** The link that the letter carries, read from the letter as the employer would. Letters of answered hours are then done with. */
export async function tokenFor(
  ask: Ask,
  { recordId, page }: { recordId: string; page: "confirm" | "host" | "feedback" },
): Promise<string> {
  const shape = `/${page}/([A-Za-z0-9_-]{43})`
  const [link] = await ask(
    "select id, created_at, token_hash from link_token where record_id = $1 order by created_at desc limit 1",
    [recordId],
  )
  const letters = await ask(
    "select id, substring(text from $2) as token from letter where sent_at is null and text <> '' and sha256(convert_to(substring(text from $2), 'UTF8')) = $1",
    [link?.token_hash, shape],
  )
  const [letter] = letters
  if (!letter) throw new Error("The seed finds no letter with this link")
  await ask("update letter set sent_at = clock_timestamp(), text = '', html = '' where id = $1", [letter.id])
  return String(letter.token)
}
