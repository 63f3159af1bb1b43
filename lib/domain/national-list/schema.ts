import type { ServiceTopic } from "@/lib/domain/directory/schema"

/** The most services of one file. */
export const mostServices = 5000
export const mostBytes = 10 * 1024 * 1024

/** The first half of each theme of the national schema, and what it is called here. */
export const topicsOfThemes: Readonly<Record<string, ServiceTopic>> = {
  "choisir-un-metier": "orientation",
  "creer-une-entreprise": "business",
  "difficultes-administratives-ou-juridiques": "rights",
  "difficultes-financieres": "money",
  "equipement-et-alimentation": "needs",
  famille: "family",
  "lecture-ecriture-calcul": "language",
  "logement-hebergement": "housing",
  mobilite: "transport",
  numerique: "digital",
  "preparer-sa-candidature": "job_search",
  remobilisation: "community",
  sante: "health",
  "se-former": "training",
  "souvrir-a-linternational": "job_search",
  "trouver-un-emploi": "job_search",
}

/** Themes that are looked for by a narrower word than their first half gives. */
export const narrowerThemes: Readonly<Record<string, ServiceTopic>> = {
  "famille--garde-denfants": "childcare",
  "famille--surmonter-conflits-separation-violence": "violence",
}

export const costsOfSchema: Readonly<Record<string, "free" | "paid">> = { gratuit: "free", payant: "paid" }
export const womenOfSchema = "femmes"

/** One thing of a list, by the names of its columns. */
export type Entry = Readonly<Record<string, unknown>>
export type NationalFile = { services: { row: number; entry: Entry }[]; structures: Entry[] }

/** What a list gives of a service; what people here know of it beside that is not its business. */
export type Given = {
  source: string
  sourceId: string
  name: string
  provider: string | null
  description: string | null
  language: string
  topics: string[]
  womenOnly: boolean
  cost: string | null
  opening: string | null
  address: string | null
  postcode: string | null
  city: string | null
  phone: string | null
  email: string | null
  website: string | null
}

export const refusals = [
  ...(["sourceMissing", "idMissing", "nameMissing", "twice", "topicUnknown", "topicMissing"] as const),
  ...(["costUnknown", "emailUnclear", "tooLong", "notService"] as const),
] as const
export type Refusal = { reason: (typeof refusals)[number]; text: string }
export type Read = { row: number; name: string } & (
  | { given: Given; refusal: null }
  | { given: null; refusal: Refusal }
)
