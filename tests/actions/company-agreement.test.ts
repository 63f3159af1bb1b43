import { beforeEach, describe, expect, test, vi } from "vitest"
import { z } from "zod"
import { signForCompany } from "@/lib/domain/company-agreement/actions"
import { companySpace } from "@/lib/domain/company-space/queries"
import { reviseTerms } from "@/lib/domain/placement-slot/actions"
import { keepAgreement } from "@/lib/domain/work-experience/actions"
import { workExperience } from "@/lib/domain/work-experience/queries"
import { addStay } from "@/lib/domain/work-stay/actions"
import { defineAction } from "@/lib/platform/action"
import { instantAt } from "@/lib/platform/dates"
import { done } from "@/lib/platform/outcome"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { atCompanyWith, companySession } from "@/tests/support/company"
import { owner } from "@/tests/support/own-database"
import { valueIn, workOf } from "@/tests/support/work-experience"

vi.mock("next/headers", async () => (await import("@/tests/support/browser-double")).nextHeaders)

const day = "2027-08-25"
const noon = instantAt(day, "12:00", "Europe/Madrid")
let c: Cast
let hers: ReturnType<typeof workOf>
let emile: string
let id: string
beforeEach(async () => {
  c = await cast()
  hers = workOf(c)
  await owner("update programme set ends_on = '2029-12-31'")
  emile = await companySession(owner, c.bakery.contact)
  id = await hers.drafted()
  valueIn(await hers.move(day, id, "awaiting_signatures"))
})

const agreements = async (token = emile) =>
  (await atCompanyWith(token, () => companySpace(), noon)).found.agreements
const refOf = async () =>
  String((await owner("select reference from placement where work_experience_id = $1", [id]))[0]?.reference)
const sign = async (more: object = {}, token = emile) => {
  const input = { placementRef: await refOf(), version: 1, name: " Emile   Roux ", ...more }
  return atCompanyWith(token, () => signForCompany(input), noon)
}
const signatures = () =>
  owner(
    `select signer, name, method, signed_on::text, signed_at, agreement_version, recorded_by, contact_id
     from work_signature where work_experience_id = $1 and signer = 'host'`,
    [id],
  )
const refused = (word: string, at = "form") => ({
  done: false,
  problems: { [at]: { key: `company.problems.${word}` } },
})
const rewrite = async () => {
  const { version } = await hers.row(id)
  valueIn(
    await hers.on(day, () =>
      keepAgreement(hers.agreement({ workExperienceId: id, version, weeklyHours: 25 })),
    ),
  )
}

test("the host reads what it agrees to, and signs with her typed name, the time, the version and as herself", async () => {
  expect(await agreements()).toMatchObject([
    {
      ...{ version: 1, company: "North Bakery", firstName: "Amina", site: "Bakery floor", months: 6 },
      ...{ startDate: "2027-08-31", endDate: "2028-02-28", weeklyHours: 20, legalForm: "traineeship" },
      ...{ tasksAgreed: "Shaping bread", objectives: ["Baking bread"], insurance: "Ours", signedOn: null },
      ...{ weeklyPlan: expect.arrayContaining(["1 09:00-13:00"]), tutor: { displayName: "Noor" } },
    },
  ])
  expect(await sign()).toMatchObject({ done: true })
  expect(await signatures()).toEqual([
    {
      ...{ signer: "host", name: "Emile Roux", method: "typed", signed_on: day, signed_at: noon },
      ...{ agreement_version: 1, recorded_by: null, contact_id: c.bakery.contact },
    },
  ])
  expect(await agreements()).toMatchObject([{ signedOn: day }])
  const [row] = await owner(
    "select contact_id, actor_id, participant_ids from audit_entry where act = 'company.sign-agreement'",
  )
  expect(row).toEqual({ contact_id: c.bakery.contact, actor_id: null, participant_ids: [c.amina] })
})

