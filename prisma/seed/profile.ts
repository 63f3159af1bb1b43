import { keepEducation } from "@/lib/domain/education/actions"
import { keepLanguageSkill } from "@/lib/domain/language-skill/actions"
import { closeObstacle, keepObstacle } from "@/lib/domain/obstacle/actions"
import { keepExpectations } from "@/lib/domain/profile-outlook/actions"
import { keepRecognition, moveRecognition } from "@/lib/domain/recognition/actions"
import { recordSelfAssessment } from "@/lib/domain/self-assessment/actions"
import { dimensions } from "@/lib/domain/self-assessment/schema"
import { keepSkill } from "@/lib/domain/skill-claim/actions"
import { keepWork } from "@/lib/domain/work-history/actions"
import { addDays } from "@/lib/platform/dates"
import type { Outcome } from "@/lib/platform/outcome"
import { stepLanguageFor } from "@/lib/words/her-language/my-steps"
import { at } from "./calendar"
import type { Woman } from "./life"
import { must } from "./must"
import { type Random, randomFrom } from "./random"
import { as, type Place } from "./structure"

const works = [
  ["Cook in a school", "paid", "Lunch for eighty children"],
  ["Tailoring at home", "home", "Dresses and school uniforms"],
  ["Caring for my mother-in-law", "unpaid", "Medicines, meals, company"],
  ["Market stall", "informal", "Selling vegetables, counting the till"],
] as const
const skills = ["Baking bread", "Caring for older people", "Mending clothes", "Serving at a counter"] as const
const hard = ["childcare_under_3", "language", "transport", "no_work_experience_here"] as const
const wishes = [
  "I want to work in a kitchen while the children are at school.",
  "A job with people, in the mornings. Later my own workshop.",
  "To be a nurse again, as I was at home.",
] as const

type Around = { random: Random; place: Place; woman: Woman; day: string; today: string }

/** One in three has a whole profile: enough to look at, and no more to wait for. It is agreed on, and then life goes on. */
export async function wholeProfile(about: Omit<Around, "random">, agree: () => Promise<void>): Promise<void> {
  const date = Number(about.day.slice(-2))
  if (date % 3 > 0) return agree()
  const around = { ...about, random: randomFrom(date * 97 + about.woman.id.charCodeAt(0)) }
  await strengths(around)
  const second = await difficulties(around)
  await agree()
  await overcome(around, second)
  await recognise(around)
  await steps(around)
}

function act<Value>({ place, woman }: Around, day: string, write: () => Promise<Outcome<Value>>) {
  return must("make a profile", as(woman.counsellor, at(day, "11:00", place.timezone), write))
}

const fresh = ({ woman }: Around) => ({ participantId: woman.id, rowId: "", version: 0 })

async function strengths(around: Around): Promise<void> {
  const { random, day, woman } = around
  const unrated = { listening: "", reading: "", interaction: "", production: "", writing: "" }
  const speak = (more: object) => keepLanguageSkill({ ...fresh(around), ...unrated, ...more })
  const tongue = { language: woman.language, isMotherTongue: true, overall: "", basis: "", assessedOn: "" }
  await act(around, day, () => speak(tongue))
  if (woman.language !== "es") {
    const rated = { overall: random.pick(["A1", "A2", "B1"] as const), basis: "test", assessedOn: day }
    await act(around, day, () => speak({ language: "es", isMotherTongue: false, ...rated }))
  }
  const [title, kind, tasks] = random.pick<readonly [string, string, string]>(works)
  const worked = {
    title,
    kind,
    tasks,
    occupation: null,
    country: "",
    from: "2012",
    to: "2018",
    reference: "",
  }
  await act(around, day, () => keepWork({ ...fresh(around), ...worked }))
  const known = { source: "self", evidence: "", confirmed: false }
  for (const label of [random.pick(skills), "Write an e-mail"]) {
    const levels = { selfLevel: String(random.between(2, 4)), counsellorLevel: String(random.between(1, 4)) }
    const skill = { uri: null, label, version: null, language: "en" }
    await act(around, day, () => keepSkill({ ...fresh(around), ...known, ...levels, skill }))
  }
  const wish = { wish: random.pick(wishes), occupation: null, hoursPerWeek: "20", earliestStart: "" }
  const when = { maxTravelMinutes: "45", schedule: ["mornings"], sectors: ["I", "Q"], drivingLicence: "" }
  await act(around, day, () => keepExpectations({ participantId: woman.id, version: 0, ...wish, ...when }))
}

async function difficulties(around: Around): Promise<string> {
  const { random, day } = around
  const first = random.between(0, hard.length - 1)
  const open = (kind: string | undefined, severity: string) =>
    act(around, day, () =>
      keepObstacle({ ...fresh(around), kind, severity, state: "open", since: day, note: "" }),
    )
  await open(hard[first], "3")
  const { rowId } = await open(hard[(first + 1) % hard.length], "1")
  return rowId
}

async function overcome(around: Around, rowId: string): Promise<void> {
  const { day, woman, today } = around
  const closedOn = addDays(day, 60)
  if (closedOn >= today) return
  await act(around, closedOn, () => closeObstacle({ participantId: woman.id, rowId, version: 1, closedOn }))
}

async function recognise(around: Around): Promise<void> {
  const { random, day, woman, today } = around
  if (random.chance(0.5)) return
  const school = { level: "3", field: "09", title: "Nursing diploma", country: "", from: "2006", to: "2009" }
  const { rowId: educationId } = await act(around, day, () =>
    keepEducation({ ...fresh(around), ...school, completed: true, document: "copy" }),
  )
  const asked = { what: school.title, educationId, authority: "Ministry of Health", cost: "", nextAction: "" }
  const { rowId } = await act(around, day, () =>
    keepRecognition({ ...fresh(around), ...asked, begins: "not_started" }),
  )
  const sent = addDays(day, 20)
  if (sent >= today) return
  const move = { to: "submitted", on: sent, note: "", compensation: "" }
  await act(around, sent, () => moveRecognition({ participantId: woman.id, rowId, version: 1, ...move }))
}

async function steps(around: Around): Promise<void> {
  const { random, day, woman, today } = around
  const { language } = stepLanguageFor(woman.language, "en")
  const low = dimensions.map((dimension) => [dimension, random.between(1, 3)] as const)
  for (const [moment, on, more] of [
    ["entry", day, 0],
    ["mid", addDays(day, 80), 1],
  ] as const) {
    if (on >= today) continue
    const scores = Object.fromEntries(low.map(([dimension, face]) => [dimension, String(face + more)]))
    await act(around, on, () =>
      recordSelfAssessment({ ...fresh(around), moment, on, withHelp: false, language, scores }),
    )
  }
}
