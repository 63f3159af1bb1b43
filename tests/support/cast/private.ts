import type { Cast } from "../cast"
import type { Stage } from "./stage"

/** Private records in both organisations: opened, led, named, and one that Noor must not know of. */
export async function privateRecords(c: Cast, { put }: Pick<Stage, "put">) {
  const at = c.now
  const chosen = async (organisation: string, by: string, who: string) =>
    put("safeguarding_lead", { organisation_id: organisation, membership_id: who, chosen_by: by }, null)
  await chosen(c.harbour, c.clara.id, c.tomas.id)
  await chosen(c.elbe, c.konrad.id, c.lena.id)
  const record = async (about: string, by: { organisation: string; opener: string; lead: string }) => {
    const own = { organisation_id: by.organisation }
    const judged = { category: "other", risk: "high" }
    const people = { about_id: about, opened_by: by.opener, opened_at: at, lead_id: by.lead }
    const id = await put("safeguarding_record", { ...own, ...people, ...judged })
    const entry = { record_id: id, kind: "action", text: "CNRY told in confidence", by_id: by.opener, at }
    await put("safeguarding_entry", { ...own, ...entry })
    await put("safeguarding_access", {
      ...own,
      record_id: id,
      membership_id: by.opener,
      what: "opened",
      at,
    })
    return id
  }
  const harbour = { organisation: c.harbour, opener: c.tomas.id, lead: c.tomas.id }
  const name = (organisation: string, id: string, [who, by]: [string, string]) =>
    put(
      "safeguarding_reader",
      { organisation_id: organisation, record_id: id, membership_id: who, named_by: by, named_at: at },
      null,
    )
  const recordForNoor = await record(c.dara, harbour)
  await name(c.harbour, recordForNoor, [c.noor.id, c.tomas.id])
  const recordOfElbe = await record(c.zahra, { organisation: c.elbe, opener: c.lena.id, lead: c.lena.id })
  await name(c.elbe, recordOfElbe, [c.konrad.id, c.lena.id])
  return {
    recordForNoor,
    recordOfElbe,
    recordOfNoor: await record(c.amina, { ...harbour, opener: c.noor.id }),
    recordNoorLeads: await record(c.dara, { ...harbour, lead: c.noor.id }),
    /** Only the safeguarding lead's own office opens it to Tomas. */
    recordNoorHolds: await record(c.amina, { ...harbour, opener: c.noor.id, lead: c.noor.id }),
    /** About a woman of Noor's, and hidden from her. */
    recordOfTomas: await record(c.amina, harbour),
  }
}
