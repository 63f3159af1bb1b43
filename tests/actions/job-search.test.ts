import { beforeEach, describe, expect, test } from "vitest"
import { keepApplication, removeApplication } from "@/lib/domain/job-application/actions"
import { jobSearchOf } from "@/lib/domain/job-search/queries"
import { keepInterview, removeInterview } from "@/lib/domain/mock-interview/actions"
import { keepContact, removeContact } from "@/lib/domain/network-contact/actions"
import { historyOf } from "@/lib/domain/revision/queries"
import { fileOverview } from "@/lib/domain/timeline/queries"
import { addDays } from "@/lib/platform/dates"
import type { Outcome } from "@/lib/platform/outcome"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { dayOfCast } from "@/tests/support/plain-day"
import { valueIn } from "@/tests/support/work-experience"

let c: Cast
let today: string
beforeEach(async () => {
  c = await cast()
  today = dayOfCast(c.now)
})

const fresh = () => ({ participantId: c.amina, rowId: "", version: 0 })
const application = () => ({
  ...{ ...fresh(), title: "Baker", employer: "North Bakery", state: "sent", appliedOn: addDays(today, -9) },
  ...{ answeredOn: "", refusal: "", note: "", cvVersionId: "" },
})
const interview = () => ({
  ...{ ...fresh(), title: "Bakery", heldOn: addDays(today, -11), withWhom: "", wentWell: "Looked up" },
  ...{ toPractise: "Talk of her strengths", sureness: "3" },
})
const contact = () => ({
  ...{ ...fresh(), name: "Samira", relation: "neighbour", helps: "Works in a hospital kitchen" },
  ...{ reach: "+34600000009", spokeOn: "", outcome: "" },
})
type Act = (raw: unknown) => Promise<Outcome<{ rowId: string }>>
type Noun = {
  keep: Act
  remove: Act
  entered: () => object
  list: "applications" | "interviews" | "contacts"
  kind: string
  change: object
  changed: object
}
const nouns: readonly Noun[] = [
  {
    ...{ keep: keepApplication, remove: removeApplication, entered: application, list: "applications" },
    ...{
      kind: "job_application",
      change: { note: "Ask again" },
      changed: { field: "note", after: "Ask again" },
    },
  },
  {
    ...{ keep: keepInterview, remove: removeInterview, entered: interview, list: "interviews" },
    ...{
      kind: "mock_interview",
      change: { sureness: "4" },
      changed: { field: "sureness", before: 3, after: 4 },
    },
  },
  {
    ...{ keep: keepContact, remove: removeContact, entered: contact, list: "contacts" },
    ...{
      kind: "network_contact",
      change: { helps: "Asks her boss" },
      changed: { field: "helps", after: "Asks her boss" },
    },
  },
]
const read = () => as(c.noor, () => jobSearchOf(c.amina))

describe.each(nouns)("$list", ({ keep, remove, entered, list, kind, change, changed }) => {
  test("are added, revised with what was there kept, and taken away", async () => {
    const { rowId } = valueIn(await as(c.noor, () => keep(entered())))
    valueIn(await as(c.noor, () => keep({ ...entered(), rowId, version: 1, ...change })))
    expect((await read())[list]).toMatchObject([{ id: rowId, version: 2 }])
    const late = await as(c.noor, () => keep({ ...entered(), rowId, version: 1 }))
    expect(late).toMatchObject({ done: false, conflict: { version: 2, values: change } })
    const told = async () => {
      const { entries } = await as(c.noor, () => historyOf(c.amina, { group: "work" }))
      return entries.filter((entry) => entry.kind === kind)
    }
    expect(await told()).toMatchObject([{ changes: [changed] }])
    valueIn(await as(c.noor, () => remove({ participantId: c.amina, rowId, version: 2 })))
    expect((await read())[list]).toEqual([])
    expect(await told()).toMatchObject([{ removed: true }, {}])
  })

  test("are hers and her counsellor's alone", async () => {
    const { rowId } = valueIn(await as(c.noor, () => keep(entered())))
    for (const who of [c.clara, c.tomas, c.konrad, c.petra]) {
      await expect(as(who, () => jobSearchOf(c.amina))).rejects.toThrow()
      await expect(as(who, () => keep(entered()))).rejects.toThrow()
      await expect(as(who, () => remove({ participantId: c.amina, rowId, version: 1 }))).rejects.toThrow()
    }
    await expect(as(c.noor, () => remove({ participantId: c.basma, rowId, version: 1 }))).rejects.toThrow()
  })
})

test("an answer with its reason is kept with the company that is known by that name", async () => {
  const { rowId } = valueIn(
    await as(c.noor, () => keepApplication({ ...application(), employer: "north bakery" })),
  )
  const answer = { state: "refused", answeredOn: today, refusal: "" }
  const bare = await as(c.noor, () => keepApplication({ ...application(), rowId, version: 1, ...answer }))
  expect(bare).toMatchObject({ problems: { refusal: { key: "job-application.problems.refusalMissing" } } })
  const whole = { ...answer, refusal: "hours" }
  valueIn(await as(c.noor, () => keepApplication({ ...application(), rowId, version: 1, ...whole })))
  expect((await read()).applications).toMatchObject([
    { state: "refused", refusal: "hours", answeredOn: today, employerId: c.bakery.employer },
  ])
})

test("says which of her CVs went with it, and takes no other woman's", async () => {
  const version = (participant: string) =>
    c.put("cv_version", {
      ...{ organisation_id: c.harbour, participant_id: participant, number: 1, language: "es" },
      ...{ profile_version: 1, content: { name: "A" }, saved_on: addDays(today, -20), created_by: c.noor.id },
    })
  const [hers, basmas] = [await version(c.amina), await version(c.basma)]
  const refused = await as(c.noor, () => keepApplication({ ...application(), cvVersionId: basmas }))
  expect(refused).toMatchObject({ problems: { cvVersionId: { key: "job-application.problems.cvUnknown" } } })
  valueIn(await as(c.noor, () => keepApplication({ ...application(), cvVersionId: hers })))
  expect((await read()).applications).toMatchObject([{ title: "Baker", cvVersionId: hers }])
  await expect(owner("update job_application set cv_version_id = $1", [basmas])).rejects.toThrow(
    /foreign key/,
  )
})

test("the timeline tells her counsellor of applications and interviews, and a coordinator nothing of them", async () => {
  valueIn(await as(c.noor, () => keepApplication(application())))
  valueIn(await as(c.noor, () => keepInterview(interview())))
  valueIn(await as(c.noor, () => keepContact(contact())))
  const told = async (who: "noor" | "clara") => {
    const { events } = await as(c[who], () => fileOverview(c.amina, { show: "work" }))
    const ours = events.filter(({ kind }) => kind === "application" || kind === "mock_interview")
    return ours.map(({ kind, words }) => [kind, words.title])
  }
  expect(await told("noor")).toEqual([
    ["application", "Baker"],
    ["mock_interview", "Bakery"],
  ])
  expect(await told("clara")).toEqual([])
})
