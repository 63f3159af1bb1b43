import { cefrLevels } from "@/lib/domain/language-skill/schema"
import { fitsSchoolHours } from "@/lib/domain/needs-post/rules"
import type { CivilDate } from "@/lib/platform/dates"
import { ageRangeOn, parsePartialDate } from "@/lib/platform/partial-dates"
import type { Catalogue } from "@/lib/words/catalogues"
import { type Criterion, criteria, type Fit, type Post, type Woman } from "./schema"

type Whys = Catalogue["matching"]["why"]
/** The sentences that say why. */
type Why = { [One in Criterion]: `${One}.${Extract<keyof Whys[One], string>}` }[Criterion]
type Judged = { fit: Fit; why: Why; values?: Record<string, string | number> }
/** How one criterion stands, and why in a sentence: there is no other measure of how well two fit. */
export type Verdict = Judged & { criterion: Criterion }
type Judge = (woman: Woman, post: Post, today: CivilDate) => Judged

/** A child of this age or more goes home alone. */
const grown = 13
/** So much longer than she can travel is still worth a question. */
const someMinutes = 15
/** So many hours a week more or fewer can be talked about. */
const someHours = 5

const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim()
type Concept = { uri: string | null; label: string }
const isSame = (one: Concept, other: Concept) =>
  (one.uri !== null && one.uri === other.uri) || fold(one.label) === fold(other.label)

const occupation: Judge = ({ occupations, sectors }, post) => {
  const same = occupations.filter((one) => isSame(one, { uri: post.uri, label: post.title }))
  const alike = (digits: number) =>
    occupations.find(({ isco }) => isco && post.isco?.slice(0, digits) === isco.slice(0, digits))
  if (same.some(({ wished }) => wished)) return { fit: "met", why: "occupation.wished" }
  if (same.length > 0) return { fit: "met", why: "occupation.done" }
  const group = post.isco?.length === 4 ? alike(4) : undefined
  if (group) return { fit: "met", why: "occupation.sameGroup", values: { label: group.label } }
  const near = post.isco && post.isco.length >= 2 ? alike(2) : undefined
  if (near) return { fit: "nearly", why: "occupation.nearGroup", values: { label: near.label } }
  if (post.sector && sectors.includes(post.sector)) return { fit: "nearly", why: "occupation.sector" }
  return occupations.length === 0
    ? { fit: "unknown", why: "occupation.noWish" }
    : { fit: "not", why: "occupation.other" }
}

const skills: Judge = (woman, { requiredSkills }) => {
  if (requiredSkills.length === 0) return { fit: "met", why: "skills.noneAsked" }
  if (woman.skills.length === 0) return { fit: "unknown", why: "skills.noneWritten" }
  const missing = requiredSkills.filter((asked) => !woman.skills.some((own) => isSame(own, asked)))
  if (missing.length === 0) return { fit: "met", why: "skills.all" }
  const values = { missing: missing.map(({ label }) => label).join(", ") }
  const isHalf = missing.length * 2 <= requiredSkills.length
  return isHalf ? { fit: "nearly", why: "skills.some", values } : { fit: "not", why: "skills.few", values }
}

const worst: readonly Fit[] = ["not", "unknown", "nearly", "met"]

const language: Judge = (woman, { languages }) => {
  if (languages.length === 0) return { fit: "met", why: "language.noneAsked" }
  if (woman.languages.length === 0) return { fit: "unknown", why: "language.noneWritten" }
  const judged = languages.map((asked): Judged => {
    const own = woman.languages.find((one) => one.language === asked.language)
    const values = { language: asked.language, level: asked.level }
    if (!own) return { fit: "not", why: "language.notSpoken", values }
    const level = own.mother ? "C2" : own.level
    if (!level) return { fit: "unknown", why: "language.noLevel", values }
    const lacking = cefrLevels.indexOf(asked.level) - cefrLevels.indexOf(level)
    if (lacking <= 0) return { fit: "met", why: "language.enough", values: { ...values, own: level } }
    return { fit: lacking === 1 ? "nearly" : "not", why: "language.below", values: { ...values, own: level } }
  })
  const [first] = judged.toSorted((one, other) => worst.indexOf(one.fit) - worst.indexOf(other.fit))
  return first ?? { fit: "met", why: "language.noneAsked" }
}

/** The parts of the week that she can work in, as a post writes them. */
const partsOf: Record<string, RegExp> = {
  mornings: /_morning$/,
  school_hours: /^(mon|tue|wed|thu|fri)_morning$/,
  afternoons: /_afternoon$/,
  evenings: /_evening$/,
  nights: /_night$/,
  weekends: /^(sat|sun)_/,
}
const isWeekend = (slot: string) => /^(sat|sun)_/.test(slot)

function canWork({ schedule }: Woman, slot: string): boolean {
  if (isWeekend(slot) && !schedule.includes("weekends")) return false
  return schedule.some((part) => partsOf[part]?.test(slot))
}

function youngOf({ births }: Woman, today: CivilDate) {
  const known = births.map((birth) => parsePartialDate(birth)).filter((birth) => birth !== null)
  return known.filter((birth) => ageRangeOn(birth, today).least < grown)
}

