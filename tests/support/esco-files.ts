import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const address = (kind: "occupation" | "skill", number: number) =>
  `http://data.europa.eu/esco/${kind}/${String(number).padStart(8, "0")}-0000-4000-8000-000000000000`

type Label = { label: string; also?: string[]; about?: string }
type Occupation = { isco: string; en: Label; es: Label }
type Skill = { facts: string; en: Label; es: Label }

/* A few concepts in our own words, in the shape of the Commission's files. */
const occupations: Occupation[] = [
  {
    isco: "5120",
    en: { label: "cook", also: ["kitchen cook", "meal maker"], about: 'Makes "meals",\nday by day.' },
    es: { label: "cocinero/cocinera", also: ["persona que cocina"] },
  },
  {
    isco: "9412",
    en: { label: "kitchen assistant", also: ["kitchen hand", "cook's assistant"] },
    es: { label: "ayudante de cocina" },
  },
  {
    isco: "4226",
    en: { label: "receptionist", also: ["front desk clerk"] },
    es: { label: "recepcionista", also: ["persona de recepción"] },
  },
  {
    isco: "7531",
    en: { label: "dressmaker", also: ["seamstress", "tailor of dresses"] },
    es: { label: "modisto/modista", also: ["costurera"] },
  },
  { isco: "5311", en: { label: "child day carer" }, es: { label: "cuidador infantil/cuidadora infantil" } },
  {
    isco: "9112",
    en: { label: "office cleaner" },
    es: { label: "limpiador de oficinas/limpiadora de oficinas" },
  },
]
const skills: Skill[] = [
  {
    facts: "skill/competence,transversal",
    en: { label: "listen actively" },
    es: { label: "escuchar con atención" },
  },
  {
    facts: "skill/competence,sector-specific",
    en: { label: "sew garments", also: ["stitch garments"] },
    es: { label: 'coser prendas "skill/competence"', also: ["hacer costura"] },
  },
  {
    facts: "knowledge,cross-sector",
    en: { label: "food hygiene" },
    es: { label: "higiene de los alimentos" },
  },
  { facts: "skill/competence,occupation-specific", en: { label: "" }, es: { label: "cuidar a niños" } },
]
const groups = [
  ["5", "Service and sales workers", "Trabajadores de los servicios"],
  ["5120", "Cooks", "Cocineros"],
  ["9412", "Kitchen helpers", "Ayudantes de cocina"],
] as const

type Language = "en" | "es"
type Texts = Record<string, string>

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const rest = ({ label, also = [], about = "" }: Label) =>
  [label, also.join("\n"), about].map(quoted).join(",")
const sheet = (header: string, rows: string[]) => `${[header, ...rows].join("\r\n")}\r\n`

function occupationSheet(language: Language): string {
  return sheet(
    "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description",
    occupations.map(
      (each, place) => `Occupation,${address("occupation", place)},${each.isco},${rest(each[language])}`,
    ),
  )
}

function skillSheet(language: Language): string {
  return sheet(
    "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description",
    skills.map(
      (each, place) =>
        `KnowledgeSkillCompetence,${address("skill", place)},${each.facts},${rest(each[language])}`,
    ),
  )
}

function groupSheet(place: 1 | 2): string {
  return sheet(
    "conceptType,conceptUri,code,preferredLabel,altLabels,description",
    groups.map((each) => `ISCOGroup,http://data.europa.eu/esco/isco/C${each[0]},${each[0]},${each[place]},,`),
  )
}

/** The files as they should be, by name. */
export const escoFiles: Texts = {
  "ISCOGroups_en.csv": groupSheet(1),
  "ISCOGroups_es.csv": groupSheet(2),
  "occupations_en.csv": occupationSheet("en"),
  "occupations_en-us.csv": occupationSheet("en").replace("cook,", "grill cook,"),
  "occupations_es.csv": occupationSheet("es"),
  "skills_en-us.csv": skillSheet("en"),
  "skills_es.csv": skillSheet("es"),
}

/** A folder with these files, in bytes or as UTF-8; without any named, all of them as they should be. */
export function escoFolder(
  differing: Record<string, string | Buffer> = {},
  files: Texts = escoFiles,
): string {
  const folder = mkdtempSync(join(tmpdir(), "itinera-esco-"))
  for (const [name, content] of Object.entries({ ...files, ...differing }))
    writeFileSync(join(folder, name), content)
  return folder
}
