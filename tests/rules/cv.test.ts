import { describe, expect, test } from "vitest"
import { contentOf, cvProblems, licenceIn, nameIn, startingFrom, tellable } from "@/lib/domain/cv/rules"
import { cvInput } from "@/lib/domain/cv/schema"
import { cvContent } from "@/lib/domain/cv-content/schema"
import { paperOf } from "@/lib/domain/cv-paper/rules"
import { pictureOf } from "@/lib/domain/profile-picture/rules"
import { shippedText } from "@/lib/words/phrases"

const concept = (label: string, uri: string | null = null) => ({ uri, label, version: null })
const job = (id: string, more: object = {}) => ({
  ...{ id, title: id, kind: "paid", occupation: null, country: "SY", from: "2009", to: "2013" },
  ...{ tasks: null, reference: "CNRY Mr Reference", ...more },
})
const picture = pictureOf(
  {
    work: [
      job("cook", { occupation: concept("cook", "esco:cook") }),
      job("cleaner", { kind: "informal", from: "2019-03", to: null }),
      job("tailor", { kind: "home", from: null, to: null, tasks: "Dresses" }),
      job("reader", { kind: "unpaid" }),
    ],
    education: [
      { id: "school", level: "3", title: null, country: "SY", from: "2005-09", to: "2008", completed: true },
      {
        id: "degree",
        level: "6",
        title: "Nursing",
        country: "SY",
        from: "2008",
        to: "2010",
        completed: false,
      },
      { id: "nothing", level: "none", title: null, completed: true },
    ],
    recognition: [
      { id: "going", what: "Nursing diploma", state: "under_assessment", authority: "CNRY Ministry" },
      { id: "no", what: "Another", state: "refused" },
    ],
    languages: [
      { id: "es", language: "es", overall: "B1", listening: "B1", reading: "A2" },
      { id: "ar", language: "ar", isMotherTongue: true },
    ],
    skills: [{ id: "group", skill: concept("Cooking for groups", "esco:group"), selfLevel: 1 }],
    expectations: [{ id: "1", wish: "CNRY mornings only", drivingLicence: "B" }],
    assessment: [{ id: "1", assessment: "CNRY not ready" }],
  },
  { obstacles: [{ id: "1", kind: "health", note: "CNRY back pain" }], obstaclesAsked: true },
)
const herself = {
  ...{ knownAs: "أمينة", familyName: "حداد", latinName: "Amina Haddad" },
  ...{ phone: "+34600000001", email: null, birth: "1990-04" },
}
const around = { rows: tellable(picture), licence: licenceIn(picture), herself }
const input = (more: object = {}) =>
  cvInput.parse({
    ...{
      participantId: "11111111-1111-4111-8111-111111111111",
      language: "es",
      purpose: "",
      introduction: "",
    },
    ...{
      work: ["cook", "tailor"],
      education: ["degree"],
      recognition: ["going", "no"],
      languages: ["ar", "es"],
    },
    ...{ skills: ["group"], licence: true, shows: [], ...more },
  })
const words = (language: string) => (key: string) => shippedText(`cv.${key}`, language) ?? `? ${key}`
const paper = (more: object = {}, language = "en") =>
  paperOf(contentOf(input({ ...more, language }), around, new Map()), { language, word: words(language) })

test("a CV can hold nothing of what makes it hard, what she wants or what others think, and no refusal", () => {
  expect(JSON.stringify(tellable(picture))).not.toMatch(/CNRY|refused|none/)
  expect(JSON.stringify(contentOf(input(), around, new Map()))).not.toMatch(/CNRY|1990|\+34/)
})

