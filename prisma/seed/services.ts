import { addService } from "@/lib/domain/directory/actions"
import { must } from "./must"
import { phoneIn } from "./phones"
import { as, type Place } from "./structure"

const listed = [
  {
    name: "River School",
    provider: "River Language Association",
    topics: ["language"],
    languages: ["ar", "en", "fa"],
    childrenWelcome: true,
    cost: "free",
    opening: "Mo-Fr 09:00-13:00",
    email: "courses@river-school.example",
  },
  {
    name: "Papers and Rights Office",
    provider: "Neighbours Together",
    topics: ["rights", "housing"],
    languages: ["ar", "en", "uk"],
    cost: "free",
    phone: 210,
    email: "office@neighbours.example",
  },
  {
    name: "Little Oak Nursery",
    topics: ["childcare", "family"],
    languages: ["en"],
    childrenWelcome: true,
    cost: "paid",
    phone: 220,
  },
  {
    name: "Safe House Line",
    topics: ["violence", "rights"],
    languages: ["ar", "en", "fa", "so", "ti"],
    womenOnly: true,
    cost: "free",
    phone: 230,
  },
  {
    name: "Mothers' Sewing Circle",
    topics: ["community", "training"],
    languages: ["ar", "en"],
    womenOnly: true,
    childrenWelcome: true,
    cost: "free",
    email: "circle@sewing.example",
  },
] as const

/** What is nearby: the first three were asked lately, the others so long ago that nobody can be sure. */
export async function listServices(place: Place, now: Date): Promise<void> {
  const [counsellor] = place.counsellors
  if (!counsellor) return
  for (const [nth, service] of listed.entries()) {
    const days = nth < 3 ? 20 * (nth + 1) : 200
    const then = new Date(now.getTime() - days * 24 * 3_600_000)
    const { topics, languages, phone, ...facts } = { phone: null, ...service }
    const number = phone === null ? {} : { phone: phoneIn(place.country, phone) }
    const written = { ...facts, ...number, topics: [...topics], languages: [...languages] }
    await must(
      "list a service",
      as(counsellor, then, () => addService(written)),
    )
  }
}
