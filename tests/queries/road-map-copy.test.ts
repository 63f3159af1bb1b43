import { extractText, getDocumentProxy, getMeta } from "unpdf"
import { beforeEach, expect, test } from "vitest"
import { roadMapFile } from "@/components/road-map-copy/road-map-file"
import { checkPhrase } from "@/lib/domain/phrase/actions"
import { phraseList } from "@/lib/domain/phrase/queries"
import { roadMapCopy } from "@/lib/domain/road-map-copy/queries"
import { shippedText } from "@/lib/words/phrases"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { drafted, signed, withStep } from "@/tests/support/road-map"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const key = "papers.diploma"
const shipped = shippedText(key, "ar") ?? ""
let c: Cast
beforeEach(async () => {
  c = await cast()
})

const copyOf = (language?: string, beside?: string, version?: number) =>
  as(c.noor, () => roadMapCopy(c.amina, language, beside, version))
const firstStep = async (language?: string, beside?: string) => {
  const { paper } = await copyOf(language, beside)
  return paper?.months[0]?.steps[0]
}
const check = (by: Cast["noor"], input: object = {}) =>
  as(by, () => checkPhrase({ phraseKey: key, language: "ar", text: shipped, version: 0, ...input }))

test("the paper is in the languages that were chosen for it, or in those that are asked for", async () => {
  await withStep(c.noor, await drafted(c.noor, c.amina))
  expect((await copyOf()).paper).toMatchObject({ language: "ar", beside: "es", isDraft: true })
  expect((await copyOf("uk", "none")).paper).toMatchObject({ language: "uk", beside: null })
  expect((await copyOf("es")).paper).toMatchObject({ language: "es", beside: null })
  expect((await firstStep())?.what.main).toMatchObject({ text: shipped, mark: "unchecked" })
  expect((await firstStep("en"))?.what).toMatchObject({ main: { mark: null }, beside: { mark: "unchecked" } })
})

test("own words are never translated: they stand as they are and say so, a contact's name does not", async () => {
  const id = await drafted(c.noor, c.amina)
  await withStep(c.noor, id, {
    phraseKey: "",
    what: "Llamar al 600 000 001",
    whoHelps: "Noor",
    doneWhen: "Hay cita",
  })
  const step = await firstStep()
  expect(step?.what.main).toMatchObject({ language: "es", mark: "untranslated" })
  expect(step?.what.beside?.mark).toBeNull()
  expect(step?.what.main.text).toBe("Llamar al \u2066600\u00a0000\u00a0001\u2069")
  expect(step?.done?.main.mark).toBe("untranslated")
  expect(step?.who?.main.mark).toBeNull()
})

test("a phrase is unchecked, then checked by a person of the house, then unchecked again when its words change", async () => {
  await withStep(c.noor, await drafted(c.noor, c.amina))
  const standing = async () =>
    (await as(c.clara, () => phraseList("ar"))).lines.find((line) => line.key === key)
  expect(await standing()).toMatchObject({ standing: "unchecked", text: shipped, by: null, version: 0 })
  expect(await check(c.clara, { text: "آخذ الشهادة إلى …" })).toMatchObject({ done: true })
  expect(await standing()).toMatchObject({
    standing: "checked",
    by: "Clara",
    on: expect.any(String),
    version: 1,
  })
  expect((await firstStep())?.what.main).toEqual({ text: "آخذ الشهادة إلى …", language: "ar", mark: null })
  await owner("update phrase_check set shipped_text = 'other words' where phrase_key = $1", [key])
  expect(await standing()).toMatchObject({ standing: "changed", before: "آخذ الشهادة إلى …", text: shipped })
  expect((await firstStep())?.what.main).toMatchObject({ text: shipped, mark: "unchecked" })
  expect(await check(c.noor, { version: 1 })).toMatchObject({ done: true })
  expect(await standing()).toMatchObject({ standing: "checked", by: "Noor" })
})

