import { createHash, randomBytes } from "node:crypto"
import { instantAt } from "@/lib/platform/dates"
import type { players } from "./players"
import { hour, type Stage } from "./stage"
import type { women } from "./women"

type People = Awaited<ReturnType<typeof players>> & Awaited<ReturnType<typeof women>>
type Company = { employer: string; contact: string }
type Terms = { organisation: string; of: string; at: Company; by: { id: string } }

/** North Bakery with Emile, and a café for the other organisation, with days of work that wait for an answer. */
export async function work(stage: Stage, people: People) {
  const { put, on, unique } = stage
  const { harbour, elbe, noor, tomas, lena, amina, dara, zahra } = people
  const company = async (name: string, country: string, contact: { organisation: string; name: string }) => {
    const employer = await put("employer", { name, country, size: "small" }, "shared")
    const email = `${contact.name.toLowerCase()}.${unique()}@example.com`
    const known = { organisation_id: contact.organisation, employer_id: employer, name: contact.name, email }
    return { employer, contact: await put("employer_contact", known), email, name: contact.name }
  }
  const bakery = await company("North Bakery", "ES", { organisation: harbour, name: "Emile" })
  const cafe = await company("Elbe Café", "DE", { organisation: elbe, name: "Edith" })
  const placementOfAmina = await place(stage, { organisation: harbour, of: amina, at: bakery, by: noor })
  const placementOfDara = await place(stage, { organisation: harbour, of: dara, at: bakery, by: tomas })
  const placementOfZahra = await place(stage, { organisation: elbe, of: zahra, at: cafe, by: lena })
  await put("consent", {
    organisation_id: harbour,
    participant_id: amina,
    purpose: "share_employer",
    employer_id: bakery.employer,
    text_version: "1",
    language: "ar",
    method: "written",
    given_on: on(-30),
  })
  const morning = (of: { organisation: string; woman: string; placement: string }, days: number) => {
    const starts = instantAt(on(days), "08:00", "Europe/Madrid")
    return put("hour_entry", {
      organisation_id: of.organisation,
      participant_id: of.woman,
      placement_id: of.placement,
      starts_at: starts,
      ends_at: new Date(starts.getTime() + 4 * hour),
      timezone: "Europe/Madrid",
      minutes: 240,
      reported_at: starts,
    })
  }
  const hoursOfAmina = await morning({ organisation: harbour, woman: amina, placement: placementOfAmina }, -3)
  const hoursOfDara = await morning({ organisation: harbour, woman: dara, placement: placementOfDara }, -8)
  await morning({ organisation: elbe, woman: zahra, placement: placementOfZahra }, -4)
  const link = linking(stage)
  return {
    bakery,
    cafe,
    placementOfAmina,
    placementOfDara,
    placementOfZahra,
    hoursOfAmina,
    hoursOfDara,
    emileLink: await link(harbour, bakery.contact, { record: hoursOfAmina }),
    /** Another link for hours, with the end it is given. */
    link: (organisation: string, contact: string, to: { record: string; expires?: Date }) =>
      link(organisation, contact, to),
  }
}

function place({ put, on }: Stage, { organisation, of, at, by }: Terms) {
  return put("placement", {
    organisation_id: organisation,
    participant_id: of,
    employer_id: at.employer,
    contact_id: at.contact,
    counsellor_id: by.id,
    kind: "shadowing",
    starts_on: on(-20),
    ends_on: on(20),
    weekly_hours: 8,
    site: "Bakery floor",
    tasks_agreed: "Shaping bread",
    support_agreed: "Finishes at 14:30",
    instruction_languages: ["es"],
    hours_pattern: "Mornings",
  })
}

function linking({ put, at }: Stage) {
  return async (organisation: string, contact: string, to: { record: string; expires?: Date }) => {
    const token = randomBytes(32).toString("base64url")
    await put("link_token", {
      token_hash: createHash("sha256").update(token).digest(),
      purpose: "confirm_hours",
      organisation_id: organisation,
      contact_id: contact,
      record_id: to.record,
      expires_at: to.expires ?? at(30),
      created_at: at(-2),
    })
    return token
  }
}
