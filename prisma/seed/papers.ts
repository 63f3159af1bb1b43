import { recordConsent, recordRefusal } from "@/lib/domain/consent/actions"
import { reviseContact } from "@/lib/domain/contact/actions"
import { addContactPerson } from "@/lib/domain/contact-person/actions"
import { recordResidence } from "@/lib/domain/residence/actions"
import { addDays } from "@/lib/platform/dates"
import type { Outcome } from "@/lib/platform/outcome"
import { at } from "./calendar"
import type { Woman } from "./life"
import { must } from "./must"
import { relatives } from "./names"
import { phoneIn } from "./phones"
import { type Random, randomFrom } from "./random"
import { as, type Place } from "./structure"

type Papers = { woman: Woman; place: Place; day: string; today: string }

/** Residence, the people around her and a few consents, as a counsellor would write them down on the first day. */
export async function keepPapers(papers: Papers): Promise<void> {
  const { woman, place, day } = papers
  // A generator of its own, so that the rest of her life stays as it was.
  const random = randomFrom(Number(day.replaceAll("-", "")) * 7 + woman.children.length)
  const write: Write = (name, act) => must(name, as(woman.counsellor, at(day, "09:50", place.timezone), act))
  await write("residence", () => recordResidence(statusOf(random, papers)))
  if (random.chance(0.6)) await write("contact", () => reviseContact(contactOf(random, papers)))
  if (random.chance(0.55)) await write("person", () => addContactPerson(personOf(random, papers, "allowed")))
  if (random.chance(0.08)) await write("person", () => addContactPerson(personOf(random, papers, "never")))
  await askAround(random, papers, write)
}

const kinds = ["refugee", "asylum_applicant", "family_reunification", "work", "subsidiary"] as const

function statusOf(random: Random, { woman, day, today }: Papers) {
  const kind = woman.language === "uk" ? "temporary_protection" : random.pick(kinds)
  const validFrom = addDays(day, -random.between(30, 500))
  const rightToWork = kind === "asylum_applicant" ? random.pick(["yes", "restricted"]) : "yes"
  const validTo = random.chance(0.6) ? addDays(today, random.between(20, 700)) : ""
  const evidence = random.pick(["seen", "copy", "declared"])
  return { participantId: woman.id, kind, validFrom, validTo, rightToWork, evidence }
}

function contactOf(random: Random, { woman, place }: Papers) {
  const okHours = random.pick(["9:00–13:00", "14:00–16:00", "10:00–12:00"])
  const channel = random.pick(["call", "text_message", "chat"])
  return {
    participantId: woman.id,
    version: 1,
    phone: phoneIn(place.country, random.between(300, 999)),
    okHours,
    channel,
    mayLeaveMessage: random.chance(0.3),
    accepted: true,
  }
}

function personOf(random: Random, { woman, place }: Papers, collects: "allowed" | "never") {
  const phone = collects === "allowed" ? phoneIn(place.country, random.between(300, 999)) : ""
  return {
    participantId: woman.id,
    name: random.pick(relatives),
    languages: [woman.language],
    collects,
    phone,
    emergency: collects === "allowed" && random.chance(0.5),
    accepted: true,
  }
}

type Write = (name: string, act: () => Promise<Outcome>) => Promise<unknown>

async function askAround(random: Random, papers: Papers, write: Write): Promise<void> {
  const { woman, day } = papers
  const asked = { participantId: woman.id, language: woman.language }
  const given = { ...asked, givenOn: day, method: "written" }
  if (random.chance(0.7)) await write("consent", () => recordConsent({ ...given, purpose: "children_data" }))
  if (random.chance(0.35)) await write("consent", () => recordConsent({ ...given, purpose: "photo" }))
  else await write("refusal", () => recordRefusal({ ...asked, purpose: "photo", refusedOn: day }))
  if (random.chance(0.5))
    await write("consent", () => recordConsent({ ...given, purpose: "contact_after_exit" }))
}
