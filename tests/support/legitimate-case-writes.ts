import { caseFileRows, parents } from "./cast/case-file"
import { stage } from "./cast/stage"
import type { Everything, Write, Writers } from "./legitimate-writes"

/** What each table of the case file lets whoever accompanies her do: fixed ones are written once, some can be taken away again. */
const revised: Record<string, string> = {
  follow_up: "version = 2",
  consent_request: "refused_on = requested_on",
  contact_person: "note = 'x'",
  residence_status: "note = 'x'",
  profile_outlook: "wish = 'x'",
  language_skill: "basis = 'test'",
  education: "title = 'x'",
  recognition: "authority = 'x'",
  work_history: "tasks = 'x'",
  skill_claim: "evidence = 'x'",
  obstacle: "note = 'x'",
  self_assessment: "with_help = true",
  itinerary: "schedule = '{mornings}'",
  itinerary_objective: "position = 1",
  itinerary_step: "position = 1",
  road_map: "goal = 'x'",
  road_map_step: "position = 1",
  road_map_contact: "position = 1",
  referral: "feedback = 'x'",
  work_experience: "version = 2",
  work_suspension: "reason = 'other'",
  work_review: "hosts = 'x'",
  work_objective: "level_reached = 2",
  work_allowance: "host_share = 1",
  employment_spell: "weekly_hours = 21",
  job_application: "note = 'x'",
  mock_interview: "sureness = 2",
  network_contact: "helps = 'x'",
}
const removed = [
  ...["contact_person", "language_skill", "education", "work_history", "skill_claim"],
  ...["itinerary_objective", "road_map_step", "road_map_contact"],
  ...["work_objective", "work_allowance", "employment_spell"],
  ...["job_application", "mock_interview", "network_contact"],
]
/** Rows that would clash with the one that is there already. */
const apart: Record<string, object> = {
  waiver: { kind: "other" },
  language_skill: { language: "en" },
  skills_profile: { version_number: 2 },
  obstacle: { kind: "transport" },
  self_assessment: { moment: "mid" },
  follow_up: { moment: "6m" },
  work_suspension: { from_on: "2026-01-05", to_on: "2026-01-06" },
  work_review: { month: 3 },
  work_allowance: { payer: "other" },
  work_signature: { signer: "organisation" },
  road_map: { version_number: 2, state: "superseded", superseded_at: "2026-01-05T09:00Z" },
}

export function legitimateCaseWrites(c: Everything, writers: Writers): Record<string, Write> {
  return { ...ofWhoAccompaniesHer(c, writers), ...inOtherHands(c, writers) }
}

function rowsOf({ harbour, basma, noor, elbe, twin, now }: Everything) {
  const { on, at } = stage(async () => [], now)
  return caseFileRows({
    organisation: harbour,
    participant: basma,
    by: noor,
    elsewhere: elbe,
    alike: twin,
    on,
    at,
  })
}

const others = ["local_service", "phrase_check", "transfer", "merge", "not_same_person"]

function ofWhoAccompaniesHer(c: Everything, { add, change, remove }: Writers): Record<string, Write> {
  const { noor, harbour, amina, basma } = c
  const isHers = { column: "participant_id", is: amina }
  const own = (table: string) => {
    const whose = onlyOne.includes(table) ? basma : amina
    return { organisation_id: harbour, participant_id: whose, ...apart[table], ...hangsOn(c, table) }
  }
  const added = Object.entries(rowsOf(c))
    .filter(([table]) => !others.includes(table))
    .map(([table, row]) => [`INSERT ${table} register`, add(noor, table, { ...row, ...own(table) })] as const)
  const changed = Object.entries(revised).map(
    ([table, what]) => [`UPDATE ${table} revise`, change(noor, [table, what], isHers)] as const,
  )
  const gone = removed.map(
    (table) => [`DELETE ${table} remove`, remove(noor, table, removal(c, table))] as const,
  )
  return Object.fromEntries([...added, ...changed, ...gone])
}

/** What nothing hangs on. */
const removal = (c: Everything, table: string) => ({ is: c.loose[table] ?? c.fileOfAmina[table] ?? "" })

function hangsOn(c: Everything, table: string) {
  const file = onlyOne.includes(table) ? c.loose : c.fileOfAmina
  return Object.fromEntries(Object.entries(parents[table] ?? {}).map(([column, of]) => [column, file[of]]))
}

function inOtherHands(c: Everything, { add, change, remove }: Writers): Record<string, Write> {
  const { noor, clara, harbour, amina, basma } = c
  const rows = rowsOf(c)
  const own = { organisation_id: harbour }
  const ours = { column: "organisation_id", is: harbour }
  const isHers = { column: "participant_id", is: amina }
  const approval = `decision = 'approved', decided_by = '${clara.id}', decided_on = requested_on`
  const another = { phrase_key: "another" }
  const hers = { participant_id: basma }
  const pair = { kept_id: amina, merged_id: basma }
  return {
    "UPDATE follow_up cancel": change(clara, ["follow_up", "state = 'cancelled'"], isHers),
    "DELETE pregnancy remove": remove(noor, "pregnancy", isHers),
    "UPDATE document revise": change(
      noor,
      ["document", `removed_at = now(), removed_by = '${noor.id}'`],
      isHers,
    ),
    "UPDATE waiver decide": change(clara, ["waiver", approval], isHers),
    "INSERT local_service register": add(noor, "local_service", { ...own, ...rows.local_service }),
    "UPDATE local_service revise": change(noor, ["local_service", "cost = 'free'"], ours),
    "INSERT phrase_check register": add(noor, "phrase_check", { ...own, ...rows.phrase_check, ...another }),
    "UPDATE phrase_check revise": change(noor, ["phrase_check", "text = 'y'"], ours),
    "INSERT transfer offer": add(noor, "transfer", { ...own, ...hers, ...rows.transfer }),
    "UPDATE transfer revise": change(noor, ["transfer", "note = 'x'"], isHers),
    "INSERT merge propose": add(noor, "merge", { ...own, ...rows.merge, ...pair }),
    "UPDATE merge decide": change(clara, ["merge", "version = 2"], { column: "kept_id", is: amina }),
    "INSERT not_same_person say": add(noor, "not_same_person", { ...own, ...rows.not_same_person }),
  }
}

/** A participant has one of these; another woman of the same counsellor has none yet. */
const onlyOne = ["profile_outlook", "agreed_obstacles", "itinerary", "pregnancy"]