test("who checks second is told; what another house checked is not ours, and others check nothing", async () => {
  await check(c.noor)
  expect(await check(c.clara)).toMatchObject({ problems: { form: { key: "form.problems.changedSince" } } })
  expect(await check(c.lena)).toMatchObject({ done: true })
  expect((await as(c.lena, () => phraseList("ar"))).checked).toBe(1)
  await expect(check(c.petra)).rejects.toThrow(missing)
  await expect(as(c.petra, () => phraseList("ar"))).rejects.toThrow(missing)
})

test("what she signed reads as it read, also when the phrase is put otherwise later", async () => {
  const id = await drafted(c.noor, c.amina)
  await withStep(c.noor, id)
  await signed(c.noor, id)
  await check(c.noor, { text: "شيء آخر …" })
  expect((await firstStep())?.what.main).toMatchObject({ text: shipped, mark: "unchecked" })
})

test("the paper knows her first name first; her coordinator may print it, a stranger finds nothing", async () => {
  expect(await copyOf()).toMatchObject({ firstName: "Amina", fullName: "Amina Haddad", paper: null })
  await drafted(c.noor, c.amina)
  expect((await as(c.clara, () => roadMapCopy(c.amina))).paper).not.toBeNull()
  for (const stranger of [c.tomas, c.lena, c.petra])
    await expect(as(stranger, () => roadMapCopy(c.amina))).rejects.toThrow(missing)
  await expect(as(c.noor, () => roadMapCopy("nonsense"))).rejects.toThrow(missing)
  await expect(copyOf(undefined, undefined, 7)).rejects.toThrow(missing)
  const [trace] = await owner(
    "select fields from audit_entry where act = 'road-map.read' order by at desc limit 1",
  )
  expect(trace?.fields).toEqual(["identity", "road_map"])
})

/** The text of the file, read back by another library than the one that wrote it. */
async function textOf(file: Uint8Array | null): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(file ?? []))
  const { text } = await extractText(document, { mergePages: true })
  expect(JSON.stringify((await getMeta(document)).info)).not.toContain("Amina")
  return text.replaceAll(/[\u2066-\u2069\u200e\u200f]/g, "")
}

test("the file is written in Latin, Greek, Cyrillic and Arabic script, with her words and the staff's", async () => {
  const id = await drafted(c.noor, c.amina)
  await withStep(c.noor, id)
  await withStep(c.noor, id, {
    phraseKey: "",
    what: "أتصل بالرقم +34 600 000 001 غدا",
    language: "ar",
    month: "2",
  })
  await withStep(c.noor, id, { phraseKey: "", what: "Πάω στο γραφείο 🙂", language: "el", month: "3" })
  const file = async (language: string, beside: string) =>
    textOf(await roadMapFile({ copy: await copyOf(language, beside), withSurname: false }))
  const arabic = await file("ar", "uk")
  for (const words of ["Amina", "خارطة", "الخاصة", "UNED", "+34 600 000 001", "Harbour House", "112"])
    expect(arabic.replaceAll("\u00a0", " ")).toContain(words)
  for (const words of ["Моя дорожня карта", "Віднести мій диплом до UNED*", "Πάω στο γραφείο"])
    expect(arabic).toContain(words)
  expect(arabic).not.toContain("Haddad")
  expect(arabic).toMatch(/1 \/ \d/)
  const english = await file("en", "es")
  for (const words of [
    "My road map — Amina",
    "Mi hoja de ruta*",
    "Take my diploma to UNED",
    "Llevar mi título a UNED*",
  ])
    expect(english).toContain(words)
}, 60_000)

test("what no font has a letter for is not written into a file, it is printed from the page", async () => {
  const id = await drafted(c.noor, c.amina)
  await withStep(c.noor, id, { phraseKey: "", what: "ቤተሰብ", language: "ti" })
  expect(await roadMapFile({ copy: await copyOf(), withSurname: false })).toBeNull()
})
