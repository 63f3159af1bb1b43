import { extractText, getDocumentProxy } from "unpdf"
import { beforeEach, expect, test } from "vitest"
import { cvFile } from "@/components/cv/cv-file"
import { saveCv } from "@/lib/domain/cv/actions"
import { cvBuilder, cvVersion } from "@/lib/domain/cv/queries"
import { jobSearchOf } from "@/lib/domain/job-search/queries"
import { agreeProfile } from "@/lib/domain/skills-profile/actions"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { fullProfile } from "@/tests/support/full-profile"
import { owner } from "@/tests/support/own-database"
import { dayOfCast } from "@/tests/support/plain-day"
import { agreementOf } from "@/tests/support/profile"
import { valueIn } from "@/tests/support/work-experience"

let c: Cast
beforeEach(async () => {
  c = await cast()
  await fullProfile(owner, c, c.amina)
  const agreed = agreementOf(c.amina, { interviewOn: dayOfCast(c.now), accepted: true })
  valueIn(await as(c.noor, () => agreeProfile(agreed)))
  await owner("update participant_contact set phone = '+34600111222' where participant_id = $1", [c.amina])
})

const builder = () => as(c.noor, () => cvBuilder(c.amina))
async function saved(more: object = {}) {
  const { start } = await builder()
  return valueIn(
    await as(c.noor, () => saveCv({ participantId: c.amina, ...start, language: "en", ...more })),
  ).cvId
}
const read = (cvId: string, who = c.noor) => as(who, () => cvVersion(c.amina, cvId))

test("the builder offers what was agreed and nothing beside it, and goes on from the last version", async () => {
  const { rows, start, known } = await builder()
  expect(JSON.stringify({ rows, start })).not.toMatch(
    /childcare|bank_account|Ready for a kitchen|From 7 to 9/,
  )
  expect(known).toContain("phone")
  expect(rows?.work.map(({ title }) => title)).toEqual(["Cook", "Tailoring at home"])
  await saved({ work: [], introduction: "I cook for many.", purpose: "kitchens", shows: ["phone"] })
  expect((await builder()).start).toMatchObject({
    ...{ work: [], introduction: "I cook for many.", purpose: "kitchens", shows: ["phone"], language: "en" },
  })
})

test("a version stays as it was saved, whatever happens to the profile, her phone or her name", async () => {
  const cvId = await saved({ shows: ["phone"] })
  const before = await read(cvId)
  await owner("delete from work_history")
  await owner("update participant_contact set phone = '+34999'")
  await owner("update participant set known_as = 'Another' where id = $1", [c.amina])
  const { paper, number } = await read(cvId)
  expect({ paper, number }).toEqual({ paper: before.paper, number: 1 })
  expect(paper).toMatchObject({ phone: "+34600111222" })
  await saved()
  const { cvs } = await as(c.noor, () => jobSearchOf(c.amina))
  expect(cvs.map(({ number, by }) => [number, by])).toEqual([
    [2, "Noor"],
    [1, "Noor"],
  ])
})

test("nobody but her counsellor reads a CV or makes one, and none is made without an agreed profile", async () => {
  const cvId = await saved()
  const { start } = await builder()
  const asked = { participantId: c.amina, ...start, language: "en" }
  for (const who of [c.clara, c.tomas, c.konrad, c.petra]) {
    await expect(read(cvId, who)).rejects.toThrow()
    await expect(as(who, () => jobSearchOf(c.amina))).rejects.toThrow()
    await expect(as(who, () => saveCv(asked))).rejects.toThrow()
  }
  await expect(as(c.noor, () => cvVersion(c.basma, cvId))).rejects.toThrow()
  const none = await as(c.noor, () => saveCv({ ...asked, participantId: c.basma }))
  expect(none).toMatchObject({ problems: { form: { key: "cv.problems.noProfile" } } })
  expect(await as(c.noor, () => cvBuilder(c.basma))).toMatchObject({ rows: null, start: null })
})

test.each([
  ["es", ["Currículum", "Experiencia laboral", "Tailoring at home", "Lengua materna"]],
  ["ar", ["المهنية", "اللغات", "Cook"]],
] as const)(
  "the file in %s holds its words and hers, and its facts do not name her",
  async (language, words) => {
    const { paper } = await read(await saved({ language }))
    const file = (await cvFile(paper)) ?? new Uint8Array()
    const document = await getDocumentProxy(file)
    const { text } = await extractText(document, { mergePages: true })
    for (const word of words) expect(text).toContain(word)
    const { info } = await document.getMetadata()
    expect(JSON.stringify(info)).not.toContain(paper.name)
  },
)
