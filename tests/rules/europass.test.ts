import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { z } from "zod"
import { cvContent } from "@/lib/domain/cv-content/schema"
import { europassOf } from "@/lib/domain/europass/rules"
import { cefrCodes, dateShape, iscedCodes, languageCodeOf } from "@/lib/domain/europass/schema"
import { knownLanguages } from "@/lib/words/languages"

const content = cvContent.parse({
  ...{ name: "Amina Haddad Saleh", phone: "+34 600 000 001", email: "amina@example.org", birth: "1990-04" },
  ...{ introduction: 'I cook & bake <daily>, "fast"\u0007', licence: "B" },
  work: [
    { id: "1", title: "Cook", kind: "paid", country: "SY", from: "2009", to: "2013-05", tasks: "Soups" },
    { id: "2", title: "Cleaner", kind: "informal", from: "2019-03-01", to: null },
    { id: "3", title: "Tailor", kind: "home", from: "someday", to: null },
    { id: "4", title: "Reader", kind: "unpaid", from: "2015", to: "2016" },
  ],
  education: [
    { id: "1", level: "6", title: "Nursing", country: "SY", from: "2005-09", to: "2008", completed: true },
    { id: "2", level: "3", title: "Baccalaureate", from: null, to: null, completed: false },
  ],
  recognition: [
    { id: "1", what: "Nursing diploma", state: "recognised_full" },
    { id: "2", what: "Baccalaureate", state: "under_assessment" },
  ],
  languages: [
    { id: "1", language: "ar", isMotherTongue: true },
    { id: "2", language: "es", overall: "B1", listening: "B1", reading: "A2", writing: "A0" },
  ],
  skills: [
    { id: "1", skill: { uri: "http://data.europa.eu/esco/skill/1", label: "cook for groups" } },
    { id: "2", skill: { uri: null, label: "Sewing" } },
  ],
})
const xml = europassOf(content, { language: "en", number: 3 })

type Node = { tag: string; attributes: string; text: string; children: Node[] }

