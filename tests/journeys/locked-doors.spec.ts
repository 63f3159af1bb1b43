import { may } from "@/lib/access/permissions"
import type { Principal } from "@/lib/access/principal"
import { callers, knock, verdict } from "@/tests/support/callers"
import { papersOf } from "@/tests/support/case-papers"
import type { Ask, Cast } from "@/tests/support/cast"
import { baseUrl, expect, test } from "@/tests/support/journey"
import { pages, routes } from "@/tests/support/surface-pages"

/** Every address as everybody: who may not is told that there is nothing, a stranger is led to the sign-in. */
const gated = Object.keys(pages).filter((page) => /^\/\((workspace|paper)\)/.test(page))

function addressOf(
  page: string,
  c: Cast & {
    service?: string
    merge?: string
    record?: string
    series?: Series
    work?: string
    post?: string
    cv?: string
  },
): string {
  const own: Record<string, string> = {
    "/(paper)/care/print/page": "/care/print",
    "/(workspace)/childcare/[offerId]/page": `/childcare/${c.offerOfGroup}`,
    "/(workspace)/employers/[employerId]/page": `/employers/${c.bakery.employer}`,
    "/(workspace)/employers/[employerId]/hours/page": `/employers/${c.bakery.employer}/hours`,
    "/(workspace)/placements/[placementId]/hers/page": `/placements/${c.placementOfAmina}/hers`,
    "/(paper)/participants/[participantId]/cv/[cvId]/page": `/participants/${c.amina}/cv/${c.cv}`,
    "/(workspace)/employers/needs/[postId]/page": `/employers/needs/${c.post}`,
    "/(workspace)/merges/[mergeId]/page": `/merges/${c.merge}`,
    "/(workspace)/merges/new/page": `/merges/new?kept=${c.amina}&other=${c.basma}`,
    "/(workspace)/participants/[participantId]/family/page": `/participants/${c.amina}/family`,
    "/(workspace)/participants/[participantId]/itinerary/page": `/participants/${c.amina}/itinerary`,
    "/(workspace)/participants/[participantId]/my-steps/page": `/participants/${c.amina}/my-steps`,
    "/(workspace)/participants/[participantId]/case/page": `/participants/${c.amina}/case`,
    "/(workspace)/participants/[participantId]/page": `/participants/${c.amina}`,
    "/(workspace)/participants/[participantId]/papers/page": `/participants/${c.amina}/papers`,
    "/(workspace)/participants/[participantId]/papers/print/page": `/participants/${c.amina}/papers/print`,
    "/(paper)/participants/[participantId]/road-map/print/page": `/participants/${c.amina}/road-map/print`,
    "/(workspace)/participants/[participantId]/road-map/page": `/participants/${c.amina}/road-map`,
    "/(workspace)/participants/[participantId]/revise/page": `/participants/${c.amina}/revise`,
    "/(workspace)/participants/[participantId]/skills/compare/page": `/participants/${c.amina}/skills/compare`,
    "/(workspace)/participants/[participantId]/skills/page": `/participants/${c.amina}/skills`,
    "/(workspace)/notes/[noteId]/page": `/notes/${c.privateNote}`,
    "/(workspace)/placements/[placementId]/page": `/placements/${c.placementOfAmina}`,
    "/(workspace)/private/[recordId]/page": `/private/${c.record}`,
    "/(workspace)/services/[serviceId]/page": `/services/${c.service}`,
    "/(workspace)/series/[seriesId]/page": `/series/${c.series?.id}`,
    "/(workspace)/series/[seriesId]/change/page": `/series/${c.series?.id}/change?from=${c.series?.session}`,
    "/(workspace)/series/[seriesId]/end/page": `/series/${c.series?.id}/end?from=${c.series?.session}`,
    "/(workspace)/sessions/[sessionId]/page": `/sessions/${c.heldByNoor}`,
    "/(workspace)/sessions/[sessionId]/paper/page": `/sessions/${c.heldByNoor}/paper`,
    "/(paper)/sessions/[sessionId]/print/page": `/sessions/${c.heldByNoor}/print`,
    "/(workspace)/sessions/[sessionId]/again/page": `/sessions/${c.heldByNoor}/again`,
  }
  const file = "/(workspace)/participants/[participantId]"
  if (page.startsWith(file))
    return page
      .replace(file, `/participants/${c.amina}`)
      .replace("[experienceId]", c.work ?? "none")
      .replace(/\/page$/, "")
  return own[page] ?? (page.replace("/(workspace)", "").replace(/\/page$/, "") || "/")
}

async function serviceOf(ask: Ask, organisation: string): Promise<string> {
  const [row] = await ask(
    "insert into local_service (organisation_id, name) values ($1, 'School') returning id",
    [organisation],
  )
  return String(row?.id)
}

