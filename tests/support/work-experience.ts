import { endWork } from "@/lib/domain/work-ending/actions"
import { keepAgreement } from "@/lib/domain/work-experience/actions"
import { moveWork } from "@/lib/domain/work-move/actions"
import { addObjective } from "@/lib/domain/work-objective/actions"
import { signAgreement } from "@/lib/domain/work-signature/actions"
import { instantAt } from "@/lib/platform/dates"
import type { Outcome } from "@/lib/platform/outcome"
import { as } from "./as"
import type { Cast } from "./cast"
import { owner } from "./own-database"

const free = { from: "", until: "" }
const mornings = [...Array.from({ length: 5 }, () => ({ from: "09:00", until: "13:00" })), free, free]

export const valueIn = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

/** A work experience of Amina's at North Bakery, as Noor keeps it; each act happens on a day. */
export function workOf(c: Cast) {
  const on = <Value>(day: string, act: () => Promise<Value>) =>
    as(c.noor, act, instantAt(day, "12:00", "Europe/Madrid"))
  const agreement = (entered: object = {}) => ({
    ...{ participantId: c.amina, workExperienceId: "", version: 0, scheme: "programme" },
    ...{ startsOn: "2027-08-31", months: 6, weeklyHours: 20, week: mornings, legalForm: "traineeship" },
    ...{ contactId: c.bakery.contact, site: "Bakery floor", tasksAgreed: "Shaping bread", supportAgreed: "" },
    ...{ tutorId: c.noor.id, insurance: "Ours", accepted: true, ...entered },
  })
  const row = async (id: string) => {
    const [found] = await owner<{ state: string; version: number; agreement_version: number }>(
      "select *, starts_on::text, ended_on::text from work_experience where id = $1",
      [id],
    )
    if (!found) throw new Error("There is no such work experience")
    return found
  }
  const stays = (id: string) =>
    owner<{ id: string; state: string; starts: string; ends: string }>(
      `select id, state, starts_on::text as starts, ends_on::text as ends from placement
       where work_experience_id = $1 order by starts_on`,
      [id],
    )
  const move = async (day: string, id: string, to: string) =>
    on(day, async () => moveWork({ workExperienceId: id, version: (await row(id)).version, to }))
  const sign = async (
    day: string,
    id: string,
    by: string | ({ signer: string } & Record<string, unknown>),
  ) => {
    const { signer, ...more } = typeof by === "string" ? { signer: by } : by
    const { agreement_version: agreed } = await row(id)
    const [stay] = await stays(id)
    const placementId = signer === "host" ? (stay?.id ?? "") : ""
    const signing = {
      workExperienceId: id,
      agreement: agreed,
      signer,
      placementId,
      name: signer,
      signedOn: day,
    }
    return on(day, () => signAgreement({ ...signing, method: "typed", ...more }))
  }
  const drafted = async (entered: object = {}, day = "2027-08-25") => {
    const { workExperienceId: id } = valueIn(await on(day, () => keepAgreement(agreement(entered))))
    const skill = { uri: null, label: "Baking bread", version: null, language: "en" }
    valueIn(await on(day, () => addObjective({ workExperienceId: id, skill })))
    return id
  }
  const signed = async (entered: object = {}, day = "2027-08-25") => {
    const id = await drafted(entered, day)
    valueIn(await move(day, id, "awaiting_signatures"))
    for (const signer of ["participant", "host", "organisation"]) valueIn(await sign(day, id, signer))
    return id
  }
  return {
    ...{ on, agreement, row, stays, move, sign, drafted, signed },
    seenRight: () =>
      c.put("residence_status", {
        ...{ organisation_id: c.harbour, participant_id: c.amina, created_by: c.noor.id },
        ...{ kind: "refugee", right_to_work: "yes", evidence: "seen" },
      }),
    /** Agreed, signed by three and begun on its first day. */
    async active(entered: { startsOn?: string } = {}) {
      const first = entered.startsOn ?? "2027-08-31"
      const id = await signed(entered, first)
      valueIn(await move(first, id, "active"))
      return id
    },
    end: (day: string, id: string, ending: object) =>
      on(day, () =>
        endWork({ workExperienceId: id, endedOn: day, hired: "no", by: "", reason: "", ...ending }),
      ),
    reminders: () =>
      owner(
        `select what, due_on::text, done_at is not null as done from next_step
         where origin = 'work_experience' order by due_on`,
      ),
  }
}