/** Reads a document that is well formed, and fails on any other. */
function parsed(document: string): Node {
  const root = node("", "")
  const open = [root]
  const [head = "", ...rest] = document.trim().split("\n")
  expect(head).toBe('<?xml version="1.0" encoding="UTF-8"?>')
  const tokens = rest.join("\n").matchAll(/<(\/?)([\w:]+)((?: [\w:]+="[^"<&]*")*)(\/?)>|([^<>]+)/g)
  let read = 0
  for (const { 0: whole, 1: end, 2: tag = "", 3: attributes = "", 4: empty, 5: text = "", index } of tokens) {
    expect([index, text]).toEqual([read, expect.not.stringMatching(/&(?!amp;|lt;|gt;|quot;)/)])
    read += whole.length
    const parent = open.at(-1) ?? root
    parent.text += text
    if (end) expect(open.pop()?.tag).toBe(tag)
    else if (tag) parent.children.push(begun(node(tag, attributes), empty ? [] : open))
  }
  expect(open).toEqual([root])
  return root.children[0] ?? root
}

const node = (tag: string, attributes: string): Node => ({ tag, attributes, text: "", children: [] })

function begun(one: Node, open: Node[]): Node {
  open.push(one)
  return one
}

const candidate = parsed(xml)
function all(tag: string, from: Node = candidate): Node[] {
  return from.children.flatMap((child) => [...(child.tag === tag ? [child] : []), ...all(tag, child)])
}
const texts = (tag: string, from?: Node) => all(tag, from).map(({ text }) => text)
const one = (tag: string) => all(tag)[0] ?? candidate

describe("the document", () => {
  test("is a candidate in the namespaces of Europass, with its four parts in order", () => {
    expect(candidate.tag).toBe("Candidate")
    for (const space of [
      "europass.eu/1.0",
      "hr-xml.org/3",
      "openapplications.org/oagis/9",
      "europass_eures.eu/1.0",
    ])
      expect(candidate.attributes).toContain(space)
    expect(candidate.children.map(({ tag }) => tag)).toEqual([
      ...["hr:DocumentID", "CandidateSupplier", "CandidatePerson", "CandidateProfile"],
    ])
    expect(one("CandidateProfile").children.map(({ tag }) => tag)).toEqual([
      ...["hr:ID", "hr:ExecutiveSummary", "EmploymentHistory", "EducationHistory", "eures:Licenses"],
      ...["Certifications", "PersonQualifications", "CommunicationAndInterpersonalSkills", "DigitalSkills"],
      "VoluntaryWorks",
    ])
  })

  test("holds what means something in it as names, and no sign that it may not hold", () => {
    expect(texts("hr:ExecutiveSummary")).toEqual(["I cook &amp; bake &lt;daily&gt;, &quot;fast&quot;"])
  })

  test("has every day in one of the formats that are taken, and leaves out one that is not", () => {
    const days = [...texts("hr:FormattedDateTime"), ...texts("hr:BirthDate")]
    expect(days).toEqual(["2009", "2013-05", "2019-03-01", "2005-09", "2008", "2015", "2016", "1990-04"])
    expect(days.filter((day) => !dateShape.test(day))).toEqual([])
    expect(
      ["2009", "2009-01", "2009-01-04", "2009-01-04T10:00:00", "1/2009", "2009-1", "now"].map((day) =>
        dateShape.test(day),
      ),
    ).toEqual([...[true, true, true, true, false, false, false]])
  })

  test("names her and how she can be reached, and nothing where she did not wish so", () => {
    const person = one("CandidatePerson")
    expect(texts("oa:GivenName", person)).toEqual(["Amina"])
    expect(texts("hr:FamilyName", person)).toEqual(["Haddad Saleh"])
    expect(texts("ChannelCode", person)).toEqual(["Telephone", "Email"])
    expect(texts("PrimaryLanguageCode", person)).toEqual(["ara"])
    const bare = { ...content, name: "Amina", phone: null, email: null, birth: null, introduction: null }
    const quiet = parsed(europassOf(bare, { language: "es", number: 1 }))
    for (const tag of ["ChannelCode", "hr:BirthDate", "hr:FamilyName", "hr:ExecutiveSummary"])
      expect(all(tag, quiet)).toEqual([])
  })

  test("tells paid work as employment, undeclared or not, and unpaid work and the home as voluntary", () => {
    expect(texts("PositionTitle")).toEqual(["Cook", "Cleaner"])
    expect(texts("hr:CurrentIndicator")).toEqual(["false", "true"])
    expect(texts("Title", one("VoluntaryWorks"))).toEqual(["Tailor", "Reader"])
    expect(xml).not.toContain("informal")
  })

  test("has levels of languages and schooling as codes, and a degree or certificate only where there is one", () => {
    expect(texts("EducationLevelCode")).toEqual(["6", "3"])
    expect(texts("hr:DegreeName")).toEqual(["Nursing"])
    expect(texts("hr:CertificationName")).toEqual(["Nursing diploma"])
    expect(texts("CompetencyID")).toEqual(["spa", "cook for groups", "Sewing"])
    expect(texts("hr:TaxonomyID")).toEqual(["language", "other", "other"])
    expect(texts("hr:ScoreText")).toEqual(["B1", "B1", "A2"])
    expect(texts("hr:CompetencyDimensionTypeCode")).toEqual([
      ...["CEF-Understanding-Listening", "CEF-Understanding-Reading"],
    ])
  })
})

test("every language that a profile knows has a code of three letters", () => {
  expect(knownLanguages.map(languageCodeOf).filter((code) => !/^[a-z]{3}$/.test(code))).toEqual([])
})

const published = process.env.EUROPASS_CODE_LISTS ?? ""

test.skipIf(published === "")("the codes are those of the published lists", () => {
  const lists = z
    .object({
      isced2011: z.record(z.string(), z.string()),
      cefr: z.record(z.string(), z.string()),
      dateFormats: z.array(z.string()),
    })
    .parse(JSON.parse(readFileSync(published, "utf8")))
  expect([...iscedCodes]).toEqual(Object.keys(lists.isced2011))
  expect([...cefrCodes]).toEqual(Object.keys(lists.cefr))
  const sample = (format: string) => format.replace(/[YMDhms]/g, "1")
  expect(lists.dateFormats.map(sample).filter((day) => !dateShape.test(day))).toEqual([])
})
