import type { Everything, Write, Writers } from "./legitimate-writes"

/** What those who may know of a record write into it, and a coordinator's one choice. */
export function legitimatePrivateWrites(
  c: Everything,
  { add, change, remove }: Writers,
): Record<string, Write> {
  const { noor, tomas, clara, harbour, amina, recordOfNoor, recordForNoor, recordNoorHolds } = c
  const own = { organisation_id: harbour }
  const at = c.now
  const opened = { about_id: amina, opened_by: noor.id, opened_at: at, lead_id: tomas.id }
  const ours = { column: "organisation_id", is: harbour }
  const chosen = { membership_id: noor.id, chosen_by: clara.id }
  return {
    "INSERT safeguarding_lead choose": add(c.cleo, "safeguarding_lead", {
      organisation_id: c.pier,
      membership_id: c.cleo.id,
      chosen_by: c.cleo.id,
    }),
    "UPDATE safeguarding_lead change": change(
      clara,
      ["safeguarding_lead", `membership_id = '${chosen.membership_id}', chosen_by = '${chosen.chosen_by}'`],
      ours,
    ),
    "DELETE safeguarding_lead remove": remove(clara, "safeguarding_lead", ours),
    "INSERT safeguarding_record open": add(noor, "safeguarding_record", {
      ...own,
      ...opened,
      category: "other",
      risk: "low",
    }),
    "UPDATE safeguarding_record revise": change(noor, ["safeguarding_record", "risk = 'low'"], {
      is: recordOfNoor,
    }),
    "INSERT safeguarding_reader name": add(noor, "safeguarding_reader", {
      ...own,
      record_id: recordNoorHolds,
      membership_id: tomas.id,
      named_by: noor.id,
      named_at: at,
    }),
    "DELETE safeguarding_reader unname": remove(tomas, "safeguarding_reader", {
      column: "record_id",
      is: recordForNoor,
    }),
    "INSERT safeguarding_entry write": add(noor, "safeguarding_entry", {
      ...own,
      record_id: recordForNoor,
      kind: "account",
      text: "x",
      by_id: noor.id,
      at,
    }),
    "UPDATE safeguarding_entry finish": change(
      noor,
      ["safeguarding_entry", `done_at = now(), done_by = '${noor.id}'`],
      { column: "record_id", is: recordForNoor },
    ),
    "INSERT safeguarding_access log": add(noor, "safeguarding_access", {
      ...own,
      record_id: recordForNoor,
      membership_id: noor.id,
      what: "read",
      at,
    }),
  }
}
