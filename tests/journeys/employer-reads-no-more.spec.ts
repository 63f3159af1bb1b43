import { companyCookieOf } from "@/tests/support/call-action"
import { knock, withoutNonce } from "@/tests/support/callers"
import type { Ask, Cast } from "@/tests/support/cast"
import { companySession, signInLink } from "@/tests/support/company"
import { baseUrl, expect, test } from "@/tests/support/journey"
import { awaitAnswers, plant, share } from "@/tests/support/planted"
import { pages, routes } from "@/tests/support/surface-pages"
import { extras } from "@/tests/support/walls"

/** What a browser asks for: the page, its components alone, and what is fetched before a press. */
const waysToAsk: readonly Record<string, string>[] = [
  {},
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1" },
]

/** Every address there is, with her own ids in it. */
async function siteMap(ask: Ask, c: Cast): Promise<{ path: string; method: string }[]> {
  const refs = await ask("select reference from placement where organisation_id = $1", [c.harbour])
  const link = await signInLink(ask, { contact: c.bakery.contact })
  const own: Record<string, string> = {
    employerId: c.bakery.employer,
    placementId: c.placementOfAmina,
    sessionId: c.heldByNoor,
    offerId: c.offerOfGroup,
  }
  const filled = (path: string) => path.replaceAll(/\[(\w+)\]/g, (_, name: string) => own[name] ?? c.amina)
  const shown = Object.keys(pages)
    .filter((page) => !/\[token\]|placementRef|\/_/.test(page))
    .map((page) => filled(page.replace(/\/\(\w+\)/, "").replace(/\/page$/, "")) || "/")
  const links = ["", "?view=change", "?view=absence"].map((view) => `/confirm/${c.emileLink}${view}`)
  const ofStays = ["placements", "agreements", "days"].flatMap((page) =>
    [...refs.map(({ reference }) => reference), c.amina].map((ref) => `/company/${page}/${ref}`),
  )
  const read = [...shown, ...links, ...ofStays, `/company/enter/${link}`]
  const handled = Object.keys(routes).map((route) => {
    const [method = "GET", path = ""] = route.split(" ")
    return { method, path: filled(path) }
  })
  return [...read.map((path) => ({ path, method: "GET" })), ...handled]
}

type Asking = { path: string; method: string; way: Record<string, string>; cookie: string }

/** One answer to the last byte: which shared marks it carries, and what it should not. */
async function bytesOf({ path, method, way, cookie }: Asking) {
  const address = "rsc" in way ? `${path}${path.includes("?") ? "&" : "?"}_rsc=1` : path
  const answer = await knock({
    path: address,
    token: null,
    method,
    headers: { cookie, origin: baseUrl(), ...way },
  })
  const bytes = `${withoutNonce(JSON.stringify([...answer.headers]), answer.headers)} ${answer.text}`
  const [leak] = /plnt[^"<]{0,60}|Haddad|CNRY|1992-05/i.exec(bytes) ?? []
  return {
    marks: [...bytes.matchAll(/SHRD-\w+/g)].map(([mark]) => mark),
    told: leak ? [`${method} ${address}: ${leak}`] : [],
  }
}

/** Every byte that an employer is sent, from every address and in every way. */
async function everyByte(map: Awaited<ReturnType<typeof siteMap>>, cookie: string) {
  const asked = map.flatMap(({ path, method }) =>
    (method === "GET" ? waysToAsk : [{}]).map((way) => ({ path, method, way, cookie })),
  )
  const found: Awaited<ReturnType<typeof bytesOf>>[] = []
  for (const each of asked) found.push(await bytesOf(each))
  return {
    marks: [...new Set(found.flatMap(({ marks }) => marks))].toSorted(),
    told: found.flatMap(({ told }) => told),
    asked: asked.length,
  }
}

/** The server plans reminders while the rows are written: one that is there already is enough. */
function besideTheClock(ask: Ask): Ask {
  return async (sql, values) =>
    ask(sql, values).catch((error: unknown) => {
      if (/^insert into reminder\b/.test(sql)) return []
      throw error
    })
}

const always = [
  ...["SHRD-pattern", "SHRD-site", "SHRD-tasks"],
  ...["SHRD-insurance", "SHRD-objective", "SHRD-supervisor"],
]

test("no byte of any address tells an employer more than the allowed fields: before her yes, with it, after it, and 31 days after the end", async ({
  cast,
  ask,
}) => {
  test.setTimeout(400_000)
  await extras(cast, besideTheClock(ask))
  const planted = await plant(ask, cast)
  expect(planted.length, planted.join(" ")).toBeGreaterThan(60)
  for (const place of ["participant.family_name", "obstacle.note", "child.given_name"])
    expect(planted).toContain(place)
  await share(ask, cast)
  await awaitAnswers(cast)
  const cookie = await companyCookieOf(await companySession(ask, cast.bakery.contact))
  const map = await siteMap(ask, cast)
  const isHers = "participant_id = $1 and purpose = 'share_employer'"
  const hidden = [cast.amina, cast.dara, cast.placementOfAmina, cast.hoursOfAmina, cast.harbour]
  const stages: { when: string; change: string; values: string[]; marks: string[] }[] = [
    {
      when: "before her yes",
      change: `update consent set employer_id = $2 where ${isHers}`,
      values: [cast.amina, cast.cafe.employer],
      marks: always,
    },
    {
      when: "while she says yes",
      change: `update consent set employer_id = $2 where ${isHers}`,
      values: [cast.amina, cast.bakery.employer],
      marks: [...always, "SHRD-name", "SHRD-support"],
    },
    {
      when: "after she took it back",
      change: `update consent set withdrawn_on = current_date where ${isHers}`,
      values: [cast.amina],
      marks: always,
    },
    {
      when: "31 days after the end",
      change: `update placement set starts_on = current_date - 90,
        ends_on = (now() at time zone 'Europe/Madrid')::date - 31 where organisation_id = $1`,
      values: [cast.harbour],
      marks: [],
    },
  ]
  for (const { when, change, values, marks } of stages) {
    await ask(change, values)
    await ask("update company_session set idle_until = absolute_until where contact_id = $1", [
      cast.bakery.contact,
    ])
    const { marks: shown, told, asked } = await everyByte(map, cookie)
    expect(told, when).toEqual([])
    expect(shown, when).toEqual(marks.toSorted())
    expect(asked).toBeGreaterThan(250)
    const { text } = await knock({ path: "/company", token: null, headers: { cookie } })
    expect(text, when).toContain("North Bakery")
    for (const id of hidden) expect(text, when).not.toContain(id)
  }
})
