import type { Cast } from "../cast"
import { hour, type Stage } from "./stage"

/** What each organisation has to do with its company: a site, a note on it, what was agreed, a call; and a change that both see. */
export async function dealingsOf({ put, on, at }: Stage, c: Cast) {
  const of = async (
    organisation_id: string,
    at: { employer: string; contact: string; country: string },
    by: { id: string },
  ) => {
    const { employer: employer_id, contact: contact_id } = at
    const site = await put("employer_site", { employer_id, name: "Head office", town: "Riverside" })
    await put("employer_site_note", { organisation_id, site_id: site, note: "CNRY" }, null)
    await put("employer_capacity", { organisation_id, employer_id, per_month: 3 }, null)
    const meeting = await put("employer_meeting", {
      ...{ organisation_id, employer_id, contact_id, kind: "call", held_on: on(-9), held_by: by.id },
      ...{ created_by: by.id, what: "CNRY", next_step: "Call again", next_due: on(3) },
    })
    const before = { name: "Before" }
    await put("employer_revision", {
      ...{ employer_id, record_kind: "employer", record_id: employer_id, version: 1 },
      ...{ values: before, organisation_id },
    })
    const own = { organisation_id, employer_id }
    const analysis = await put("needs_analysis", {
      ...{ ...own, done_on: on(-9), done_by: by.id, created_by: by.id, barriers: "CNRY" },
    })
    const post = await put("needs_post", { organisation_id, analysis_id: analysis, title: "Baker" })
    const agreed = { what: "Send the agreement", who: "us" }
    const step = await put("needs_step", { organisation_id, analysis_id: analysis, ...agreed })
    const [starts_on, ends_on] = ["2026-05-01", "2026-05-31"]
    const month = { programme_id: c.programme, country: at.country, year: 2026, starts_on, ends_on }
    const campaign = await put("campaign", { ...month, created_by: by.id })
    const invite = await put("campaign_invite", {
      ...{ ...own, campaign_id: campaign, contact_id, invited_by: by.id },
      ...{ invited_at: "2026-04-01T09:00Z", asked_at: "2026-04-01T09:00Z" },
    })
    return { site, meeting, analysis, post, step, campaign, invite }
  }
  const here = await of(c.harbour, { ...c.bakery, country: "ES" }, c.noor)
  await of(c.elbe, { ...c.cafe, country: "DE" }, c.lena)
  const slotOf = (organisation_id: string, participant_id: string, placement_id: string) =>
    put("placement_slot", {
      ...{ organisation_id, participant_id, placement_id, timezone: "Europe/Madrid" },
      ...{ starts_at: at(2), ends_at: new Date(at(2).getTime() + hour) },
      ...{ care: "family", care_who: "CNRY" },
    })
  const slotOfAmina = await slotOf(c.harbour, c.amina, c.placementOfAmina)
  await slotOf(c.harbour, c.dara, c.placementOfDara)
  await slotOf(c.elbe, c.zahra, c.placementOfZahra)
  const otherCompany = await put("employer", { name: "Quay Mill", country: "ES" }, "shared")
  const otherSite = await put("employer_site", { employer_id: otherCompany, name: "Mill" })
  const { site: bakerySite, meeting: callToBakery, analysis, post, step: agreedStep, campaign, invite } = here
  return {
    bakerySite,
    callToBakery,
    otherCompany,
    otherSite,
    analysis,
    post,
    agreedStep,
    campaign,
    invite,
    slotOfAmina,
  }
}