describe("what a version keeps", () => {
  test("is what was chosen, in the words of its language where the classification has them", () => {
    const content = contentOf(input(), around, new Map([["esco:group", "Cocinar para grupos"]]))
    expect(content.work.map(({ id }) => id)).toEqual(["cook", "tailor"])
    expect(content.recognition.map(({ id }) => id)).toEqual(["going"])
    expect(content.skills.map(({ skill }) => skill.label)).toEqual(["Cocinar para grupos"])
    expect(content).toMatchObject({ name: "Amina Haddad", phone: null, birth: null, licence: "B" })
  })

  test("shows her phone or her birth only where she wishes so", () => {
    const content = contentOf(input({ shows: ["birth", "phone"] }), around, new Map())
    expect(content).toMatchObject({ phone: "+34600000001", birth: "1990-04", email: null })
    expect(cvProblems(input({ shows: ["email"] }), around)).toEqual({
      shows: { key: "cv.problems.notOnRecord" },
    })
  })

  test("is not nothing", () => {
    const none = { work: [], education: ["unknown"], languages: [], skills: [], licence: false }
    expect(cvProblems(input(none), around)).toEqual({ form: { key: "cv.problems.nothingChosen" } })
    expect(cvProblems(input({ ...none, licence: true }), around)).toBeNull()
  })

  test("her name is written in the letters of the language", () => {
    expect([nameIn("es", herself), nameIn("ar", herself), nameIn("uk", herself)]).toEqual([
      ...["Amina Haddad", "أمينة حداد", "أمينة حداد"],
    ])
    expect(nameIn("es", { ...herself, latinName: null })).toBe("أمينة حداد")
  })
})

test("a new version goes on from the last one's choices; a first one holds everything but what needs her wish", () => {
  const first = startingFrom(null, around)
  expect(first).toMatchObject({ work: ["cook", "cleaner", "tailor", "reader"], licence: true, shows: [] })
  const content = cvContent.parse(contentOf(input({ shows: ["phone"], licence: false }), around, new Map()))
  expect(startingFrom({ language: "ar", purpose: "kitchens", content }, around)).toMatchObject({
    ...{ language: "ar", purpose: "kitchens", work: ["cook", "tailor"], licence: false, shows: ["phone"] },
  })
})

describe("the paper", () => {
  test("tells work by what it was, undeclared work as any other, the last first", () => {
    const { sections } = paper({ work: ["cook", "cleaner", "tailor", "reader"] })
    const told = sections.map(({ title, entries }) => [
      title,
      ...entries.map(({ when, title }) => `${title} ${when}`),
    ])
    expect(told.slice(0, 3)).toEqual([
      ["Work experience", "cleaner March 2019 –", "cook 2009 – 2013"],
      ["Unpaid and voluntary work", "reader 2009 – 2013"],
      ["Experience at home", "tailor null"],
    ])
    expect(JSON.stringify(sections)).not.toContain("informal")
  })

  test("puts her mother tongue first, and a level beside the others", () => {
    const languages = paper().sections.find(({ key }) => key === "languages")
    expect(languages?.entries).toMatchObject([
      { title: "Arabic", besides: ["Mother tongue"], text: null },
      { title: "Spanish", besides: ["B1"], text: "Listening B1 · Reading A2" },
    ])
  })

  test("says what is not completed, and where a recognition stands", () => {
    const { sections } = paper({ education: ["school", "degree"] })
    const of = (key: string) => sections.find((section) => section.key === key)?.entries
    expect(of("education")).toMatchObject([
      { title: "Nursing", besides: ["Bachelor's degree", "Syria", "not completed"] },
      { title: "Upper secondary school or vocational training", when: "September 2005 – 2008" },
    ])
    expect(of("recognition")).toMatchObject([
      { title: "Nursing diploma", besides: ["Recognition under way"] },
    ])
  })

  test.each(["es", "ar", "de", "fr", "fa", "tr", "uk"])("has all its words in %s", (language) => {
    const text = JSON.stringify(paper({ work: ["cook", "reader", "tailor"], shows: ["birth"] }, language))
    expect(text).not.toContain("?")
    expect(text).not.toMatch(/Work experience|Mother tongue/)
  })
})