describe("the agreement stands with the third signature, whoever makes it", () => {
  test("when the host is the last", async () => {
    for (const signer of ["participant", "organisation"]) valueIn(await hers.sign(day, id, signer))
    expect(await hers.row(id)).toMatchObject({ state: "awaiting_signatures" })
    valueIn(await sign())
    expect(await hers.row(id)).toMatchObject({ state: "signed" })
    expect(await hers.stays(id)).toMatchObject([{ state: "confirmed" }])
  })

  test("when the host was the first", async () => {
    valueIn(await sign())
    valueIn(await hers.sign(day, id, "participant"))
    expect(await hers.row(id)).toMatchObject({ state: "awaiting_signatures" })
    valueIn(await hers.sign(day, id, "organisation"))
    expect(await hers.row(id)).toMatchObject({ state: "signed" })
  })

  test("and not with signatures of a version before", async () => {
    for (const signer of ["participant", "organisation"]) valueIn(await hers.sign(day, id, signer))
    await rewrite()
    valueIn(await hers.move(day, id, "awaiting_signatures"))
    valueIn(await sign({ version: 2 }))
    expect(await hers.row(id)).toMatchObject({ state: "awaiting_signatures" })
  })
})

test("staff read that the company signed in its own space, and cannot record it once more", async () => {
  valueIn(await sign())
  const page = await as(c.noor, () => workExperience(c.amina, id), noon)
  expect(page.signatures).toMatchObject([
    { signer: "host", name: "Emile Roux", byCompany: true, signedAt: noon },
  ])
  expect(await hers.sign(day, id, "host")).toMatchObject({
    problems: { form: { key: "work-experience.problems.signedAlready" } },
  })
})

test("signing twice, or in two browsers at once, is one signature", async () => {
  const outcomes = await Promise.all([sign(), sign(), sign()])
  expect(outcomes.filter(({ done }) => done)).toHaveLength(1)
  expect(await sign()).toMatchObject(refused("signedAlready"))
  expect(await signatures()).toHaveLength(1)
})

test("what staff signed with the host on paper is signed", async () => {
  valueIn(await hers.sign(day, id, { signer: "host", method: "paper", signedOn: day }))
  expect(await sign()).toMatchObject(refused("signedAlready"))
})

describe("an agreement that was rewritten meanwhile", () => {
  test("is refused, and shown with its new terms", async () => {
    await rewrite()
    valueIn(await hers.move(day, id, "awaiting_signatures"))
    expect(await sign()).toMatchObject(refused("rewritten"))
    expect(await agreements()).toMatchObject([{ version: 2, weeklyHours: 25, signedOn: null }])
    expect(await signatures()).toEqual([])
    expect(await sign({ version: 2 })).toMatchObject({ done: true })
  })

  test("is refused while it is a draft, and the draft is not shown", async () => {
    await rewrite()
    expect(await sign()).toMatchObject(refused("beingRewritten"))
    expect(await agreements()).toEqual([])
    await expect(sign({ version: 2 })).rejects.toThrow()
    expect(await signatures()).toEqual([])
  })
})

test("what is signed is rewritten as an agreement, and not as the terms of a shadowing", async () => {
  const [stay] = await owner("select id, version from placement where work_experience_id = $1", [id])
  const terms = { placementId: stay?.id, version: Number(stay?.version), tasksAgreed: "Cleaning" }
  expect(await as(c.noor, () => reviseTerms(terms))).toMatchObject({
    problems: { form: { key: "placement-slot.problems.notShadowing" } },
  })
  expect(await agreements()).toMatchObject([{ tasksAgreed: "Shaping bread" }])
})

test("without a name nothing is signed", async () => {
  expect(await sign({ name: "  " })).toMatchObject(refused("nameMissing", "name"))
  expect(await signatures()).toEqual([])
})

describe("is not there", () => {
  const isNotThere = async (token = emile) => {
    expect(await agreements(token)).toEqual([])
    await expect(sign({}, token)).rejects.toThrow()
    expect(await signatures()).toEqual([])
  }

  test("an agreement of another company", async () => {
    await isNotThere(await companySession(owner, c.cafe.contact))
  })

  test("an agreement of a partner that does not know this address", async () => {
    const [other] = await owner(
      `insert into employer_contact (organisation_id, employer_id, name, email) values ($1, $2, 'Olaf', 'olaf@example.com') returning id`,
      [c.elbe, c.bakery.employer],
    )
    await isNotThere(await companySession(owner, String(other?.id)))
  })

  test("one that was called off", async () => {
    valueIn(await hers.move(day, id, "cancelled"))
    await isNotThere()
  })

  test.each(["completed", "converted_to_job"])("one that is over: %s", async (state) => {
    await owner("update work_experience set state = $2, ended_on = starts_on, hired = true where id = $1", [
      id,
      state,
    ])
    await isNotThere()
  })

  test("one whose last day is over", async () => {
    await owner(
      "update placement set starts_on = '2027-01-01', ends_on = '2027-08-24' where work_experience_id = $1",
      [id],
    )
    await isNotThere()
  })

  test("a draft that was never put out", async () => {
    await owner("update work_experience set state = 'draft' where id = $1", [id])
    await isNotThere()
  })
})

