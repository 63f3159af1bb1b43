import type { CvContent } from "@/lib/domain/cv-content/schema"
import { cefrCodes, dateShape, dimensions, iscedCodes, languageCodeOf } from "./schema"

/** A part of the document; what holds nothing is left out, unless the format asks for it. */
type Part = string

const spaces = {
  "xsi:schemaLocation": "http://www.europass.eu/1.0 Candidate.xsd",
  xmlns: "http://www.europass.eu/1.0",
  "xmlns:hr": "http://www.hr-xml.org/3",
  "xmlns:oa": "http://www.openapplications.org/oagis/9",
  "xmlns:eures": "http://www.europass_eures.eu/1.0",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
}

type Asked = { language: string; number: number }

/** A saved version in the format in which Europass and the employment services exchange CVs. */
export function europassOf(content: CvContent, { language, number }: Asked): string {
  const scheme = { schemeID: `CV-${number}`, schemeAgencyName: "EUROPASS" }
  const name = nameOf(content.name)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${el("Candidate", spaces, [
    el("hr:DocumentID", { ...scheme, schemeName: "DocumentIdentifier", schemeVersionID: "4.0" }),
    el("CandidateSupplier", {}, [
      el("hr:PartyID", { ...scheme, schemeName: "PartyID", schemeVersionID: "1.0" }),
      el("hr:PartyName", {}, ["Owner"]),
      el("PersonContact", {}, [name, ...reachOf(content)]),
      el("hr:PrecedenceCode", {}, ["1"]),
    ]),
    el("CandidatePerson", {}, [
      name,
      ...reachOf(content),
      day("hr:BirthDate", content.birth),
      ...mothersOf(content),
    ]),
    el("CandidateProfile", { languageCode: language }, [
      el("hr:ID", { ...scheme, schemeName: "CandidateProfileID", schemeVersionID: "1.0" }),
      words("hr:ExecutiveSummary", content.introduction),
      el("EmploymentHistory", {}, content.work.filter(isPaid).map(jobOf)),
      el("EducationHistory", {}, content.education.map(schoolingOf)),
      el("eures:Licenses", {}, [licenceOf(content.licence)]),
      el("Certifications", {}, content.recognition.map(certificateOf)),
      el("PersonQualifications", {}, [...content.languages.map(languageOf), ...content.skills.map(skillOf)]),
      el("CommunicationAndInterpersonalSkills", {}),
      el("DigitalSkills", {}),
      el("VoluntaryWorks", {}, content.work.filter((row) => !isPaid(row)).map(voluntaryOf)),
    ]),
  ])}\n`
}

/** The first word is the given name; one name alone is given. */
function nameOf(name: string): Part {
  const [given = "", ...family] = name.split(/\s+/)
  return el("PersonName", {}, [words("oa:GivenName", given), words("hr:FamilyName", family.join(" "))])
}

function reachOf({ phone, email }: CvContent): Part[] {
  const channel = (code: string, value: Part) =>
    el("Communication", {}, [el("ChannelCode", {}, [code]), value])
  return [
    phone === null ? "" : channel("Telephone", words("oa:DialNumber", phone)),
    email === null ? "" : channel("Email", words("oa:URI", email)),
  ]
}

function mothersOf({ languages }: CvContent): Part[] {
  return languages
    .filter(({ isMotherTongue }) => isMotherTongue)
    .map(({ language }) => el("PrimaryLanguageCode", { name: "NORMAL" }, [languageCodeOf(language)]))
}

type Job = CvContent["work"][number]
const isPaid = ({ kind }: Job) => kind === "paid" || kind === "informal"

/** Whose she worked for is not on record: the format asks for a name. */
function jobOf({ title, country, from, to, tasks }: Job): Part {
  return el("EmployerHistory", {}, [
    el("hr:OrganizationName", {}, ["–"]),
    el("PositionHistory", {}, [
      el("PositionTitle", { typeCode: "FREETEXT" }, [text(title)]),
      el("eures:EmploymentPeriod", {}, [
        started("eures:StartDate", from),
        started("eures:EndDate", to),
        el("hr:CurrentIndicator", {}, [String(to === null && from !== null)]),
      ]),
      words("oa:Description", tasks),
      words("Country", country?.toLowerCase() ?? null),
    ]),
  ])
}

function voluntaryOf({ title, from, to, tasks }: Job): Part {
  return el("VoluntaryWork", {}, [
    words("Title", title),
    period("Date", { from, to }),
    words("oa:Description", tasks),
  ])
}

type Schooling = CvContent["education"][number]

function schoolingOf({ level, title, country, from, to, completed }: Schooling): Part {
  const contact = country && el("Address", {}, [words("CountryCode", country.toLowerCase())])
  const known = iscedCodes.find((code) => code === level)
  return el("EducationOrganizationAttendance", {}, [
    el("hr:OrganizationName", {}, ["–"]),
    contact ? el("OrganizationContact", {}, [el("Communication", {}, [contact])]) : "",
    words("hr:ProgramName", title),
    words("EducationLevelCode", known ?? null),
    period("AttendancePeriod", { from, to }),
    completed && title !== null ? el("EducationDegree", {}, [words("hr:DegreeName", title)]) : "",
  ])
}

function licenceOf(licence: string | null): Part {
  return licence === null ? "" : el("eures:License", {}, [words("hr:LicenseName", licence)])
}

const decided = ["recognised_full", "recognised_partial", "comparability_statement"]

/** What was recognised is a certificate; what is only under way is none. */
function certificateOf({ what, state }: CvContent["recognition"][number]): Part {
  return decided.includes(state) ? el("Certification", {}, [words("hr:CertificationName", what)]) : ""
}

const skills = ["listening", "reading", "interaction", "production", "writing"] as const

function languageOf(row: CvContent["languages"][number]): Part {
  if (row.isMotherTongue) return ""
  const scored = (level: string | null) => cefrCodes.find((code) => code === level)
  const score = (tag: string, level: string) => el(tag, {}, [el("hr:ScoreText", {}, [level])])
  const overall = scored(row.overall)
  return el("PersonCompetency", {}, [
    el("CompetencyID", { schemeName: "NORMAL" }, [languageCodeOf(row.language)]),
    el("hr:TaxonomyID", {}, ["language"]),
    overall ? score("eures:ProficiencyLevel", overall) : "",
    ...skills.map((skill) => {
      const level = scored(row[skill])
      const type = el("hr:CompetencyDimensionTypeCode", {}, [dimensions[skill]])
      return level ? el("eures:CompetencyDimension", {}, [type, score("eures:Score", level)]) : ""
    }),
  ])
}

function skillOf({ skill: { uri, label } }: CvContent["skills"][number]): Part {
  const scheme: Record<string, string> = uri === null ? {} : { schemeName: "ESCO", schemeID: uri }
  return el("PersonCompetency", {}, [
    el("CompetencyID", scheme, [text(label)]),
    el("hr:TaxonomyID", {}, ["other"]),
    words("hr:CompetencyName", label),
  ])
}

type Span = { from: string | null; to: string | null }

function period(tag: string, { from, to }: Span): Part {
  const ongoing = from !== null && to === null ? el("Ongoing", {}, ["true"]) : ""
  const parts = [started("StartDate", from), started("EndDate", to), ongoing]
  return parts.join("") === "" ? "" : el(tag, {}, parts)
}

const started = (tag: string, partial: string | null): Part => {
  const formatted = day("hr:FormattedDateTime", partial)
  return formatted === "" ? "" : el(tag, {}, [formatted])
}

/** A day that is not written as the format asks is left out: it would take the document with it. */
function day(tag: string, partial: string | null): Part {
  return partial !== null && dateShape.test(partial) ? el(tag, {}, [partial]) : ""
}

function words(tag: string, value: string | null): Part {
  return value === null || value === "" ? "" : el(tag, {}, [text(value)])
}

function el(tag: string, attributes: Record<string, string>, parts: readonly Part[] = []): Part {
  const told = Object.entries(attributes).map(([name, value]) => ` ${name}="${text(value)}"`)
  const inner = parts.join("")
  return inner === "" ? `<${tag}${told.join("")}/>` : `<${tag}${told.join("")}>${inner}</${tag}>`
}

/** Signs that no document may hold are left out; those that mean something in it are written as names. */
function text(value: string): string {
  const held = value.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
  return held
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
}
