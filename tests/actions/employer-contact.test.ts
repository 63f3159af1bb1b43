import { beforeEach, describe, expect, test } from "vitest"
import { addContact, letContactGo, reviseContact } from "@/lib/domain/employer-contact/actions"
import { completeNext, recordMeeting, reviseMeeting } from "@/lib/domain/employer-meeting/actions"
import { employerHistory } from "@/lib/domain/employer-meeting/queries"
import { employerSheet } from "@/lib/domain/employer-sheet/queries"
import { hoursBehindLink } from "@/lib/domain/hours-answer/queries"
import { addDays, civilDate } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { valueIn } from "@/tests/support/referral"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const today = () => civilDate(new Date(), "Europe/Madrid")
let c: Cast
let employerId: string
beforeEach(async () => {
  c = await cast()
  employerId = c.bakery.employer
})
const maria = { name: "Maria", email: "Maria@Bakery.example", locale: "es", roles: ["hosts"] }
const add = (differing: object = {}) => as(c.noor, () => addContact({ ...maria, employerId, ...differing }))
const contacts = async () => (await as(c.noor, () => employerSheet(employerId))).contacts

describe("a contact", () => {
  test("has roles, and one of them is the main one", async () => {
    await owner("update employer_contact set is_main = true where id = $1", [c.bakery.contact])
    expect(await add({ isMain: true })).toMatchObject({ done: true })
    expect(await contacts()).toMatchObject([
      { name: "Maria", email: "maria@bakery.example", isMain: true, roles: ["hosts"] },
      { name: "Emile", isMain: false, charge: { placements: 2, waiting: 2 } },
    ])
    expect(await add({ name: "Again" })).toMatchObject({
      problems: { email: { key: "employer.problems.contactKnown" } },
    })
  })

  test("is corrected with both versions at hand", async () => {
    const change = (differing: object, by = c.noor) =>
      as(by, () => reviseContact({ ...maria, contactId: c.bakery.contact, version: 1, ...differing }))
    expect(await change({ phone: "+34 600" })).toMatchObject({ done: true })
    expect(await change({ phone: "+34 601" }, c.clara)).toMatchObject({
      conflict: { version: 2, values: { phone: "+34 600", roles: ["hosts"] } },
    })
    await expect(change({ contactId: c.cafe.contact })).rejects.toThrow(missing)
  })
})

describe("a contact who leaves", () => {
  const leave = (differing: object = {}) =>
    as(c.noor, () =>
      letContactGo({ contactId: c.bakery.contact, leftOn: today(), successorId: "", ...differing }),
    )
  const openLinks = () =>
    owner("select contact_id from link_token where revoked_at is null and used_at is null")

  test("leaves nobody's hours behind: somebody must follow", async () => {
    expect(await leave()).toMatchObject({
      problems: {
        successorId: { key: "employer-contact.problems.successorMissing", values: { count: 2 } },
      },
    })
    expect(await leave({ successorId: c.cafe.contact })).toMatchObject({
      problems: { successorId: { key: "employer-contact.problems.successorGone" } },
    })
    expect(
      await leave({ leftOn: addDays(today(), 1), successorId: "new", newName: "M", newEmail: "x" }),
    ).toMatchObject({ problems: { newEmail: { key: "employer.problems.emailUnclear" } } })
  })

  test("E14: opens nothing any more, and whoever follows is asked about every day that waits, hers or a colleague's", async () => {
    const { contactId } = valueIn(await add())
    expect(await leave({ successorId: contactId })).toMatchObject({ done: true, value: { asked: 2 } })
    expect(await openLinks()).toEqual([{ contact_id: contactId }, { contact_id: contactId }])
    expect(
      await owner("select distinct contact_id from placement where employer_id = $1", [employerId]),
    ).toEqual([{ contact_id: contactId }])
    const letters = await owner<{ recipient: string; text: string }>("select recipient, text from letter")
    expect(letters.map(({ recipient }) => recipient)).toEqual(Array(2).fill("maria@bakery.example"))
    const token = /\/confirm\/([\w-]+)/.exec(letters[0]?.text ?? "")?.[1] ?? ""
    expect(await hoursBehindLink(token)).not.toBeNull()
    expect(await contacts()).toMatchObject([
      { name: "Maria", charge: { placements: 2, waiting: 2 } },
      { name: "Emile", leftOn: today(), charge: { placements: 0, waiting: 0 } },
    ])
    expect(await leave({ successorId: contactId })).toMatchObject({
      problems: { form: { key: "employer-contact.problems.leftAlready" } },
    })
  })

  test("can be followed by somebody who is named in the same act", async () => {
    const successor = { successorId: "new", newName: " Marta  Gil ", newEmail: "MARTA@bakery.example" }
    await owner("update employer_contact set is_main = true where id = $1", [c.bakery.contact])
    expect(await leave(successor)).toMatchObject({ done: true, value: { asked: 2 } })
    expect(await contacts()).toMatchObject([
      { name: "Marta Gil", email: "marta@bakery.example", isMain: true },
      { name: "Emile", isMain: false },
    ])
  })
})

