import { recordConsent } from "@/lib/domain/consent/actions"
import { keepAgreement } from "@/lib/domain/work-experience/actions"
import { moveWork } from "@/lib/domain/work-move/actions"
import { addObjective } from "@/lib/domain/work-objective/actions"
import { signAgreement } from "@/lib/domain/work-signature/actions"
import { addDays } from "@/lib/platform/dates"
import { workday } from "./calendar"
import { storyOf, type Work, writing } from "./experience"
import type { Woman } from "./life"
import { must } from "./must"
import type { Ask } from "./structure"

const free = { from: "", until: "" }
const mornings = [...Array.from({ length: 5 }, () => ({ from: "09:00", until: "13:00" })), free, free]
const tasks = [
  "Preparing breakfast",
  "Shaping and baking bread",
  "Sorting and ironing",
  "Serving at the counter",
] as const
const skills = ["Preparing simple dishes", "Greeting customers", "Baking bread", "Ordering goods"] as const

/** The agreement is written and signed by all three, on the day before she begins. */
export async function agreeOnWork(work: Work, woman: Woman, day: string): Promise<void> {
  const { ask, hosts } = work
  const { id: participantId, counsellor, language } = woman
  const nth = await count(ask)
  const host = hosts[nth % hosts.length] ?? hosts[0]
  const isCitys = storyOf(nth) === "city"
  const write = writing(work, woman, day)
  const { workExperienceId } = await must(
    "agree on work",
    write(() =>
      keepAgreement({
        ...{ participantId, workExperienceId: "", version: 0, startsOn: workday(addDays(day, 1)) },
        ...{
          scheme: isCitys ? "city" : "programme",
          months: isCitys ? 3 : 6,
          weeklyHours: 20,
          week: mornings,
        },
        ...{ legalForm: "traineeship", contactId: host.contactId, tutorId: counsellor.id },
        ...{ site: "", tasksAgreed: tasks[nth % tasks.length], supportAgreed: "Finishes at 13:00" },
        ...{ insurance: "Group accident insurance of the organisation", accepted: true },
      }),
    ),
  )
  await learn(work, woman, { workExperienceId, day, nth })
  const consent = {
    participantId,
    purpose: "share_employer",
    employerId: host.employerId,
    givenOn: day,
    language,
  }
  await must(
    "consent to the employer",
    write(() => recordConsent({ ...consent, method: "written" })),
  )
  await must(
    "ask for signatures",
    write(() => moveWork({ workExperienceId, version: 1, to: "awaiting_signatures" })),
  )
  await signAll(work, woman, { workExperienceId, day })
}

async function signAll(
  work: Work,
  woman: Woman,
  { workExperienceId, day }: { workExperienceId: string; day: string },
): Promise<void> {
  const [names] = await work.ask(
    `select p.known_as as hers, c.name as hosts, l.id as stay from placement l join participant p on p.id = l.participant_id
     join employer_contact c on c.id = l.contact_id where l.work_experience_id = $1`,
    [workExperienceId],
  )
  const sign = (signer: string, name: unknown, placementId: unknown = "") =>
    must(
      "sign",
      writing(
        work,
        woman,
        day,
      )(() =>
        signAgreement({
          ...{ workExperienceId, agreement: 1, signer, placementId: String(placementId), name: String(name) },
          ...{ method: signer === "host" ? "paper" : "typed", signedOn: day },
        }),
      ),
    )
  await sign("participant", names?.hers)
  await sign("host", names?.hosts, names?.stay)
  await sign("organisation", woman.counsellor.name)
}

type Learning = { workExperienceId: string; day: string; nth: number }

async function learn(work: Work, woman: Woman, { workExperienceId, day, nth }: Learning): Promise<void> {
  const write = writing(work, woman, day)
  for (const label of [skills[nth % skills.length], skills[(nth + 1) % skills.length]])
    await must(
      "add an objective",
      write(() =>
        addObjective({
          workExperienceId,
          skill: { uri: null, label: label ?? "", version: null, language: "en" },
        }),
      ),
    )
}

async function count(ask: Ask): Promise<number> {
  const [found] = await ask("select count(*)::int as n from work_experience")
  return Number(found?.n ?? 0)
}
