import { extractText, getDocumentProxy } from "unpdf"
import { beforeEach, expect, test } from "vitest"
import { certificateFile } from "@/components/work-certificate/certificate-file"
import { workCertificate } from "@/lib/domain/work-certificate/queries"
import { workExperience } from "@/lib/domain/work-experience/queries"
import { workOf } from "@/lib/domain/work-file/queries"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { workOf as workIn } from "@/tests/support/work-experience"

let c: Cast
let hers: ReturnType<typeof workIn>
beforeEach(async () => {
  c = await cast()
  hers = workIn(c)
  await hers.seenRight()
})

test("her file says where each work experience stands; a coordinator reads it and writes nothing", async () => {
  const id = await hers.active()
  const read = (who: "noor" | "clara") =>
    as(c[who], () => workExperience(c.amina, id), new Date("2027-10-05T10:00Z"))
  expect(await read("noor")).toMatchObject({
    ...{ state: "active", startsOn: "2027-08-31", requiredEnd: "2028-02-28", daysAdded: 0, mayWrite: true },
    ...{ waiting: [], signatures: [{}, {}, {}], nextReview: { month: 1, dueOn: "2027-09-30" } },
    missing: { signing: null },
  })
  expect(await read("clara")).toMatchObject({ mayWrite: false, choices: null, tutor: "Noor" })
  expect(await as(c.noor, () => workOf(c.amina))).toMatchObject({
    ...{ mayAgree: false, experiences: [{ id, state: "active", waiting: 0, signed: 3 }] },
  })
})

test("a work experience that became a job waits for the job, and names it once it is written down", async () => {
  const id = await hers.active()
  await hers.end("2027-11-15", id, { hired: "yes" })
  const [stay] = await hers.stays(id)
  const page = () => as(c.noor, () => workExperience(c.amina, id))
  const likely = async () => (await as(c.noor, () => workOf(c.amina))).likelySource
  expect([(await page()).job, await likely()]).toEqual([null, stay?.id])
  await c.put("employment_spell", {
    ...{ organisation_id: c.harbour, participant_id: c.amina, title: "Baker", occupation_level: 2 },
    ...{ starts_on: "2027-11-16", contract: "permanent", evidence: "declared", created_by: c.noor.id },
    from_placement_id: stay?.id,
  })
  expect([(await page()).job, await likely()]).toEqual([{ title: "Baker", employer: null }, null])
})

test("is not there for a colleague, another organisation, or under another woman's name", async () => {
  const id = await hers.drafted()
  for (const who of [c.tomas, c.konrad, c.petra])
    await expect(as(who, () => workExperience(c.amina, id))).rejects.toThrow()
  await expect(as(c.noor, () => workExperience(c.basma, id))).rejects.toThrow()
})

test("the certificate is there when it is over, in her language and the reader's, and says nothing of why", async () => {
  const id = await hers.active()
  const asked = { participantId: c.amina, id, locale: "es" }
  const certificate = () => as(c.noor, () => workCertificate(asked), new Date("2027-12-01T10:00Z"))
  await expect(certificate()).rejects.toThrow()
  await owner("update participant set preferred_language = 'ar' where id = $1", [c.amina])
  await hers.end("2027-11-15", id, { by: "employer", reason: "The bakery closed" })
  const written = await certificate()
  expect(written).toMatchObject({ language: "ar", beside: "es", stays: [{ employer: "North Bakery" }] })
  expect(JSON.stringify(written)).not.toMatch(/closed|interrupted/)
  const { text } = await extractText(await getDocumentProxy(await certificateFile(written)), {
    mergePages: true,
  })
  for (const words of ["Certificado de experiencia laboral", "North Bakery", "Baking bread", "Amina"])
    expect(text).toContain(words)
})
