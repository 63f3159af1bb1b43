import type { CvContent } from "@/lib/domain/cv-content/schema"
import { parsePartialDate, partialDateText } from "@/lib/platform/partial-dates"
import { countryName, languageTitle } from "@/lib/words/languages"

/** One line of the paper: when, what, and what is said of it. */
export type Entry = {
  id: string
  when: string | null
  title: string
  besides: string[]
  text: string | null
}
export type PaperSection = { key: string; title: string; entries: Entry[] }

type Writing = { language: string; word: (key: string) => string }

/** The sections of the paper that hold something, in the words of its language. */
export function paperOf(content: CvContent, writing: Writing) {
  const { word, language } = writing
  const sections: PaperSection[] = [
    ...(["work", "unpaid", "home"] as const).map((key) => section(key, workEntries(content, key, language))),
    section("education", educationEntries(content, writing)),
    section("recognition", recognitionEntries(content, writing)),
    section("languages", languageEntries(content, writing)),
    section(
      "skills",
      content.skills.map(({ id, skill }) => plain(id, skill.label)),
    ),
    section("licence", content.licence === null ? [] : [plain("licence", content.licence)]),
  ]
  function section(key: string, entries: Entry[]): PaperSection {
    return { key, title: word(key), entries }
  }
  return {
    language,
    title: word("title"),
    name: content.name,
    born: content.birth && `${word("born")}: ${dateText(content.birth, language)}`,
    phone: content.phone,
    email: content.email,
    about: content.introduction === null ? null : { title: word("about"), text: content.introduction },
    sections: sections.filter(({ entries }) => entries.length > 0),
  }
}
export type CvPaper = ReturnType<typeof paperOf>

const plain = (id: string, title: string): Entry => ({ id, title, when: null, besides: [], text: null })

/** Undeclared work was work: on paper it is told as any other. */
const kindsOf = { work: ["paid", "informal"], unpaid: ["unpaid"], home: ["home"] }

function workEntries({ work }: CvContent, key: keyof typeof kindsOf, language: string): Entry[] {
  const rows = work.filter(({ kind }) => kindsOf[key].includes(kind))
  return latestFirst(rows).map(({ id, title, occupation, country, from, to, tasks }) => ({
    ...{ id, title, when: spanText(from, to, language), text: tasks },
    besides: said([
      occupation && occupation.label.toLowerCase() !== title.toLowerCase() && occupation.label,
      country && countryName(country, language),
    ]),
  }))
}

function educationEntries({ education }: CvContent, { language, word }: Writing): Entry[] {
  return latestFirst(education).map(({ id, level, title, country, from, to, completed }) => {
    const schooling = levelKeys.includes(level) ? word(`level-${level}`) : null
    return {
      ...{ id, when: spanText(from, to, language), title: title ?? schooling ?? "–", text: null },
      besides: said([
        title !== null && schooling,
        country && countryName(country, language),
        !completed && word("unfinished"),
      ]),
    }
  })
}

const levelKeys = ["1", "2", "3", "4", "5", "6", "7", "8"]

const outcomes: Record<string, string> = {
  recognised_full: "recognised",
  recognised_partial: "recognised-part",
  comparability_statement: "comparable",
}

function recognitionEntries({ recognition }: CvContent, { word }: Writing): Entry[] {
  return recognition.map(({ id, what, state }) => ({
    ...plain(id, what),
    besides: [word(outcomes[state] ?? "under-way")],
  }))
}

const parts = ["listening", "reading", "interaction", "production", "writing"] as const

function languageEntries({ languages }: CvContent, { language, word }: Writing): Entry[] {
  const mothersFirst = languages.toSorted(
    (one, other) => Number(other.isMotherTongue) - Number(one.isMotherTongue),
  )
  return mothersFirst.map((row) => {
    const rated = parts.flatMap((part) => (row[part] === null ? [] : [`${word(part)} ${row[part]}`]))
    return {
      ...plain(row.id, languageTitle(row.language, language)),
      besides: row.isMotherTongue ? [word("mother-tongue")] : said([row.overall]),
      text: row.isMotherTongue || rated.length === 0 ? null : rated.join(" · "),
    }
  })
}

function said(parts: readonly (string | false | null)[]): string[] {
  return parts.flatMap((part) => part || [])
}

function dateText(partial: string, language: string): string {
  return parsePartialDate(partial) ? partialDateText(partial, language) : partial
}

/** "2009 – 2013"; where no end is known the line stays open. */
function spanText(from: string | null, to: string | null, language: string): string | null {
  if (from === null) return to === null ? null : dateText(to, language)
  return `${dateText(from, language)} – ${to === null ? "" : dateText(to, language)}`.trim()
}

type Dated = { from: string | null; to: string | null }

/** What goes on or ended last comes first; what has no date comes last. */
function latestFirst<Row extends Dated>(rows: readonly Row[]): Row[] {
  const end = ({ from, to }: Dated) => to ?? (from === null ? "" : "9999")
  return rows.toSorted(
    (one, other) => end(other).localeCompare(end(one)) || (other.from ?? "").localeCompare(one.from ?? ""),
  )
}