async function recordOf(ask: Ask, { harbour, amina, noor }: Cast): Promise<string> {
  const [row] = await ask(
    `insert into safeguarding_record (organisation_id, about_id, opened_by, opened_at, lead_id, category, risk)
     values ($1, $2, $3, now(), $3, 'other', 'high') returning id`,
    [harbour, amina, noor.id],
  )
  return String(row?.id)
}

/** What a company said it needs: one post of it. */
async function postOf(ask: Ask, { harbour, bakery, noor }: Cast): Promise<string> {
  const [row] = await ask(
    `with analysis as (
       insert into needs_analysis (organisation_id, employer_id, done_on, done_by, created_by)
       values ($1, $2, current_date, $3, $3) returning id
     ) insert into needs_post (organisation_id, analysis_id, title) select $1, id, 'Baker' from analysis returning id`,
    [harbour, bakery.employer, noor.id],
  )
  return String(row?.id)
}

async function cvOf(ask: Ask, { harbour, amina, noor }: Cast): Promise<string> {
  const [row] = await ask(
    `insert into cv_version (organisation_id, participant_id, number, profile_version, language, content, saved_on, created_by)
     values ($1, $2, 1, 1, 'es', '{"name": "Amina"}', current_date, $3) returning id`,
    [harbour, amina, noor.id],
  )
  return String(row?.id)
}

type Series = { id: string; session: string }

async function seriesOf(ask: Ask, organisation: string, leader: string): Promise<Series> {
  const [row] = await ask(
    `with series as (
       insert into session_series (organisation_id, leader_id, kind, rrule, starts_on, start_time, end_time, timezone)
       values ($1, $2, 'group', 'FREQ=WEEKLY;BYDAY=MO;COUNT=1', '2030-01-07', '10:00', '11:00', 'Europe/Madrid') returning id
     ) insert into counselling_session
       (organisation_id, counsellor_id, kind, timezone, series_id, series_day, starts_at, ends_at)
       select $1, $2, 'group', 'Europe/Madrid', id, '2030-01-07', '2030-01-07T09:00Z', '2030-01-07T10:00Z' from series
       returning id as session, series_id as id`,
    [organisation, leader],
  )
  return { id: String(row?.id), session: String(row?.session) }
}

async function mergeOf(ask: Ask, { harbour, amina, basma, noor }: Cast): Promise<string> {
  const [row] = await ask(
    `insert into merge (organisation_id, kept_id, merged_id, proposed_by) values ($1, $2, $3, $4) returning id`,
    [harbour, amina, basma, noor.id],
  )
  return String(row?.id)
}

const firstPages: Partial<Record<Principal, string>> = {
  counsellor: "200",
  coordinator: "to /participants",
  childcare: "to /care",
  programme: "to /programme",
}

function expected(page: string, principal: Principal): string {
  if (principal === "anyone") return "to /sign-in"
  const act = pages[page]
  if (typeof act !== "string") return firstPages[principal] ?? "nothing"
  return may(principal, act) ? "200" : "nothing"
}

/** Whoever may not see a part of a file, but may see whose file it is, finds her name over the nothing. */
function unknownTo(page: string, principal: Principal): RegExp {
  const ofHers = page.startsWith("/(workspace)/participants/[participantId]")
  return ofHers && may(principal, "participant.read")
    ? /Dara|Okafor|North Bakery|CNRY/
    : /Amina|Haddad|Dara|Okafor|North Bakery|CNRY/
}

/** What a page must not hold for somebody; who steers the programme reads figures and no name. */
function unseenBy(principal: Principal, closed: string | null): RegExp[] {
  return [
    ...(closed ? [unknownTo(closed, principal)] : []),
    ...(principal === "programme" ? [/Amina|Haddad|Basma|Nasser|Dara|Okafor|Zahra|Rahimi|CNRY/] : []),
  ]
}

test("each page opens for those whose act it is, and names her to nobody else", async ({ cast, ask }) => {
  test.slow()
  const wrong: string[] = []
  const own = {
    service: await serviceOf(ask, cast.harbour),
    merge: await mergeOf(ask, cast),
    series: await seriesOf(ask, cast.harbour, cast.noor.id),
    record: await recordOf(ask, cast),
    post: await postOf(ask, cast),
    cv: await cvOf(ask, cast),
    work: await papersOf(cast, cast.amina).agreement("active"),
  }
  const visits = gated.flatMap((page) => callers(cast).map((caller) => ({ page, ...caller })))
  for (const { page, who, principal, token } of visits) {
    const answer = await knock({ path: addressOf(page, { ...cast, ...own }), token })
    const seen = verdict(answer)
    if (seen !== expected(page, principal)) wrong.push(`${page} as ${who}: ${seen}`)
    for (const words of unseenBy(principal, seen === "200" ? null : page))
      expect(answer.text, `${page} as ${who}`).not.toMatch(words)
  }
  expect(wrong).toEqual([])
})

