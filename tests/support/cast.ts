import { createHash, randomBytes, randomUUID } from "node:crypto"

/** Asks the database as its owner. */
export type Ask = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

/** Somebody of the cast who can act: `as(noor, () => …)` in tests, a cookie in journeys. */
export type Player = { id: string; accountId: string; name: string; email: string; token: string }
export type Cast = Awaited<ReturnType<typeof makeCast>>

/** The password of everybody in the cast. */
export const password = "correct horse battery staple"
const passwordHash =
  "$argon2id$v=19$m=65536,t=3,p=1$UucSFy4h4B2uAH5Un4myCQ$y0ZxD3Aj7uuIupvBXlfl5U9AIQLpNGpoVp60VE6670E"

const hour = 3_600_000
const day = 24 * hour

/** Harbour House and Elbe Haus with their people: small enough to know by heart, rich enough that every wall is met. */
export async function makeCast(ask: Ask, now = new Date()) {
  const put = inserter(ask)
  const at = (days: number, hours = 0) =>
    new Date(Math.floor(now.getTime() / hour) * hour + days * day + hours * hour)
  const on = (days: number) => at(days).toISOString().slice(0, 10)

  const programme = await put("programme", {
    code: `MUMS-${randomUUID().slice(0, 8)}`,
    title: "Mums@Work",
    fund: "amif_2014",
    starts_on: on(-365),
    ends_on: on(365),
  })
  const partner = async (name: string, country: string, timezone: string) => {
    const organisation = await put("organisation", { name, country, timezone, locale: "en", kind: "partner" })
    await put(
      "programme_partner",
      { programme_id: programme, organisation_id: organisation, target: 15 },
      null,
    )
    return organisation
  }
  const harbour = await partner("Harbour House", "ES", "Europe/Madrid")
  const elbe = await partner("Elbe Haus", "DE", "Europe/Berlin")

  const player = async (name: string, role: string, place: object, more: object = {}): Promise<Player> => {
    const email = `${name.toLowerCase()}.${randomUUID().slice(0, 8)}@example.org`
    const accountId = await put("account", { name, email, password_hash: passwordHash, ...more })
    const id = await put("membership", {
      account_id: accountId,
      role,
      work_phone: "+34 600 000 000",
      ...place,
    })
    const token = randomBytes(32).toString("base64url")
    await put("account_session", {
      token_hash: createHash("sha256").update(token).digest(),
      account_id: accountId,
      membership_id: id,
      idle_until: new Date(Date.now() + hour),
      absolute_until: new Date(Date.now() + 8 * hour),
    })
    return { id, accountId, name, email, token }
  }
  const clara = await player("Clara", "coordinator", { organisation_id: harbour })
  const noor = await player("Noor", "counsellor", { organisation_id: harbour })
  const tomas = await player("Tomas", "counsellor", { organisation_id: harbour })
  const olga = await player("Olga", "counsellor", { organisation_id: harbour }, { disabled_at: at(-1) })
  const konrad = await player("Konrad", "coordinator", { organisation_id: elbe })
  const lena = await player("Lena", "counsellor", { organisation_id: elbe })
  const petra = await player("Petra", "coordinator", { scope: "programme", programme_id: programme })

  const participant = async (
    organisation: string,
    known: string,
    family: string,
    counsellor: Player | null,
    more: object = {},
  ) => {
    const id = await put("participant", {
      organisation_id: organisation,
      programme_id: programme,
      known_as: known,
      family_name: family,
      birth: "1992-03-15",
      gender: "F",
      citizenships: ["SY"],
      country_of_birth: "SY",
      preferred_language: "ar",
      phase: "enrolled",
      registered_on: on(-90),
      ...more,
    })
    await put(
      "participant_contact",
      { participant_id: id, organisation_id: organisation, phone: `+3460${randomUUID().slice(0, 6)}` },
      null,
    )
    await put(
      "enrolment",
      { participant_id: id, organisation_id: organisation, decided_on: on(-85), enrolled_on: on(-84) },
      null,
    )
    await put("consent", {
      organisation_id: organisation,
      participant_id: id,
      purpose: "participation_data",
      text_version: "1",
      language: "ar",
      method: "written",
      given_on: on(-85),
    })
    if (counsellor)
      await put("assignment", {
        organisation_id: organisation,
        participant_id: id,
        counsellor_id: counsellor.id,
        from_on: on(-84),
      })
    return id
  }
  const amina = await participant(harbour, "Amina", "Haddad", noor)
  const basma = await participant(harbour, "Basma", "Nasser", noor)
  const dara = await participant(harbour, "Dara", "Okafor", tomas)
  const hana = await participant(harbour, "Hana", "Vural", tomas)
  const zahra = await participant(elbe, "Zahra", "Rahimi", lena)
  await put("assignment", {
    organisation_id: harbour,
    participant_id: hana,
    counsellor_id: noor.id,
    from_on: on(-84),
    until_on: on(-30),
  })

  const child = (organisation: string, of: string, given: string, years: number) =>
    put("child", {
      organisation_id: organisation,
      participant_id: of,
      given_name: given,
      birth: on(-365 * years - 40),
    })
  const yusuf = await child(harbour, amina, "Yusuf", 4)
  const leila = await child(harbour, amina, "Leila", 2)
  const sami = await child(harbour, dara, "Sami", 5)
  const arman = await child(elbe, zahra, "Arman", 3)

  const session = async (
    counsellor: Player,
    of: { organisation: string; people: [string, string][] },
    more: { starts: Date; kind?: string; state?: string; childcare?: string; title?: string },
  ) => {
    const {
      starts,
      kind = "individual",
      state = "held",
      childcare = "not_needed_confirmed",
      title = null,
    } = more
    const id = await put("counselling_session", {
      organisation_id: of.organisation,
      counsellor_id: counsellor.id,
      kind,
      title,
      topics: ["work"],
      starts_at: starts,
      ends_at: new Date(starts.getTime() + hour),
      timezone: "Europe/Madrid",
      childcare,
      state,
      recorded_at: state === "held" ? starts : null,
      recorded_by: state === "held" ? counsellor.id : null,
    })
    for (const [person, mark] of of.people)
      await put("attendance", {
        organisation_id: of.organisation,
        session_id: id,
        participant_id: person,
        state: mark,
        recorded_at: mark === "booked" ? null : starts,
      })
    return id
  }
  const inHarbour = (people: [string, string][]) => ({ organisation: harbour, people })
  const toComplete = await session(noor, inHarbour([[amina, "booked"]]), {
    starts: at(-1),
    state: "scheduled",
    childcare: "offered",
  })
  const heldByNoor = await session(noor, inHarbour([[basma, "present"]]), { starts: at(-7) })
  const heldByTomas = await session(tomas, inHarbour([[dara, "present"]]), { starts: at(-6) })
  const tomasForAmina = await session(tomas, inHarbour([[amina, "present"]]), { starts: at(-10) })
  const groupOfTomas = await session(
    tomas,
    inHarbour([
      [amina, "present"],
      [dara, "absent"],
    ]),
    { starts: at(-5), kind: "group", title: "CV workshop" },
  )
  const groupOfNoor = await session(
    noor,
    inHarbour([
      [dara, "booked"],
      [basma, "booked"],
    ]),
    { starts: at(-2), kind: "group", state: "scheduled", childcare: "offered", title: "Health and rights" },
  )
  const planned = await session(noor, inHarbour([[amina, "booked"]]), { starts: at(2), state: "scheduled" })
  const elbeSession = await session(
    lena,
    { organisation: elbe, people: [[zahra, "present"]] },
    { starts: at(-3) },
  )

  const note = (
    author: Player,
    of: { organisation: string; participant: string; session?: string },
    text: string,
    visibility = "case_team",
  ) =>
    put("counselling_note", {
      organisation_id: of.organisation,
      participant_id: of.participant,
      session_id: of.session ?? null,
      author_id: author.id,
      text,
      visibility,
    })
  const privateNote = await note(
    noor,
    { organisation: harbour, participant: amina },
    "CNRY private words of Noor",
    "own",
  )
  const teamNote = await note(
    tomas,
    { organisation: harbour, participant: amina, session: tomasForAmina },
    "CNRY team words of Tomas",
  )
  const noteOnHana = await note(noor, { organisation: harbour, participant: hana }, "CNRY old words of Noor")
  const tomasOwnNote = await note(
    tomas,
    { organisation: harbour, participant: amina },
    "CNRY private words of Tomas",
    "own",
  )
  await note(lena, { organisation: elbe, participant: zahra }, "CNRY words of Lena")

  const step = (organisation: string, of: string, by: Player) =>
    put("next_step", {
      organisation_id: organisation,
      participant_id: of,
      what: "Bring the diploma copy",
      due_on: on(0),
      created_by: by.id,
    })
  const stepOfAmina = await step(harbour, amina, noor)
  await step(harbour, dara, tomas)
  await step(elbe, zahra, lena)

  const offer = (organisation: string, of: string, starts: Date, places: number, taken: number) =>
    put("childcare_offer", {
      organisation_id: organisation,
      session_id: of,
      place: "Play room",
      starts_at: starts,
      ends_at: new Date(starts.getTime() + hour),
      places,
      taken,
    })
  const offerOfToComplete = await offer(harbour, toComplete, at(-1), 4, 1)
  const offerOfGroup = await offer(harbour, groupOfNoor, at(-2), 4, 1)
  const offerOfElbe = await offer(elbe, elbeSession, at(-3), 2, 1)
  const booking = (
    organisation: string,
    of: { session: string; participant: string; child: string; offer: string },
  ) =>
    put("childcare_booking", {
      organisation_id: organisation,
      session_id: of.session,
      participant_id: of.participant,
      child_id: of.child,
      offer_id: of.offer,
      state: "confirmed",
    })
  await booking(harbour, { session: toComplete, participant: amina, child: yusuf, offer: offerOfToComplete })
  await booking(harbour, { session: groupOfNoor, participant: dara, child: sami, offer: offerOfGroup })
  await booking(elbe, { session: elbeSession, participant: zahra, child: arman, offer: offerOfElbe })

  const company = async (name: string, country: string, organisation: string, contactName: string) => {
    const employer = await put("employer", { name, country, size: "small" })
    const email = `${contactName.toLowerCase()}.${randomUUID().slice(0, 8)}@example.com`
    const contact = await put("employer_contact", {
      organisation_id: organisation,
      employer_id: employer,
      name: contactName,
      email,
    })
    return { employer, contact, email, name: contactName }
  }
  const bakery = await company("North Bakery", "ES", harbour, "Emile")
  const cafe = await company("Elbe Café", "DE", elbe, "Edith")
  const placement = (organisation: string, of: string, at_: typeof bakery, counsellor: Player) =>
    put("placement", {
      organisation_id: organisation,
      participant_id: of,
      employer_id: at_.employer,
      contact_id: at_.contact,
      counsellor_id: counsellor.id,
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
  const placementOfAmina = await placement(harbour, amina, bakery, noor)
  const placementOfDara = await placement(harbour, dara, bakery, tomas)
  const placementOfZahra = await placement(elbe, zahra, cafe, lena)
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
  const hours = (organisation: string, of: string, where: string, by: Player, starts: Date) =>
    put("hour_entry", {
      organisation_id: organisation,
      participant_id: of,
      placement_id: where,
      starts_at: starts,
      ends_at: new Date(starts.getTime() + 4 * hour),
      timezone: "Europe/Madrid",
      minutes: 240,
      reported_at: starts,
      reported_by: by.id,
    })
  const hoursOfAmina = await hours(harbour, amina, placementOfAmina, noor, at(-3))
  const hoursOfDara = await hours(harbour, dara, placementOfDara, tomas, at(-8))
  await hours(elbe, zahra, placementOfZahra, lena, at(-4))
  const link = async (organisation: string, contact: string, record: string, expires = at(30)) => {
    const token = randomBytes(32).toString("base64url")
    await put("link_token", {
      token_hash: createHash("sha256").update(token).digest(),
      purpose: "confirm_hours",
      organisation_id: organisation,
      contact_id: contact,
      record_id: record,
      expires_at: expires,
      created_at: at(-2),
    })
    return token
  }
  const emileLink = await link(harbour, bakery.contact, hoursOfAmina)

  return {
    programme,
    harbour,
    elbe,
    clara,
    noor,
    tomas,
    olga,
    konrad,
    lena,
    petra,
    amina,
    basma,
    dara,
    hana,
    zahra,
    yusuf,
    leila,
    sami,
    arman,
    toComplete,
    heldByNoor,
    heldByTomas,
    tomasForAmina,
    groupOfTomas,
    groupOfNoor,
    planned,
    elbeSession,
    privateNote,
    teamNote,
    noteOnHana,
    tomasOwnNote,
    stepOfAmina,
    offerOfToComplete,
    offerOfGroup,
    offerOfElbe,
    bakery,
    cafe,
    placementOfAmina,
    placementOfDara,
    placementOfZahra,
    hoursOfAmina,
    hoursOfDara,
    emileLink,
    link,
    put,
    now,
  }
}

/** Writes one row and answers its id; `null` for a table whose key is not called id. */
function inserter(ask: Ask) {
  return async (table: string, row: object, key: "id" | null = "id"): Promise<string> => {
    const columns = Object.keys(row)
    const places = columns.map((_, place) => `$${place + 1}`)
    const [written] = await ask(
      `insert into ${table} (${columns.join(", ")}) values (${places.join(", ")})${key ? " returning id" : ""}`,
      Object.values(row),
    )
    return String(written?.id ?? "")
  }
}
