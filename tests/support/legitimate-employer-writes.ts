import type { Everything, Write, Writers } from "./legitimate-writes"

/** What one organisation writes of its dealings with companies, and of what it shares with the partners of its country. */
export function legitimateEmployerWrites(
  c: Everything,
  { add, change, remove }: Writers,
): Record<string, Write> {
  const { noor, clara, harbour, bakery } = c
  const own = { organisation_id: harbour, employer_id: bakery.employer }
  const call = { kind: "call", held_on: "2026-01-05", held_by: noor.id, created_by: noor.id, what: "Asked" }
  const isBakerys = { column: "employer_id", is: bakery.employer }
  const isOfSite = { column: "site_id", is: c.bakerySite }
  const shop = { employer_id: bakery.employer, name: "Shop" }
  return {
    "INSERT employer_site add": add(noor, "employer_site", shop),
    "UPDATE employer_site revise": change(clara, ["employer_site", "town = 'x'"], { is: c.bakerySite }),
    "INSERT employer_site_note write": add(noor, "employer_site_note", {
      ...{ organisation_id: harbour, site_id: c.otherSite, note: "Ring twice" },
    }),
    "UPDATE employer_site_note revise": change(noor, ["employer_site_note", "note = 'x'"], isOfSite),
    "DELETE employer_site_note remove": remove(noor, "employer_site_note", isOfSite),
    "INSERT employer_capacity agree": add(noor, "employer_capacity", {
      ...{ organisation_id: harbour, employer_id: c.otherCompany, per_month: 1 },
    }),
    "UPDATE employer_capacity revise": change(noor, ["employer_capacity", "per_month = 2"], isBakerys),
    "INSERT employer_meeting record": add(noor, "employer_meeting", { ...own, ...call }),
    "INSERT placement_feedback record": add(noor, "placement_feedback", {
      ...{ organisation_id: harbour, participant_id: c.amina, placement_id: c.placementOfAmina },
      ...{ side: "participant", scores: { again: 4 }, language: "ar", with_help: false },
      ...{ recorded_by: noor.id, given_at: "2026-01-05" },
    }),
    ...ofNeeds(c, { add, change, remove }),
    ...ofCampaigns(c, { add, change, remove }),
    ...ofSlots(c, { add, change, remove }),
    "UPDATE employer_meeting revise": change(clara, ["employer_meeting", "what = 'x'"], {
      is: c.callToBakery,
    }),
  }
}

function ofCampaigns(c: Everything, { add, change }: Writers): Record<string, Write> {
  const { noor, clara, harbour } = c
  const days = { year: 2027, starts_on: "2027-05-01", ends_on: "2027-05-31" }
  const own = { organisation_id: harbour, employer_id: c.otherCompany, contact_id: c.bakery.contact }
  const asked = { invited_at: "2026-04-01T09:00Z", asked_at: "2026-04-01T09:00Z", invited_by: noor.id }
  return {
    "INSERT campaign open": add(clara, "campaign", {
      ...{ programme_id: c.programme, country: "ES", ...days, created_by: clara.id },
    }),
    "UPDATE campaign revise": change(clara, ["campaign", "ends_on = '2026-05-30'"], { is: c.campaign }),
    "INSERT campaign_invite invite": add(noor, "campaign_invite", {
      ...{ ...own, campaign_id: c.campaign, ...asked },
    }),
    "UPDATE campaign_invite revise": change(noor, ["campaign_invite", "asked_at = now()"], { is: c.invite }),
  }
}

function ofSlots(c: Everything, { add, change, remove }: Writers): Record<string, Write> {
  const { noor } = c
  const of = { organisation_id: c.harbour, participant_id: c.amina, placement_id: c.placementOfAmina }
  const span = { starts_at: "2026-01-05T09:00Z", ends_at: "2026-01-05T10:00Z", timezone: "Europe/Madrid" }
  return {
    "INSERT placement_slot plan": add(noor, "placement_slot", { ...of, ...span }),
    "UPDATE placement_slot revise": change(noor, ["placement_slot", "care_who = 'x'"], { is: c.slotOfAmina }),
    "DELETE placement_slot remove": remove(noor, "placement_slot", { is: c.slotOfAmina }),
  }
}

function ofNeeds(c: Everything, { add, change, remove }: Writers): Record<string, Write> {
  const { noor, clara, harbour, bakery } = c
  const asked = { done_on: "2026-01-05", done_by: noor.id, created_by: noor.id }
  const own = { organisation_id: harbour, analysis_id: c.analysis }
  return {
    "INSERT needs_analysis record": add(noor, "needs_analysis", {
      ...{ organisation_id: harbour, employer_id: bakery.employer, ...asked },
    }),
    "UPDATE needs_analysis revise": change(clara, ["needs_analysis", "barriers = 'x'"], { is: c.analysis }),
    "INSERT needs_post record": add(noor, "needs_post", { ...own, title: "Cook" }),
    "UPDATE needs_post revise": change(clara, ["needs_post", "wanted = 2"], { is: c.post }),
    "DELETE needs_post remove": remove(noor, "needs_post", { is: c.post }),
    "INSERT needs_step record": add(noor, "needs_step", { ...own, what: "Visit", who: "us" }),
    "UPDATE needs_step revise": change(clara, ["needs_step", "done_at = now()"], { is: c.agreedStep }),
  }
}
