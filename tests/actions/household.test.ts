import { beforeEach, describe, expect, test } from "vitest"
import { addChild, removeChild, reviseChild } from "@/lib/domain/child/actions"
import { reviseContact } from "@/lib/domain/contact/actions"
import {
  addContactPerson,
  removeContactPerson,
  reviseContactPerson,
} from "@/lib/domain/contact-person/actions"
import { saveDraft } from "@/lib/domain/draft/actions"
import { household } from "@/lib/domain/household/queries"
import type { Outcome } from "@/lib/platform/outcome"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
let c: Cast
beforeEach(async () => {
  c = await cast()
})

const valueIn = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
const home = (id = c.amina) => as(c.noor, () => household(id))
const child = (differing: object = {}) =>
  as(c.noor, () => addChild({ participantId: c.amina, birth: "2021", ...differing }))
const person = (differing: object = {}) =>
  as(c.noor, () => addContactPerson({ participantId: c.amina, name: "Samira", ...differing }))

describe("a child", () => {
  test("is added with as little as initials and a year, and the draft of it goes", async () => {
    const place = { form: "child", subject: c.amina }
    await as(c.noor, () => saveDraft({ ...place, values: { birth: "20" }, submitKey: crypto.randomUUID() }))
    expect((await home()).drafts).toMatchObject([{ form: "child", values: { birth: "20" } }])
    const { childId } = valueIn(await child({ givenName: "Y.", draft: place }))
    const { children, drafts } = await home()
    expect(drafts).toEqual([])
    expect(children.find(({ id }) => id === childId)).toMatchObject({
      givenName: "Y.",
      birth: "2021",
      careAnswer: "not_asked",
      careNeeds: null,
      photoConsent: false,
      version: 1,
    })
  })

  test("E26: 'prefers not to say' is kept as an answer of its own, and is no yes", async () => {
    const { childId } = valueIn(await child({ careAnswer: "declined" }))
    expect(await owner("select care_answer, care_needs from child where id = $1", [childId])).toEqual([
      { care_answer: "declined", care_needs: null },
    ])
    await expect(owner("update child set care_needs = 'nuts' where id = $1", [childId])).rejects.toThrow(
      "child_care_needs",
    )
  })

  test("is revised, an emptied field is empty, and what stood there is kept", async () => {
    const { childId } = valueIn(await child({ careNeeds: "nuts", givenName: "Yusra" }))
    const revise = (version: number, differing: object) =>
      as(c.noor, () => reviseChild({ childId, version, birth: "2021-05", ...differing }))
    valueIn(await revise(1, { careAnswer: "none", careNeeds: "", givenName: "Y." }))
    expect(
      await owner("select given_name, care_needs, care_answer, version from child where id = $1", [childId]),
    ).toEqual([{ given_name: "Y.", care_needs: null, care_answer: "none", version: 2 }])
    const [kept] = await owner("select values, version from revision where record_id = $1", [childId])
    expect(kept).toMatchObject({ version: 1, values: { care_needs: "nuts", given_name: "Yusra" } })

    expect(await revise(1, { givenName: "Other" })).toMatchObject({
      done: false,
      conflict: { version: 2, by: "Noor", values: { givenName: "Y.", birth: "2021-05" } },
    })
    expect(await owner("select version from child where id = $1", [childId])).toEqual([{ version: 2 }])
  })

  test("is taken off and kept among the revisions, but not while it has places on record", async () => {
    const { childId } = valueIn(await child())
    valueIn(await as(c.noor, () => removeChild({ childId, version: 1 })))
    expect(await owner("select 1 from child where id = $1", [childId])).toEqual([])
    expect(await owner("select removed from revision where record_id = $1", [childId])).toEqual([
      { removed: true },
    ])
    expect(await as(c.noor, () => removeChild({ childId: c.yusuf, version: 1 }))).toEqual({
      done: false,
      problems: { form: { key: "child.problems.hasBookings", values: { count: 1 } } },
    })
    expect(await as(c.noor, () => removeChild({ childId: c.leila, version: 7 }))).toMatchObject({
      conflict: { version: 1 },
    })
  })
})

