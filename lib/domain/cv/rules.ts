import { type CvContent, type CvRows, cvRows } from "@/lib/domain/cv-content/schema"
import type { Picture } from "@/lib/domain/profile-picture/rules"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { scriptOf } from "@/lib/words/languages"
import type { CvInput, Wish } from "./schema"

/** A procedure that says something for her; a refusal, or one that has not begun, is nobody's business. */
const toldStates = [
  ...["submitted", "more_documents_requested", "under_assessment", "partial_compensation_due", "appeal"],
  ...["recognised_full", "recognised_partial", "comparability_statement"],
]
const untoldLevels = ["none", "0"]

/** Of an agreed profile what a CV may hold: no obstacle, no wish, no assessment, and nothing that speaks against her. */
export function tellable(picture: Picture): CvRows {
  return {
    work: cvRows.work.parse(picture.work),
    education: cvRows.education
      .parse(picture.education)
      .filter(({ level, title }) => title !== null || !untoldLevels.includes(level)),
    recognition: cvRows.recognition
      .parse(picture.recognition)
      .filter(({ state }) => toldStates.includes(state)),
    languages: cvRows.languages.parse(picture.languages),
    skills: cvRows.skills.parse(picture.skills),
  }
}

/** Her driving licence, as the profile says it. */
export function licenceIn(picture: Picture): string | null {
  const licence = picture.expectations.at(0)?.drivingLicence
  return typeof licence === "string" && licence !== "" ? licence : null
}

export type Herself = {
  knownAs: string
  familyName: string | null
  latinName: string | null
} & Record<Wish, string | null>

/** Her name in the letters of the language, where they are known. */
export function nameIn(language: string, { knownAs, familyName, latinName }: Herself): string {
  const own = [knownAs, familyName].filter(Boolean).join(" ")
  return scriptOf(language) === "Latn" && latinName ? latinName : own
}

export type Around = { rows: CvRows; licence: string | null; herself: Herself }

const say = (key: string) => `cv.problems.${key}`

const cvRules: readonly Rule<CvInput, Around>[] = [
  {
    broken: (input, { rows, licence }) => {
      const { work, education, languages, skills } = chosenRows(input, rows)
      return (
        [work, education, languages, skills].every((part) => part.length === 0) && !(input.licence && licence)
      )
    },
    at: "form",
    say: say("nothingChosen"),
  },
  {
    broken: ({ shows }, { herself }) => shows.some((wish) => herself[wish] === null),
    at: "shows",
    say: say("notOnRecord"),
  },
]

export function cvProblems(input: CvInput, around: Around): Problems | null {
  return problemsOf(cvRules, input, around)
}

function chosenRows(input: CvInput, rows: CvRows): CvRows {
  const among = <Row extends { id: string }>(part: readonly Row[], ids: readonly string[]) =>
    part.filter(({ id }) => ids.includes(id))
  return {
    work: among(rows.work, input.work),
    education: among(rows.education, input.education),
    recognition: among(rows.recognition, input.recognition),
    languages: among(rows.languages, input.languages),
    skills: among(rows.skills, input.skills),
  }
}

/** The addresses of the chosen skills and occupations, whose labels the classification knows in other languages. */
export function conceptsIn(input: CvInput, rows: CvRows): string[] {
  const { work, skills } = chosenRows(input, rows)
  const uris = [...work.map(({ occupation }) => occupation?.uri), ...skills.map(({ skill }) => skill.uri)]
  return uris.flatMap((uri) => uri ?? [])
}

/** What a version keeps: what she chose, in the words of its language where the classification has them. */
export function contentOf(input: CvInput, around: Around, labels: ReadonlyMap<string, string>): CvContent {
  const { herself, licence } = around
  const rows = chosenRows(input, around.rows)
  const worded = <Concept extends { uri: string | null; label: string }>(concept: Concept): Concept => ({
    ...concept,
    label: labels.get(concept.uri ?? "") ?? concept.label,
  })
  const shown = (wish: Wish) => (input.shows.includes(wish) ? herself[wish] : null)
  return {
    name: nameIn(input.language, herself),
    ...{ phone: shown("phone"), email: shown("email"), birth: shown("birth") },
    introduction: input.introduction,
    licence: input.licence ? licence : null,
    ...rows,
    work: rows.work.map((row) => ({ ...row, occupation: row.occupation && worded(row.occupation) })),
    skills: rows.skills.map((row) => ({ ...row, skill: worded(row.skill) })),
  }
}

type Kept = { language: string; purpose: string | null; content: CvContent } | null

/** What the form starts from: the last version's choices; of a first one everything but what needs her wish. */
export function startingFrom(last: Kept, { rows, licence }: Around) {
  const all = <Row extends { id: string }>(part: readonly Row[], kept: readonly Row[] | undefined) =>
    part.map(({ id }) => id).filter((id) => kept === undefined || kept.some((row) => row.id === id))
  const content = last?.content
  const wished = content
    ? (["phone", "email", "birth"] as const).filter((wish) => content[wish] !== null)
    : []
  return {
    language: last?.language ?? "",
    purpose: last?.purpose ?? "",
    introduction: content?.introduction ?? "",
    work: all(rows.work, content?.work),
    education: all(rows.education, content?.education),
    recognition: all(rows.recognition, content?.recognition),
    languages: all(rows.languages, content?.languages),
    skills: all(rows.skills, content?.skills),
    licence: licence !== null && (content === undefined || content.licence !== null),
    shows: [...wished],
  }
}
