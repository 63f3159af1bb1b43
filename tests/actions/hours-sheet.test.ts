import { beforeEach, expect, test } from "vitest"
import { addDocument, removeDocument } from "@/lib/domain/document/actions"
import { answerHours } from "@/lib/domain/hours-answer/actions"
import { confirmWithSheet } from "@/lib/domain/hours-sheet/actions"
import { placementHours } from "@/lib/domain/placement-hours/queries"
import { keeping } from "@/lib/platform/storage"
import { as, cast, withLink } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { valueIn } from "@/tests/support/work-experience"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const content = new TextEncoder().encode("%PDF- signed by Emile")

let c: Cast
beforeEach(async () => {
  c = await cast()
})

async function sheet(more: object = {}): Promise<string> {
  const added = await as(c.noor, () =>
    keeping(content, (file) =>
      addDocument({
        ...{ participantId: c.amina, placementId: c.placementOfAmina, kind: "signed_hours" },
        ...{ fileName: "sheet.pdf", mediaType: "application/pdf", file, ...more },
      }),
    ),
  )
  return valueIn(added).documentId
}
type Filled = { documentId: string; hours?: string; by?: Cast["noor"]; more?: object }
const confirm = ({ documentId, hours = "4", by = c.noor, more }: Filled) =>
  as(by, () =>
    confirmWithSheet({
      ...{ placementId: c.placementOfAmina, documentId },
      days: [{ entryId: c.hoursOfAmina, taken: true, hours }],
      ...more,
    }),
  )
const entry = async () =>
  (
    await owner(
      "select state, confirmed_minutes, confirmed_by, sheet_id, sheet_by from hour_entry where id = $1",
      [c.hoursOfAmina],
    )
  )[0]

test("a counsellor confirms a day with a signed sheet; it counts, and says who confirmed it how", async () => {
  const documentId = await sheet()
  expect(await confirm({ documentId, hours: "3,5" })).toEqual({ done: true, value: { count: 1 } })
  expect(await entry()).toEqual({
    ...{ state: "confirmed", confirmed_minutes: 210, confirmed_by: null },
    ...{ sheet_id: documentId, sheet_by: c.noor.id },
  })
  const [tally] = await owner("select shadowing_minutes from participant_tally where participant_id = $1", [
    c.amina,
  ])
  expect(tally).toEqual({ shadowing_minutes: 210 })
  const [seen] = (await as(c.noor, () => placementHours(c.placementOfAmina, "en"))).lines
  expect(seen?.how).toEqual({ by: "sheet", who: "Noor", sheet: documentId })
})

test("a coordinator reads that there is a sheet, and finds no way to it", async () => {
  await confirm({ documentId: await sheet() })
  const [seen] = (await as(c.clara, () => placementHours(c.placementOfAmina, "en"))).lines
  expect(seen?.how).toEqual({ by: "sheet", who: "Noor", sheet: null })
})

test.each([
  ["a document of another kind", { kind: "certificate" }],
  ["a sheet of no placement", { placementId: null }],
])("%s confirms nothing", async (_, more) => {
  const outcome = await confirm({ documentId: await sheet(more) })
  expect(outcome).toMatchObject({ problems: { documentId: { key: "hours-sheet.problems.notASheet" } } })
  expect(await entry()).toMatchObject({ state: "self_reported" })
})

test("a sheet that was removed confirms nothing, and one that confirms hours is not removed", async () => {
  const removed = await sheet()
  await as(c.noor, () => removeDocument({ documentId: removed }))
  expect(await confirm({ documentId: removed })).toMatchObject({ done: false })
  const kept = await sheet()
  await confirm({ documentId: kept })
  expect(await as(c.noor, () => removeDocument({ documentId: kept }))).toEqual({
    done: false,
    problems: { form: { key: "document.problems.confirmsHours" } },
  })
  await expect(
    owner("update document set removed_at = now(), removed_by = created_by where id = $1", [kept]),
  ).rejects.toThrow("hours are confirmed with this document")
})

test("no day and no sheet are refused in words", async () => {
  const documentId = await sheet()
  expect(await confirm({ documentId, more: { days: [] } })).toMatchObject({
    problems: { days: { key: "hours-sheet.problems.daysMissing" } },
  })
  expect(await confirm({ documentId: "" })).toMatchObject({
    problems: { documentId: { key: "hours-sheet.problems.sheetMissing" } },
  })
})

test("hours that are no number are refused beside their day, and more than a shadowing has are asked about", async () => {
  const documentId = await sheet()
  expect(await confirm({ documentId, hours: "many" })).toMatchObject({
    problems: { "days.0.hours": { key: "hours-sheet.problems.hoursUnclear" } },
  })
  expect(await confirm({ documentId, hours: "9" })).toMatchObject({
    doubts: [{ key: "hours.doubts.answerLong" }],
  })
  expect(await confirm({ documentId, hours: "9", more: { accepted: true } })).toMatchObject({ done: true })
})

test("E15: what is in dispute is settled by a signed sheet, with how it was agreed", async () => {
  await withLink(c.emileLink, () => answerHours(c.emileLink, { answer: "wrong", words: "Three hours" }))
  const documentId = await sheet()
  expect(await confirm({ documentId, hours: "3" })).toMatchObject({
    problems: { reason: { key: "hours-sheet.problems.reasonMissing" } },
  })
  expect(await confirm({ documentId, hours: "3", more: { reason: "He signed three" } })).toMatchObject({
    done: true,
  })
  const [seen] = (await as(c.noor, () => placementHours(c.placementOfAmina, "en"))).lines
  expect(seen).toMatchObject({
    ...{ state: "confirmed", hours: "3\u00a0h" },
    disputes: [{ settled: { decision: "sheet", reason: "He signed three", agreedWith: ["employer"] } }],
  })
})

test("what the employer answered is not confirmed once more, and an answer that comes later stands in the sheet's place", async () => {
  const documentId = await sheet()
  await confirm({ documentId })
  expect(await confirm({ documentId })).toMatchObject({
    problems: { days: { key: "hours-sheet.problems.answeredAlready" } },
  })
  await withLink(c.emileLink, () => answerHours(c.emileLink, { answer: "different", hours: "2" }))
  expect(await entry()).toEqual({
    ...{ state: "confirmed", confirmed_minutes: 120, confirmed_by: c.bakery.contact },
    ...{ sheet_id: null, sheet_by: null },
  })
})

test("only whoever accompanies her confirms with a sheet", async () => {
  const documentId = await sheet()
  for (const by of [c.clara, c.tomas, c.lena])
    await expect(confirm({ documentId, by })).rejects.toThrow(missing)
  expect(await entry()).toMatchObject({ state: "self_reported" })
})