/** Neither her times nor a young child bind her: then nothing does, or nobody asked. */
function unbound(woman: Woman, today: CivilDate): Judged | null {
  if (woman.schedule.length > 0 || youngOf(woman, today).length > 0) return null
  return woman.births.length > 0
    ? { fit: "met", why: "hours.anyHours" }
    : { fit: "unknown", why: "hours.notAsked" }
}

const hours: Judge = (woman, post, today) => {
  const free = unbound(woman, today)
  if (free) return free
  if (post.schedule.length === 0 && !post.schoolHours) return { fit: "unknown", why: "hours.postSilent" }
  const own = woman.schedule.length > 0 ? woman : { ...woman, schedule: ["school_hours"] }
  if (fitsSchoolHours(post) && /mornings|school_hours/.test(own.schedule.join()))
    return { fit: "met", why: "hours.schoolHours" }
  const possible = post.schedule.filter((slot) => canWork(own, slot))
  if (possible.length === 0) return { fit: "not", why: "hours.otherTimes" }
  return possible.length === post.schedule.length
    ? { fit: "met", why: "hours.herTimes" }
    : { fit: "nearly", why: "hours.someTimes" }
}

const childcare: Judge = (woman, post, today) => {
  if (woman.births.length > 0 && youngOf(woman, today).length === 0)
    return { fit: "met", why: "childcare.noYoung" }
  if (!woman.obstaclesAsked) return { fit: "unknown", why: "childcare.notAsked" }
  if (woman.careObstacles.length === 0) return { fit: "met", why: "childcare.settled" }
  if (/childcare_(on_site|paid)/.test(post.familyFriendly.join()))
    return { fit: "nearly", why: "childcare.companyHelps" }
  const onlySchool = woman.careObstacles.every((kind) => kind === "childcare_school_age")
  if (onlySchool && fitsSchoolHours(post)) return { fit: "nearly", why: "childcare.duringSchool" }
  return { fit: "not", why: "childcare.open" }
}

const weekly: Judge = ({ hoursPerWeek: own }, { hoursMin, hoursMax }) => {
  if (own === null) return { fit: "unknown", why: "weekly.notAsked" }
  if (hoursMin === null && hoursMax === null) return { fit: "unknown", why: "weekly.postSilent" }
  const [least, most] = [hoursMin ?? 0, hoursMax ?? hoursMin ?? 0]
  const beyond = Math.max(least - own, own - Math.max(most, least), 0)
  const values = { own }
  if (beyond === 0) return { fit: "met", why: "weekly.inside", values }
  return { fit: beyond <= someHours ? "nearly" : "not", why: "weekly.outside", values }
}

const travel: Judge = ({ maxTravelMinutes: most }, { travelMinutes }) => {
  if (most === null) return { fit: "unknown", why: "travel.notAsked" }
  if (travelMinutes === null) return { fit: "unknown", why: "travel.postSilent" }
  const values = { minutes: travelMinutes, most }
  if (travelMinutes <= most) return { fit: "met", why: "travel.near", values }
  return { fit: travelMinutes <= most + someMinutes ? "nearly" : "not", why: "travel.far", values }
}

const rightToWork: Judge = ({ rightToWork: right, permitUntil }, { startsOn }, today) => {
  if (right === null || right === "unknown") return { fit: "unknown", why: "right_to_work.notSeen" }
  if (right === "no") return { fit: "not", why: "right_to_work.no" }
  const begins = startsOn && startsOn > today ? startsOn : today
  if (permitUntil && permitUntil < begins) return { fit: "nearly", why: "right_to_work.endsBefore" }
  return right === "restricted"
    ? { fit: "nearly", why: "right_to_work.restricted" }
    : { fit: "met", why: "right_to_work.yes" }
}

const family: Judge = (woman, { familyFriendly, schedule }, today) => {
  if (woman.births.length > 0 && youngOf(woman, today).length === 0)
    return { fit: "met", why: "family.noYoung" }
  if (familyFriendly.length > 1) return { fit: "met", why: "family.several" }
  if (familyFriendly.length === 1) return { fit: "nearly", why: "family.one" }
  const isHard = schedule.some((slot) => isWeekend(slot) || /_(evening|night)$/.test(slot))
  return isHard ? { fit: "not", why: "family.hardTimes" } : { fit: "unknown", why: "family.notAsked" }
}

const judges: Record<Criterion, Judge> = {
  ...{ occupation, skills, language, hours, childcare, weekly, travel, family },
  right_to_work: rightToWork,
}

/** Every criterion, met or not, each with its reason. */
export function verdictsOf(woman: Woman, post: Post, today: CivilDate): Verdict[] {
  return criteria.map((criterion) => ({ criterion, ...judges[criterion](woman, post, today) }))
}

/** The order that is said above the list: more met first, then fewer not met, then more nearly met, then by name. */
export function inOrder<One extends { name: string; verdicts: readonly Verdict[] }>(
  matches: readonly One[],
): One[] {
  const many = ({ verdicts }: One, fit: Fit) => verdicts.filter((one) => one.fit === fit).length
  return matches.toSorted(
    (one, other) =>
      many(other, "met") - many(one, "met") ||
      many(one, "not") - many(other, "not") ||
      many(other, "nearly") - many(one, "nearly") ||
      one.name.localeCompare(other.name),
  )
}