test("somebody else's record, a missing one and nonsense are the same nothing", async ({ cast: c, ask }) => {
  const missing = "00000000-0000-4000-8000-000000000000"
  const records: [string, string[]][] = [
    ["participants", [c.zahra, c.dara, c.hana]],
    ["sessions", [c.elbeSession, c.heldByTomas]],
    ["placements", [c.placementOfZahra, c.placementOfDara]],
    ["notes", [c.tomasOwnNote]],
    ["private", [await recordOf(ask, { ...c, noor: c.tomas })]],
    ["services", [await serviceOf(ask, c.elbe)]],
    ["series", [(await seriesOf(ask, c.elbe, c.lena.id)).id]],
    ["merges", [await mergeOf(ask, { ...c, noor: c.tomas })]],
  ]
  for (const [folder, foreign] of records) {
    const nothing = await knock({ path: `/${folder}/${missing}`, token: c.noor.token })
    expect(verdict(nothing), folder).toBe("nothing")
    expect(nothing.status, folder).toBe(404)
    for (const id of [...foreign, "nonsense", "%00", "'--", "../account"]) {
      const answer = await knock({ path: `/${folder}/${id}`, token: c.noor.token })
      if (id === "../account") continue
      expect(verdict(answer), `/${folder}/${id}`).toBe("nothing")
      expect(answer.status, `/${folder}/${id}`).toBe(nothing.status)
      expect(answer.text, `/${folder}/${id}`).not.toMatch(/Zahra|Rahimi|Dara|Okafor|Hana|Vural/)
    }
  }
})

test("a private note is shown to who wrote it and to nobody else", async ({ cast: c }) => {
  for (const page of [...gated.map((each) => addressOf(each, c)), `/sessions/${c.tomasForAmina}`])
    for (const { token } of [c.clara, c.tomas, c.lena, c.petra]) {
      const { text } = await knock({ path: page, token })
      expect(text, page).not.toContain("CNRY private words of Noor")
    }
})

test("a request that calls itself a prefetch or a component's finds the same doors", async ({ cast: c }) => {
  test.slow()
  const tricks = [
    "next-router-prefetch",
    "rsc",
    "next-router-segment-prefetch",
    "x-middleware-subrequest",
    "x-nextjs-data",
  ]
  for (const headers of [...tricks.map((name) => ({ [name]: "1" })), { purpose: "prefetch" }])
    for (const page of gated)
      for (const token of [null, c.lena.token]) {
        const { text } = await knock({ path: addressOf(page, c), token, headers })
        expect(text, `${page} with ${Object.keys(headers)}`).not.toMatch(
          /Amina|Haddad|Harbour House|North Bakery/,
        )
      }
})

const gatedRoutes = Object.entries(routes).flatMap(([route, act]) => {
  const [method = "", path = ""] = route.split(" ")
  return typeof act === "string" ? [{ route, act, method, path }] : []
})

test("each route handler answers those whose act it is and nobody else", async ({ cast }) => {
  for (const { route, act, method, path } of gatedRoutes)
    for (const { who, principal, token } of callers(cast)) {
      if (principal !== "anyone" && may(principal, act)) continue
      const answer = await knock({ path, token, method, headers: { origin: baseUrl() } })
      expect([303, 307, 404], `${route} as ${who}`).toContain(answer.status)
      expect(answer.text).not.toMatch(/Amina|Haddad/)
    }
})

test("no route handler takes what another site sends", async ({ cast }) => {
  for (const { route, path, method } of gatedRoutes.filter((each) => each.method === "POST"))
    for (const origin of ["https://evil.example", "null", null]) {
      const headers = { "x-forwarded-host": "evil.example", ...(origin && { origin }) }
      const { status } = await knock({ path, token: cast.clara.token, method, headers })
      expect(status, `${route} from ${origin}`).toBe(404)
    }
})

test("every answer carries its policy and a nonce of its own, and is kept by nobody", async ({ cast }) => {
  const nonces = new Set<string>()
  for (const path of [...gated.map((page) => addressOf(page, cast)), "/sign-in", "/nowhere"]) {
    const { headers } = await knock({ path, token: cast.noor.token })
    const policy = headers.get("content-security-policy") ?? ""
    nonces.add(/'nonce-([^']{22,})'/.exec(policy)?.[1] ?? "")
    expect(policy).toMatch(/^default-src 'none'; script-src 'nonce-[^']+' 'strict-dynamic'; /)
    expect(policy).not.toContain("unsafe")
    expect(headers.get("cache-control"), path).toContain("no-store")
    expect(headers.get("referrer-policy"), path).toBe("same-origin")
    expect(headers.get("x-powered-by"), path).toBeNull()
  }
  expect(nonces.size).toBe(gated.length + 2)
})