test("a colleague whom the same partner knows reads it and signs it, too", async () => {
  const [boss] = await owner(
    `insert into employer_contact (organisation_id, employer_id, name, email) values ($1, $2, 'Odile', 'odile@example.com') returning id`,
    [c.harbour, c.bakery.employer],
  )
  const odile = await companySession(owner, String(boss?.id))
  expect(await sign({ name: "Odile" }, odile)).toMatchObject({ done: true })
  expect(await signatures()).toMatchObject([{ contact_id: boss?.id, name: "Odile" }])
})

test("her name is there only while she says yes to this company", async () => {
  await owner("update consent set withdrawn_on = current_date where purpose = 'share_employer'")
  expect(await agreements()).toMatchObject([{ firstName: null, supportAgreed: null }])
})

test("the next host signs for its own stay while the work goes on, and the agreement stays under way", async () => {
  await hers.seenRight()
  for (const signer of ["participant", "host", "organisation"]) valueIn(await hers.sign(day, id, signer))
  valueIn(await hers.move("2027-08-31", id, "active"))
  const kiosk = await c.put("employer", { name: "Kiosk", country: "ES", size: "micro" })
  const known = { organisation_id: c.harbour, employer_id: kiosk, name: "Kim", email: "kim@example.com" }
  const contactId = String(await c.put("employer_contact", known))
  const next = { workExperienceId: id, contactId, lastDay: "2027-10-22", startsOn: "2027-11-01" }
  const words = { site: "", tasksAgreed: "", supportAgreed: "" }
  valueIn(await hers.on("2027-11-01", () => addStay({ ...next, ...words })))
  const kim = await companySession(owner, contactId)
  const [asked, ...more] = await agreements(kim)
  expect(more).toEqual([])
  expect(asked).toMatchObject({ company: "Kiosk", firstName: null, signedOn: null })
  expect(await agreements()).toEqual([])
  expect(await sign({ placementRef: asked?.placementRef, name: "Kim" }, kim)).toMatchObject({ done: true })
  expect(await agreements(kim)).toMatchObject([{ signedOn: day }])
  expect(await hers.row(id)).toMatchObject({ state: "active" })
})

test("no server that acts for staff can say that the company signed", async () => {
  const placementId = String((await hers.stays(id))[0]?.id)
  const forge = (by: object) =>
    as(c.noor, () =>
      defineAction({
        act: "work-experience.sign",
        input: z.object({}),
        async run({ tx }) {
          const signed = { agreementVersion: 1, signer: "host", method: "typed", name: "Emile", placementId }
          const of = { organisationId: c.harbour, participantId: c.amina, workExperienceId: id }
          const when = { signedOn: noon, signedAt: noon }
          await tx.workSignature.create({ data: { ...of, ...signed, ...when, ...by }, select: { id: true } })
          return done({}, { kind: "work_signature" })
        },
      })({}),
    )
  await expect(forge({ contactId: c.bakery.contact })).rejects.toThrow(/row-level security/)
  await expect(forge({ contactId: c.bakery.contact, recordedBy: c.noor.id })).rejects.toThrow()
  await expect(forge({})).rejects.toThrow(/work_signature_by/)
  expect(await signatures()).toEqual([])
})

test("without a session nothing is signed", async () => {
  expect(await sign({}, "A".repeat(43))).toMatchObject({ done: false, signedOut: true })
  expect(await sign({}, c.noor.token)).toMatchObject({ done: false, signedOut: true })
  expect(await signatures()).toEqual([])
})
