import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test"
import type axe from "axe-core"
import { encode } from "next-auth/jwt"
import pg from "pg"
import { type Ask, type Cast, makeCast, type Player } from "./cast"
import { clockOfCast } from "./plain-day"

/** The names in the cast of those who can sign in. */
export type Role = "clara" | "noor" | "tomas" | "konrad" | "lena" | "petra" | "olga" | "pilar"

const secret = "a secret that only the tests know, long enough"

type Fixtures = {
  /** The cast of this test, in organisations of its own. */
  cast: Cast
  /** Signs this browser in as somebody of the cast. */
  as: (role: Role) => Promise<Cast>
  /** What a page wrote to the console as an error fails the test, unless it is expected here. */
  expectedErrors: RegExp[]
}

export const test = base.extend<Fixtures, { ask: Ask }>({
  ask: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const pool = new pg.Pool({
        connectionString: process.env.JOURNEY_OWNER_URL,
        max: 4,
        options: clockOfCast,
      })
      await use(async (sql, values) => (await pool.query(sql, values)).rows)
      await pool.end()
    },
    { scope: "worker" },
  ],
  cast: async ({ ask }, use) => {
    const cast = await makeCast(ask)
    await askAboutHours(ask, cast)
    await use(cast)
  },
  as: async ({ cast, context }, use) => {
    await use(async (role) => {
      await signIn(context, cast[role])
      return cast
    })
  },
  expectedErrors: [[], { option: true }],
  page: async ({ page, expectedErrors }, use) => {
    const errors: string[] = []
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text())
    })
    page.on("pageerror", (error) => errors.push(error.message))
    await use(page)
    expect(errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)))).toEqual([])
  },
})

export { expect }

/** Every employer was asked two hours ago: the server's clock writes to nobody again today, whatever the hour at which a test runs. */
async function askAboutHours(ask: Ask, { harbour, elbe }: Cast): Promise<void> {
  await ask(
    `insert into link_token (token_hash, purpose, organisation_id, contact_id, record_id, created_at, expires_at)
     select sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'confirm_hours', h.organisation_id, p.contact_id, h.id,
       now() - interval '2 hours', now() + interval '14 days'
     from hour_entry h join placement p on p.id = h.placement_id where h.organisation_id = any ($1)`,
    [[harbour, elbe]],
  )
}

/** Plants the cookie of a session that the cast has opened. */
export async function signIn(context: BrowserContext, player: Player): Promise<void> {
  const value = await encode({ token: { sid: player.token }, secret, maxAge: 8 * 60 * 60 })
  await context.addCookies([{ name: "itinera", value, url: baseUrl(), httpOnly: true, sameSite: "Lax" }])
}

/** Plants the cookie of a session in a company's space. */
export async function enterCompany(context: BrowserContext, token: string): Promise<void> {
  const value = await encode({ token: { sid: token }, secret, maxAge: 8 * 60 * 60 })
  const cookie = { name: "itinera-company", value, url: baseUrl() }
  await context.addCookies([{ ...cookie, httpOnly: true, sameSite: "Lax" }])
}

/** Ends every session of a person, as if from another device. */
export async function endSessions(ask: Ask, player: Player): Promise<void> {
  await ask("update account_session set revoked_at = now(), revoked_reason = 'test' where account_id = $1", [
    player.accountId,
  ])
}

export function baseUrl(): string {
  return process.env.JOURNEY_URL ?? "http://localhost:3000"
}

export type Look = { locale: "en" | "es" | "ar-XB"; theme: "light" | "dark"; width: 360 | 1280 }

/** Gives the browser a language, a theme and a width; the page must be loaded again to show them. */
export async function wear(page: Page, { locale, theme, width }: Look): Promise<void> {
  await page.context().addCookies([
    { name: "locale", value: locale, url: baseUrl() },
    { name: "theme", value: theme, url: baseUrl() },
  ])
  await page.setViewportSize({ width, height: width === 360 ? 740 : 860 })
}

/** No violation that axe can find, and nothing that scrolls sideways. */
export async function expectAccessible(page: Page, asked: Rules = {}): Promise<void> {
  await expectNoViolations(page, asked)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, "the page scrolls sideways").toBeLessThanOrEqual(0)
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

type Rules = Pick<axe.RunOptions, "runOnly" | "rules">

/** A page is given axe once; our pages have no frames. Only what is wrong is described. */
async function expectNoViolations(page: Page, rules: Rules): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource)
  const wrong = await page.evaluate(async (asked) => {
    const { axe: there } = window as unknown as { axe: typeof axe }
    const { violations } = await there.run(document, {
      resultTypes: ["violations"],
      preload: false,
      ...asked,
    })
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
    )
  }, rules)
  expect(wrong).toEqual([])
}

/** The rules that look at colours: the only ones that another theme can break, in whatever language. */
const colourRules = ["color-contrast", "link-in-text-block"]
const allButColours = Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }]))
/** How the page is loaded in each language; the other width is put on it then, and once the other theme, as a person would. */
const loadedAs: readonly Look[] = [
  { locale: "en", theme: "light", width: 1280 },
  { locale: "es", theme: "dark", width: 360 },
  { locale: "ar-XB", theme: "light", width: 360 },
]

/** Opens an address in every language, and expects it to be accessible at both widths and in both themes. */
export async function expectAccessibleInEveryLook(
  page: Page,
  address: string,
  ready: () => Promise<void>,
): Promise<void> {
  for (const look of loadedAs)
    await test.step(`${look.locale} loaded ${look.theme} at ${look.width}`, async () => {
      await wear(page, look)
      await page.goto(address)
      await ready()
      await expectAccessibleAtBothWidths(page, look)
    })
}

/** Colours are the same in every language: they are looked at in the first, in both themes. */
async function expectAccessibleAtBothWidths(page: Page, { locale, width }: Look): Promise<void> {
  const isFirst = locale === "en"
  for (const each of [width, width === 360 ? 1280 : 360]) {
    await page.setViewportSize({ width: each, height: each === 360 ? 740 : 860 })
    await expectAccessible(page, isFirst ? {} : { rules: allButColours })
    if (isFirst) await expectReadableInTheDark(page)
  }
}

/** The dark is put on the page for as long as its colours are looked at. */
async function expectReadableInTheDark(page: Page): Promise<void> {
  await dress(page, "dark")
  await expectNoViolations(page, { runOnly: colourRules })
  await dress(page, "light")
}

async function dress(page: Page, theme: Look["theme"]): Promise<void> {
  await page.evaluate((worn) => {
    document.documentElement.dataset.theme = worn
  }, theme)
}
