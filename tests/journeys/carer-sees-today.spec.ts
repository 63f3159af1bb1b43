import { may } from "@/lib/access/permissions"
import { knock } from "@/tests/support/callers"
import { careDay, collectorsOf } from "@/tests/support/care-day"
import type { Ask, Cast } from "@/tests/support/cast"
import { baseUrl, expect, expectAccessibleInEveryLook, test } from "@/tests/support/journey"
import { actions, builtActions } from "@/tests/support/surface"
import { pages } from "@/tests/support/surface-pages"

test.use({ viewport: { width: 360, height: 740 } })

test("her day begins with today's care: who is expected, what they need, who collects", async ({
  page,
  as,
  ask,
}) => {
  const c = await as("pilar")
  await careDay(c)
  await collectorsOf(c, ask)
  await page.goto("/")
  await expect(page).toHaveURL(/\/care$/)
  await expect(page.getByRole("heading", { level: 1, name: "Today's care" })).toBeVisible()
  await expect(page.getByText("Leila, 2 years")).toBeVisible()
  await expect(page.getByText("Allergic to nuts")).toBeVisible()
  await expect(page.getByText("Karim Haddad (father)")).toBeVisible()
  await expect(page.getByText("0 of 2 adults: too few")).toBeVisible()
  await expectAccessibleInEveryLook(page, "/care", () =>
    expect(page.getByText("Allergic to nuts")).toBeVisible(),
  )
})

/** What must be in nothing that she is sent. */
async function hidden(c: Cast, ask: Ask): Promise<RegExp> {
  const { session } = await careDay(c)
  await collectorsOf(c, ask)
  const births = await ask("select birth from child where id = any ($1)", [[c.yusuf, c.leila, c.sami]])
  return new RegExp(
    [
      ...["CNRY", "Okafor", "Nasser", "Rahimi", "1992-03-15", "\\+34600", "North Bakery", session],
      ...[c.amina, c.basma, c.dara, c.yusuf, c.leila, c.sami, c.noor.id, c.clara.id],
      ...births.map(({ birth }) => birth),
    ].join("|"),
  )
}

test("nothing else reaches her on any page that opens for her", async ({ cast: c, ask }) => {
  const none = await hidden(c, ask)
  const own = Object.entries(pages).filter(([, act]) => typeof act === "string" && may("childcare", act))
  expect(own.length).toBeGreaterThan(2)
  for (const [page] of own) {
    const path = page.replace(/^\/\(\w+\)/, "").replace(/\/page$/, "")
    for (const headers of [undefined, { rsc: "1" }]) {
      const { status, text } = await knockAt(path, c.pilar.token, headers)
      expect(status, path).toBe(200)
      expect(text, path).not.toMatch(none)
    }
  }
})

/** As a browser asks: where it is led on, it follows. */
async function knockAt(path: string, token: string, headers?: Record<string, string>) {
  const first = await knock({ path, token, headers })
  if (!first.to) return first
  const { pathname, search } = new URL(first.to, baseUrl())
  return knock({ path: pathname + search, token, headers })
}

test("nothing else is in the answer of any action that she may use", async ({ cast: c, ask }) => {
  const none = await hidden(c, ask)
  const [booking] = await ask(
    "select id from childcare_booking where child_id = $1 order by requested_at desc",
    [c.leila],
  )
  const input = {
    bookings: [booking?.id],
    booking: booking?.id,
    to: "other",
    what: "x",
    action: "y",
    informed: "now",
  }
  const own = [...builtActions()].filter(([action]) => {
    const act = actions[action]
    return act && may("childcare", act) && !may("anyone", act) && !/signOut|endAllSessions/.test(action)
  })
  expect(own.length).toBeGreaterThan(4)
  for (const [action, id] of own) {
    const headers = {
      "next-action": id,
      accept: "text/x-component",
      "content-type": "text/plain;charset=UTF-8",
    }
    const { text } = await knock({
      ...{ path: "/care", token: c.pilar.token, method: "POST", body: JSON.stringify([input]) },
      headers: { ...headers, origin: baseUrl() },
    })
    expect(text, action).not.toMatch(none)
  }
})