describe("the people around her", () => {
  test("may collect, or must never: the second overrules the first", async () => {
    const { personId } = valueIn(await person({ collects: "never", name: "Omar" }))
    expect(await person({ collects: "allowed", name: "omar" })).toMatchObject({
      doubts: [{ key: "contact-person.doubts.isForbidden" }],
    })
    valueIn(await person({ collects: "allowed", name: "omar", accepted: true }))
    valueIn(await person({ collects: "allowed", phone: "600 123 456" }))
    const { allowed, forbidden, others } = await home()
    expect(allowed.map(({ name, phone }) => [name, phone])).toEqual([["Samira", "+34600123456"]])
    expect(forbidden.map(({ id }) => id)).toEqual([personId])
    expect(others.map(({ name, collects }) => [name, collects])).toEqual([["omar", "allowed"]])
  })

  test("are revised as of a version, and taken off", async () => {
    const { personId } = valueIn(await person({ phone: "600123456", emergency: true }))
    const revise = (version: number, differing: object) =>
      as(c.noor, () => reviseContactPerson({ personId, version, name: "Samira", ...differing }))
    expect(await revise(1, { emergency: true })).toMatchObject({
      problems: { phone: { key: "contact-person.problems.phoneForEmergency" } },
    })
    valueIn(await revise(1, { relation: "aunt" }))
    expect(await revise(1, { relation: "sister" })).toMatchObject({
      conflict: { version: 2, values: { relation: "aunt", phone: null } },
    })
    const remove = (version: number) => as(c.noor, () => removeContactPerson({ personId, version }))
    expect(await remove(1)).toMatchObject({ conflict: { version: 2 } })
    valueIn(await remove(2))
    expect(
      await owner("select version, removed from revision where record_id = $1 order by id", [personId]),
    ).toEqual([
      { version: 1, removed: false },
      { version: 2, removed: true },
    ])
  })
})

describe("how to reach her", () => {
  const revise = (version: number, differing: object = {}) =>
    as(c.noor, () => reviseContact({ participantId: c.amina, version, ...differing }))

  test("takes a phone in any form, and asks about one that no country knows", async () => {
    valueIn(await revise(1, { phone: "0034 600-123-456", okHours: "mornings", channel: "call" }))
    expect((await home()).contact).toMatchObject({ phone: "+34600123456", okHours: "mornings", version: 2 })
    expect(await revise(2, { phone: "12345" })).toMatchObject({
      doubts: [{ key: "contact.doubts.phoneUnusual" }],
    })
    valueIn(await revise(2, { phone: "12345", accepted: true }))
    expect((await home()).contact).toMatchObject({ phone: "12345", okHours: null, channel: null })
    expect(await revise(3, { phone: "her sister's" })).toMatchObject({
      problems: { phone: { key: "contact.problems.phone" } },
    })
  })

  test("is not overwritten by who saw an older version", async () => {
    valueIn(await revise(1, { address: "Calle Mayor 1\n2º" }))
    expect(await revise(1, { address: "" })).toMatchObject({
      conflict: { version: 2, values: { address: "Calle Mayor 1\n2º", mayLeaveMessage: false } },
    })
  })

  test("can be written where nothing was", async () => {
    await owner("delete from participant_contact where participant_id = $1", [c.amina])
    expect((await home()).contact).toBeNull()
    valueIn(await revise(0, { phone: "600123456" }))
    expect((await home()).contact).toMatchObject({ phone: "+34600123456", version: 1 })
  })
})

test("all of this is for those who accompany her: others find nothing, and every look leaves a trace", async () => {
  const { personId } = valueIn(await person())
  await home()
  const [trace] = await owner("select participant_ids, fields from audit_entry where act = 'household.read'")
  expect(trace).toEqual({
    participant_ids: [c.amina],
    fields: ["children", "contactPersons", "contact"],
  })
  for (const who of [c.clara, c.lena, c.petra])
    await expect(as(who, () => household(c.amina))).rejects.toThrow(missing)
  await expect(as(c.noor, () => household(c.dara))).rejects.toThrow(missing)
  await expect(as(c.noor, () => household("nonsense"))).rejects.toThrow(missing)
  for (const who of [c.clara, c.lena, c.petra]) {
    const attempts = [
      () => reviseChild({ childId: c.yusuf, version: 1, birth: "2020" }),
      () => removeChild({ childId: c.leila, version: 1 }),
      () => addContactPerson({ participantId: c.amina, name: "X" }),
      () => reviseContactPerson({ personId, version: 1, name: "X" }),
      () => removeContactPerson({ personId, version: 1 }),
      () => reviseContact({ participantId: c.amina, version: 1 }),
    ]
    for (const attempt of attempts) await expect(as(who, attempt)).rejects.toThrow(missing)
  }
})