describe("the history with a company", () => {
  const call = { kind: "call", what: "Asked", contactId: "" }
  const record = (differing: object = {}) =>
    as(c.noor, () => recordMeeting({ ...call, heldOn: today(), heldBy: c.noor.id, employerId, ...differing }))
  const history = (by = c.noor) => as(by, () => employerHistory(employerId, 1))

  test("shows calls and placements, the last first, and names only whom the reader reaches", async () => {
    await record({ contactId: c.bakery.contact, nextStep: "Send the agreement", nextDue: today() })
    const { entries } = await history()
    expect(entries[0]).toMatchObject({ is: "meeting", by: "Noor", contact: "Emile", nextIsDone: false })
    const placements = entries.filter(({ is }) => is === "placement")
    expect(placements).toHaveLength(2)
    expect(JSON.stringify(placements)).toContain("Amina Haddad")
    expect(JSON.stringify(placements)).not.toMatch(/Dara|Okafor/)
    expect(JSON.stringify((await history(c.clara)).entries)).toMatch(/Dara/)
    const [trail] = await owner("select participant_ids from audit_entry where record_kind = 'participant'")
    expect(trail).toMatchObject({ participant_ids: [c.amina] })
  })

  test("is corrected with both versions at hand, and a next step is done and can be undone", async () => {
    const { meetingId } = valueIn(await record({ nextStep: "Call again" }))
    const change = (differing: object) =>
      as(c.clara, () =>
        reviseMeeting({ ...call, heldOn: today(), heldBy: c.noor.id, meetingId, version: 1, ...differing }),
      )
    expect(await change({ what: "Agreed", nextStep: "Call again" })).toMatchObject({ done: true })
    expect(await change({ what: "Nothing" })).toMatchObject({ conflict: { values: { what: "Agreed" } } })
    expect(await as(c.noor, () => completeNext({ meetingId }))).toMatchObject({ done: true })
    expect((await history()).entries[0]).toMatchObject({ nextIsDone: true })
  })

  test.each([
    ["heldOn", "ahead", () => ({ heldOn: addDays(today(), 1) })],
    ["heldBy", "whoGone", () => ({ heldBy: c.lena.id })],
    ["contactId", "contactUnknown", () => ({ contactId: c.cafe.contact })],
    ["nextStep", "nextMissing", () => ({ nextDue: today() })],
    ["what", "whatMissing", () => ({ what: "  " })],
  ])("says beside %s what is wrong: %s", async (at, word, differing) => {
    expect(await record(differing())).toMatchObject({
      problems: { [at]: { key: `employer-meeting.problems.${word}` } },
    })
  })

  test("is nothing for whoever steers the programme or cares for children", async () => {
    for (const who of [c.petra, c.pilar])
      await expect(as(who, () => employerHistory(employerId, 1))).rejects.toThrow(missing)
  })
})
