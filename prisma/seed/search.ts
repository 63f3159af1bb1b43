import { saveCv } from "@/lib/domain/cv/actions"
import { keepSpell } from "@/lib/domain/employment-spell/actions"
import { keepApplication } from "@/lib/domain/job-application/actions"
import { keepInterview } from "@/lib/domain/mock-interview/actions"
import { keepContact } from "@/lib/domain/network-contact/actions"
import { addDays } from "@/lib/platform/dates"
import type { Outcome } from "@/lib/platform/outcome"
import { at, workday } from "./calendar"
import type { Woman } from "./life"
import { must } from "./must"
import { type Ask, as, type Place } from "./structure"

type Search = { ask: Ask; place: Place; today: string; nth: number }
type Hers = <Value>(what: string, day: string, act: (day: string) => Promise<Outcome<Value>>) => Promise<void>

/** Every second woman who agreed on a profile looks for work with it; who has left has found some. */
export async function lookForWork({ ask, place, today, nth }: Search, woman: Woman): Promise<void> {
  if (nth % 2 === 1) return
  const [found] = await ask(
    `select s.agreed_on::text as agreed, e.exit_on::text as left_on,
       array(select r ->> 'id' from jsonb_array_elements(s.content -> 'skills') r) as skills
     from skills_profile s join enrolment e on e.participant_id = s.participant_id
     where s.participant_id = $1 order by s.version_number desc limit 1`,
    [woman.id],
  )
  if (!found) return
  const hers: Hers = async (what, day, act) => {
    const when = workday(day)
    if (when >= today) return
    await must(
      what,
      as(woman.counsellor, at(when, "12:30", place.timezone), () => act(when)),
    )
  }
  const agreed = String(found.agreed)
  const skills = Array.isArray(found.skills) ? found.skills.map(String) : []
  await writeCv(hers, woman, { day: addDays(agreed, 14), skills, language: "en" })
  if (nth % 4 === 0) await writeCv(hers, woman, { day: addDays(agreed, 45), skills, language: "es" })
  await practise(hers, woman, addDays(agreed, 25))
  await apply(hers, woman, { day: addDays(agreed, 30), nth, place })
  if (found.left_on) await work(hers, woman, { leftOn: String(found.left_on), nth, place })
}

type Cv = { day: string; skills: string[]; language: "en" | "es" }
const herWords = {
  en: "I work with care and I learn quickly.",
  es: "Trabajo con cuidado y aprendo rápido.",
}

async function writeCv(
  hers: Hers,
  { id: participantId }: Woman,
  { day, skills, language }: Cv,
): Promise<void> {
  const others = { work: [], education: [], recognition: [], languages: [], licence: false, shows: [] }
  const written = { language, purpose: "Kitchens and hotels", introduction: herWords[language] }
  await hers("write a CV", day, () => saveCv({ participantId, ...written, ...others, skills }))
}

async function practise(hers: Hers, { id: participantId }: Woman, day: string): Promise<void> {
  const fresh = { participantId, rowId: "", version: 0 }
  const said = {
    ...{ title: "Kitchen assistant", withWhom: "", wentWell: "She spoke of what she can do." },
    ...{ toPractise: "To ask about the hours and the contract", sureness: "2" },
  }
  await hers("practise an interview", day, (heldOn) => keepInterview({ ...fresh, ...said, heldOn }))
  const known = { name: "Samira", relation: "neighbour", helps: "Works in a hotel", reach: "" }
  await hers("know somebody", day, (spokeOn) =>
    keepContact({ ...fresh, ...known, spokeOn, outcome: "She asks whether they need somebody." }),
  )
}

type Way = { nth: number; place: Place }
const answers = [
  { state: "refused", refusal: "language" },
  { state: "sent", refusal: "" },
  { state: "refused", refusal: "hours" },
  { state: "invited", refusal: "" },
] as const

async function apply(
  hers: Hers,
  { id: participantId }: Woman,
  { day, nth, place }: Way & { day: string },
): Promise<void> {
  const answer = answers[(nth / 2) % answers.length] ?? answers[0]
  const employer = place.employers[nth % place.employers.length]?.[0] ?? ""
  await hers("apply", addDays(day, 10), (answeredOn) =>
    keepApplication({
      ...{
        participantId,
        rowId: "",
        version: 0,
        title: "Kitchen assistant",
        employer,
        note: "",
        cvVersionId: "",
      },
      ...{ appliedOn: day, answeredOn: answer.state === "refused" ? answeredOn : "", ...answer },
    }),
  )
}

/** A job soon after she left, more often one that suits her than not. */
async function work(
  hers: Hers,
  { id: participantId }: Woman,
  { leftOn, nth, place }: Way & { leftOn: string },
): Promise<void> {
  const employer = place.employers[(nth + 1) % place.employers.length]?.[0] ?? ""
  const job = nth % 8 === 0 ? { label: "Cleaner", level: "1" } : { label: "Cook", level: "2" }
  await hers("begin a job", addDays(leftOn, 10 + nth), (startsOn) =>
    keepSpell({
      ...{ participantId, rowId: "", version: 0, employer, level: job.level, startsOn, endsOn: "" },
      ...{ occupation: { uri: null, label: job.label, version: null }, contract: "temporary" },
      ...{
        weeklyHours: "20",
        evidence: "declared",
        suits: "",
        suitsReason: "",
        fromPlacementId: "",
        accepted: true,
      },
    }),
  )
}
