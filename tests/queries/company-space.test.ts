import { beforeEach, describe, expect, test } from "vitest"
import { companyPage, companySpace } from "@/lib/domain/company-space/queries"
import { cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { atCompanyWith, companySession } from "@/tests/support/company"
import { owner } from "@/tests/support/own-database"

let c: Cast
let emile: string
beforeEach(async () => {
  c = await cast()
  emile = await companySession(owner, c.bakery.contact)
})

const space = async (token = emile) => (await atCompanyWith(token, () => companySpace())).found
const page = async (token = emile) => (await atCompanyWith(token, () => companyPage())).found
const named = async (token = emile) => (await space(token)).placements.map(({ firstName }) => firstName)
const redirected = (work: Promise<unknown>) =>
  expect(work).rejects.toMatchObject({ digest: expect.stringContaining("/company/sign-in") })

/** Every key at every depth, arrays looked into once. */
function keysOf(value: unknown, at = ""): string[] {
  if (Array.isArray(value)) return keysOf(value[0], `${at}[]`)
  if (typeof value !== "object" || value === null) return [at]
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, at ? `${at}.${key}` : key))
}

const shared = [
  ...["placementRef", "firstName", "startDate", "endDate", "weeklyHours", "hoursPattern", "site"],
  ...["tasksAgreed", "supportAgreed", "instructionLanguages[]", "status"],
  ...["contactCounsellor.displayName", "contactCounsellor.workPhone"],
  ...["entryRef", "date", "start", "end", "minutes", "state"].map((key) => `hours[].${key}`),
]

test("an employer's placement has exactly the keys that access allows, and no other", async () => {
  const { placements, ...around } = await space()
  expect(placements).toHaveLength(2)
  for (const placement of placements) expect(keysOf(placement).sort()).toEqual(shared.toSorted())
  const others = ["agreements[]", "shadowings[]", "waiting[].entryRef", "waiting[].placementRef"]
  expect(keysOf(around).sort()).toEqual(others)
})

const read = [
  ...[
    "placementRef",
    "version",
    "firstName",
    "company",
    "site",
    "startDate",
    "endDate",
    "months",
    "weeklyHours",
  ],
  ...["weeklyPlan[]", "legalForm", "country", "tasksAgreed", "supportAgreed", "objectives[]", "insurance"],
  ...["tutor.displayName", "tutor.workPhone", "signedOn"],
]
const asked = [
  ...["placementRef", "edition", "firstName", "site", "tasksAgreed", "supervisor", "instructionLanguages[]"],
  ...["contactCounsellor.displayName", "contactCounsellor.workPhone", "declinedOn"],
  ...["days[].date", "days[].start", "days[].end"],
]

