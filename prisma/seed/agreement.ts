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

type When = { day: string; startsOn?: string }

/** The agreement is written and signed by all three, on the day before she begins; where she begins later, the host has not signed yet. */
export async function agreeOnWork(work: Work, woman: Woman, { day, startsOn }: When): Promise<void> {
  const { ask, hosts } = work
  const { id: participantId, counsellor } = woman
  const nth = await count(ask)
  const host = hosts[nth % hosts.length] ?? hosts[0]
  const isCitys = storyOf(nth) === "city"
  const write = writing(work, woman, day)
  const { workExperienceId } = await must(
    "agree on work",
    write(() =>
      keepAgreement({
        ...{
          participantId,
          workExperienceId: "",
          version: 0,
          startsOn: workday(startsOn ?? addDays(day, 1)),
        },
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
  await consentTo(work, woman, { employerId: host.employerId, day })
  await must(
    "ask for signatures",
    write(() => moveWork({ workExperienceId, version: 1, to: "awaiting_signatures" })),
  )
  await sign(work, woman, { workExperienceId, day, byHost: startsOn === undefined })
}

type Sharing = { employerId: string; day: string }

/** She says yes to this employer, where she has not yet. */
async function consentTo(work: Work, woman: Woman, { employerId, day }: Sharing): Promise<void> {
  const { id: participantId, language } = woman
  const known =
    "select 1 from consent where participant_id = $1 and employer_id = $2 and withdrawn_on is null"
  if ((await work.ask(known, [participantId, employerId])).length > 0) return
  const consent = { participantId, purpose: "share_employer", employerId, givenOn: day, language }
  const write = writing(work, woman, day)
  await must(
    "consent to the employer",
    write(() => recordConsent({ ...consent, method: "written" })),
  )
}

type Signing = { workExperienceId: string; day: string; byHost: boolean }

async function sign(work: Work, woman: Woman, { workExperienceId, day, byHost }: Signing): Promise<void> {
  const [names] = await work.ask(
    `select p.known_as as hers, c.name as hosts, l.id as stay from placement l join participant p on p.id = l.participant_id
     join employer_contact c on c.id = l.contact_id where l.work_experience_id = $1`,
    [workExperienceId],
  )
  const by = (signer: string, name: unknown, placementId: unknown = "") =>
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
  await by("participant", names?.hers)
  if (byHost) await by("host", names?.hosts, names?.stay)
  await by("organisation", woman.counsellor.name)
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
