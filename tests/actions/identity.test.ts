import { randomUUID } from "node:crypto"
import { beforeEach, describe, expect, test } from "vitest"
import { saveDraft } from "@/lib/domain/draft/actions"
import { reviseParticipant } from "@/lib/domain/identity/actions"
import { fileIdentity, identityHeld } from "@/lib/domain/identity/queries"
import { identityDraft } from "@/lib/domain/identity/schema"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"

let c: Cast
beforeEach(async () => {
  c = await cast()
})

const notThere = "NEXT_HTTP_ERROR_FALLBACK;404"
type Member = "clara" | "noor" | "tomas" | "konrad" | "petra"
const held = async (who: Member) => (await as(c[who], () => identityHeld(c.amina))).held
const revise = async (who: Member, differing: object, from = held(who)) => {
  const start = await from
  return as(c[who], () => reviseParticipant({ ...start, ...differing }))
}
const rowOf = async () =>
  (
    await owner("select known_as, latin_name, citizenships, birth, version from participant where id = $1", [
      c.amina,
    ])
  )[0]

describe("revising who she is", () => {
  test("keeps every field, empties what was emptied, and the database keeps what was there", async () => {
    const outcome = await revise("noor", {
      knownAs: "أمينة",
      latinName: "Amina",
      citizenships: ["SY", "TR"],
      birth: "",
    })
    expect(outcome).toMatchObject({ done: true })
    expect(await rowOf()).toEqual({
      known_as: "أمينة",
      latin_name: "Amina",
      citizenships: ["SY", "TR"],
      birth: null,
      version: 2,
    })
    expect(
      await owner("select record_kind, version, values ->> 'known_as' as name, changed_by from revision"),
    ).toEqual([{ record_kind: "participant", version: 1, name: "Amina", changed_by: c.noor.id }])
    const [trace] = await owner(
      "select fields from audit_entry where act = 'participant.revise' and decision = 'done'",
    )
    expect(trace?.fields).toEqual(["knownAs", "latinName", "birth", "citizenships"])
  })

  test("goes on from what was begun, which nobody else sees, and forgets it once it is kept", async () => {
    const start = await held("noor")
    const draft = identityDraft(c.amina)
    const values = { ...start, knownAs: "Amena" }
    await as(c.noor, () => saveDraft({ ...draft, values, submitKey: randomUUID() }))
    expect((await as(c.noor, () => identityHeld(c.amina))).drafts).toMatchObject([{ values }])
    expect((await as(c.clara, () => identityHeld(c.amina))).drafts).toEqual([])
    expect(await as(c.noor, () => reviseParticipant({ ...values, draft }))).toMatchObject({ done: true })
    expect((await as(c.noor, () => identityHeld(c.amina))).drafts).toEqual([])
  })

  test("that somebody else revised meanwhile writes nothing and shows both versions", async () => {
    const [hers, his] = [held("noor"), held("clara")]
    await Promise.all([hers, his])
    await revise("clara", { knownAs: "Aminah", literacy: "partly" }, his)
    const outcome = await revise("noor", { knownAs: "Ameena" }, hers)
    expect(outcome).toMatchObject({
      done: false,
      conflict: {
        version: 2,
        by: "Clara",
        values: { knownAs: "Aminah", literacy: "partly", birth: "15/3/1992" },
      },
    })
    expect(await rowOf()).toMatchObject({ known_as: "Aminah", version: 2 })
    expect(await revise("noor", { knownAs: "Ameena", version: 2 })).toMatchObject({ done: true })
    expect(await rowOf()).toMatchObject({ known_as: "Ameena", version: 3 })
  })

  test("by two at once is done for one and shown to the other", async () => {
    const start = await held("noor")
    const outcomes = await Promise.all([
      as(c.noor, () => reviseParticipant({ ...start, knownAs: "One" })),
      as(c.clara, () => reviseParticipant({ ...start, knownAs: "Two" })),
    ])
    expect(outcomes.map(({ done }) => done).toSorted()).toEqual([false, true])
    expect(outcomes.find(({ done }) => !done)).toHaveProperty("conflict.version", 2)
  })

  test.each([
    {
      what: "a name that is empty",
      differing: { knownAs: " " },
      problems: { knownAs: { key: "participant.problems.nameMissing" } },
    },
    {
      what: "a birth in the future",
      differing: { birth: "2999" },
      problems: { birth: { key: "participant.problems.birthInFuture" } },
    },
    {
      what: "an arrival in the future",
      differing: { arrival: "2999-01" },
      problems: { arrival: { key: "participant.problems.inFuture" } },
    },
    {
      what: "an arrival before her birth",
      differing: { arrival: "1991" },
      problems: { arrival: { key: "identity.problems.arrivalBeforeBirth" } },
    },
    {
      what: "a country that is none",
      differing: { citizenships: ["Syria"] },
      problems: { "citizenships.0": { key: "participant.problems.country" } },
    },
  ])("refuses $what", async ({ differing, problems }) => {
    expect(await revise("noor", differing)).toMatchObject({ done: false, problems })
    expect(await rowOf()).toMatchObject({ version: 1 })
  })

  test("refuses another's reference, and takes her own again", async () => {
    await owner("update participant set external_reference = 'H-7' where id = $1", [c.basma])
    expect(await revise("noor", { externalReference: "H-7" })).toMatchObject({
      problems: { externalReference: { key: "participant.problems.referenceTaken" } },
    })
    expect(await revise("noor", { externalReference: "H-8" })).toMatchObject({ done: true })
    expect(await revise("noor", { externalReference: "H-8", knownAs: "Amina H." })).toMatchObject({
      done: true,
    })
  })

  test("E22: her gender is what she says, and need not be said", async () => {
    for (const gender of ["X", "not_stated"]) {
      expect(await revise("noor", { gender })).toMatchObject({ done: true })
      expect(await held("noor")).toMatchObject({ gender })
    }
  })

  test("is refused on a closed file", async () => {
    await owner("update participant set phase = 'closed' where id = $1", [c.amina])
    expect(await revise("noor", { knownAs: "X" })).toMatchObject({
      problems: { form: { key: "identity.problems.closed" } },
    })
  })

  test("is not there for who does not reach her", async () => {
    const start = await held("noor")
    for (const who of ["tomas", "konrad", "petra"] as const) {
      await expect(as(c[who], () => identityHeld(c.amina))).rejects.toThrow(notThere)
      await expect(as(c[who], () => reviseParticipant({ ...start, knownAs: "X" }))).rejects.toThrow(notThere)
    }
    expect(await rowOf()).toMatchObject({ version: 1 })
  })
})

describe("who she is, over her file", () => {
  test("shows a counsellor how many children she has, and a coordinator not", async () => {
    expect(await as(c.noor, () => fileIdentity(c.amina))).toMatchObject({
      name: "Amina Haddad",
      code: "ES-0001",
      counsellors: [{ name: "Noor" }],
      children: 2,
      consentOn: expect.stringMatching(/^\d{4}-/),
    })
    expect(await as(c.clara, () => fileIdentity(c.amina))).toMatchObject({
      name: "Amina Haddad",
      children: null,
    })
  })

  test("says that a consent taken back is missing", async () => {
    await owner("update consent set withdrawn_on = current_date where participant_id = $1", [c.amina])
    expect(await as(c.noor, () => fileIdentity(c.amina))).toMatchObject({ consentOn: null })
  })

  test("is not there for who does not reach her, nor of a file that was merged away", async () => {
    for (const who of ["tomas", "konrad", "petra"] as const)
      await expect(as(c[who], () => fileIdentity(c.amina))).rejects.toThrow(notThere)
    await owner("update participant set phase = 'merged' where id = $1", [c.amina])
    await expect(as(c.noor, () => fileIdentity(c.amina))).rejects.toThrow(notThere)
  })
})