test("an agreement that waits and days that wait have exactly the keys that are agreed to, and no other", async () => {
  const span = { starts_at: new Date(Date.now() + 86_400_000), ends_at: new Date(Date.now() + 90_000_000) }
  const of = { organisation_id: c.harbour, participant_id: c.dara }
  await c.put("placement_slot", {
    ...of,
    ...span,
    placement_id: c.placementOfDara,
    timezone: "Europe/Madrid",
  })
  await c.put("work_experience", {
    ...{ ...of, starts_on: "2027-01-11", weekly_hours: 20, weekly_plan: "{1 09:00-13:00}" },
    ...{
      legal_form: "traineeship",
      tutor_id: c.tomas.id,
      created_by: c.tomas.id,
      state: "awaiting_signatures",
    },
  })
  await owner(
    `insert into placement (organisation_id, participant_id, employer_id, contact_id, counsellor_id, kind, starts_on, ends_on,
       state, work_experience_id)
     select w.organisation_id, w.participant_id, $1, $2, w.tutor_id, 'work_experience', w.starts_on, w.starts_on + 180,
       'proposed', w.id from work_experience w where w.participant_id = $3`,
    [c.bakery.employer, c.bakery.contact, c.dara],
  )
  const { agreements, shadowings } = await space()
  expect(agreements).toHaveLength(1)
  expect(shadowings).toHaveLength(1)
  expect(keysOf(agreements[0]).sort()).toEqual(read.toSorted())
  expect(keysOf(shadowings[0]).sort()).toEqual(asked.toSorted())
  const keys = await owner(
    `select distinct 'agreement' as of, jsonb_object_keys(sec.agreement_as_shared(p)) as key from placement p
     union select 'days', jsonb_object_keys(sec.days_as_shared(p)) from placement p`,
  )
  const outer = (of: readonly string[]) => [...new Set(of.map((key) => key.split(/[[.]/)[0]))].toSorted()
  const found = (of: string) => keys.filter((row) => row.of === of).map(({ key }) => String(key))
  expect(found("agreement").toSorted()).toEqual(outer(read))
  expect(found("days").toSorted()).toEqual(outer(asked))
})

test("the function of the database returns those keys and no others, without the server's own filter", async () => {
  const keys = await owner(
    "select distinct jsonb_object_keys(sec.placement_as_shared(p)) as key from placement p order by 1",
  )
  const outer = [...new Set(shared.map((key) => key.split(/[[.]/)[0]))].toSorted()
  expect(keys.map(({ key }) => key)).toEqual(outer)
})

test("of a day that was confirmed the company reads the hours that it said itself", async () => {
  const said = async () =>
    (await space()).placements
      .flatMap(({ hours }) => hours)
      .filter(({ minutes }) => minutes !== 240)
      .map(({ minutes, state }) => [minutes, state])
  expect(await said()).toEqual([])
  await owner(
    `update hour_entry set state = 'confirmed', confirmed_minutes = 150, confirmed_at = now(), confirmed_by = $2
     where id = $1`,
    [c.hoursOfAmina, c.bakery.contact],
  )
  expect(await said()).toEqual([[150, "confirmed"]])
})

test("what waits comes first, the oldest first, and only what this contact is asked", async () => {
  const { placements, waiting } = await space()
  const days = waiting.map(({ entryRef }) =>
    placements.flatMap(({ hours }) => hours).find((one) => one.entryRef === entryRef),
  )
  expect(days.map((day) => day?.state)).toEqual(["self_reported", "self_reported"])
  expect(days.map((day) => day?.date)).toEqual(days.map((day) => day?.date).toSorted())
  const [other] = await owner(
    `insert into employer_contact (organisation_id, employer_id, name, email) values ($1, $2, 'Olive', 'olive@example.com') returning id`,
    [c.harbour, c.bakery.employer],
  )
  await owner("update placement set contact_id = $2 where id = $1", [c.placementOfDara, other?.id])
  expect((await space()).waiting).toHaveLength(1)
  expect((await space()).placements).toHaveLength(2)
  expect((await space(await companySession(owner, String(other?.id)))).waiting).toHaveLength(1)
})

test("another company's placements, and those of a partner that does not know her, are not there", async () => {
  const edith = await companySession(owner, c.cafe.contact)
  expect((await space(edith)).placements).toHaveLength(1)
  await owner("update placement set employer_id = $2 where id = $1", [c.placementOfZahra, c.bakery.employer])
  expect((await space()).placements).toHaveLength(2)
  expect((await space(edith)).placements).toHaveLength(0)
  await owner(
    "insert into employer_contact (organisation_id, employer_id, name, email) values ($1, $2, 'Emile', $3)",
    [c.elbe, c.bakery.employer, c.bakery.email],
  )
  expect((await space()).placements).toHaveLength(3)
})

describe("E13: her name and the words she approved", () => {
  const withdraw = () =>
    owner("update consent set withdrawn_on = current_date where purpose = 'share_employer'")

  test("are there only for the one who said yes, and gone with the same request in which she takes it back", async () => {
    expect((await named()).toSorted()).toEqual(["Amina", null])
    await withdraw()
    expect(await named()).toEqual([null, null])
    const { placements } = await space()
    expect(placements.map(({ supportAgreed }) => supportAgreed)).toEqual([null, null])
    expect(placements.map(({ tasksAgreed }) => tasksAgreed)).toEqual(["Shaping bread", "Shaping bread"])
  })

  test("are not there for a yes to another company", async () => {
    await owner("update consent set employer_id = $1 where purpose = 'share_employer'", [c.cafe.employer])
    expect(await named()).toEqual([null, null])
  })
})

test.each(["proposed", "agreed_employer", "cancelled", "did_not_show"])(
  "a placement that is %s is not there",
  async (state) => {
    await owner("update placement set state = $2 where id = $1", [c.placementOfAmina, state])
    expect(await named()).toEqual([null])
  },
)

test("E32: thirty days after the end it is there, one day later nothing is, by the day where the partner works", async () => {
  const end = (days: number) =>
    owner(
      `update placement set starts_on = current_date - 90,
         ends_on = (now() at time zone 'Europe/Madrid')::date - $2::int where id = $1`,
      [c.placementOfAmina, days],
    )
  await end(30)
  expect(await named()).toContain("Amina")
  await end(31)
  expect(await named()).toEqual([null])
  expect((await space()).waiting).toHaveLength(1)
})

test("her company's page holds what its partners know together, and nothing that one keeps to itself", async () => {
  await owner("update employer set activity = 'Bread', website = 'https://bread.example' where id = $1", [
    c.bakery.employer,
  ])
  const [site] = await owner(
    "insert into employer_site (employer_id, name, town) values ($1, 'Shop', 'Vigo') returning id",
    [c.bakery.employer],
  )
  await owner("insert into employer_site_note values ($1, $2, 'CNRY our note')", [c.harbour, site?.id])
  await owner(
    `insert into employer_capacity (organisation_id, employer_id, paused_from, paused_until, pause_reason)
     values ($1, $2, current_date, current_date + 9, 'CNRY a pause')`,
    [c.harbour, c.bakery.employer],
  )
  const found = await page()
  expect(found).toMatchObject({
    name: "North Bakery",
    activity: "Bread",
    person: { name: "Emile", email: c.bakery.email },
    sites: [{ name: "Shop", town: "Vigo" }],
    contacts: [],
  })
  expect(JSON.stringify(found)).not.toContain("CNRY")
})

test("colleagues are those whom her own partners know there and who have not left", async () => {
  const known = (organisation: string, name: string, left: string | null) =>
    owner(
      `insert into employer_contact (organisation_id, employer_id, name, email, left_on)
       values ($1, $2, $3::text, lower($3::text) || '@example.com', $4)`,
      [organisation, c.bakery.employer, name, left],
    )
  await known(c.harbour, "Olive", null)
  await known(c.harbour, "Gone", "2020-01-01")
  await known(c.elbe, "Foreign", null)
  expect((await page()).contacts.map(({ name }) => name)).toEqual(["Olive"])
})

describe("a session ends", () => {
  test.each([
    ["after ten minutes without a press", "idle_until = now() - interval '1 second'"],
    [
      "after eight hours",
      "idle_until = now() - interval '1 second', absolute_until = now() - interval '1 second'",
    ],
    ["when it is revoked", "revoked_at = now()"],
  ])("%s", async (_, change) => {
    await owner(`update company_session set ${change}`)
    await redirected(space())
    await redirected(page())
  })

  test("E14: when the contact has left the company", async () => {
    await owner("update employer_contact set left_on = current_date where id = $1", [c.bakery.contact])
    await redirected(space())
    expect(await owner("select revoked_reason from company_session")).toEqual([
      { revoked_reason: "contact_changed" },
    ])
  })

  test("when letters go to another address, which a partner alone could write", async () => {
    await owner("update employer_contact set email = 'else@example.com' where id = $1", [c.bakery.contact])
    await redirected(space())
  })
})

test("each press moves the ten minutes on, never beyond the eight hours", async () => {
  const change = (idle: string, absolute: string) =>
    owner(
      `update company_session set last_seen_at = now() - interval '2 minutes', created_at = now() - interval '7 hours',
         idle_until = now() + $1::interval, absolute_until = now() + $2::interval`,
      [idle, absolute],
    )
  const minutes = async () =>
    (
      await owner("select round(extract(epoch from idle_until - now()) / 60)::int as m from company_session")
    )[0]?.m
  await change("1 minute", "50 minutes")
  await space()
  expect(await minutes()).toBe(10)
  await change("1 minute", "3 minutes")
  await space()
  expect(await minutes()).toBe(3)
})

test("no other key opens the space: a person's, a link's, a forged one", async () => {
  await redirected(atCompanyWith(c.noor.token, () => companySpace()))
  await redirected(atCompanyWith(c.emileLink, () => companySpace()))
  await redirected(atCompanyWith("A".repeat(43), () => companySpace()))
})

test("the trail says whom she was shown, once a page, and as which contact", async () => {
  await space()
  const [row, ...more] = await owner(
    "select contact_id, actor_id, decision, participant_ids from audit_entry where act = 'company.read'",
  )
  expect(more).toEqual([])
  expect(row).toMatchObject({ contact_id: c.bakery.contact, actor_id: null, decision: "shown" })
  expect(new Set(row?.participant_ids as string[])).toEqual(new Set([c.amina, c.dara]))
})
