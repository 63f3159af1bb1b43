import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { ready } from "./setup/install.mjs"
import { root, Stop } from "./setup/place.mjs"
import { main } from "./setup/run.mjs"

const address = process.env.APP_URL ?? `http://localhost:${process.env.PORT ?? 3000}`
const people = { counsellor: /^Counsellor:/, coordinator: /^Coordinator:/, childcare: /^Childcare worker:/ }

/** The README's pictures, taken from a demo that is running. */
await main(async () => {
  await ready()
  const { browser: findBrowser, browserWords } = await import("./setup/browser.mjs")
  const { chromium } = await import("playwright")
  const executablePath = await findBrowser()
  const answers = await fetch(`${address}/sign-in`).catch(() => null)
  if (!answers?.ok)
    throw new Stop(`No demo answers at ${address}: start it with npm run demo, then take the pictures.`)
  const folder = join(root, "docs/screenshots")
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch({ executablePath, args: browserWords })
  const take = async (name, size, open) => {
    const context = await browser.newContext({ viewport: size, locale: "en-GB", reducedMotion: "reduce" })
    const page = await context.newPage()
    await page.goto(`${address}/sign-in`)
    await open(page)
    await page.waitForLoadState("networkidle")
    await page.screenshot({ path: join(folder, `${name}.png`) })
    await context.close()
  }
  for (const [role, person] of Object.entries(people)) {
    await take(role, { width: 1280, height: 860 }, async (page) => {
      await page.getByRole("button", { name: person }).first().click()
      await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"))
      await page.getByRole("heading", { level: 1 }).waitFor()
    })
  }
  await take("employer", { width: 390, height: 760 }, async (page) => {
    await page
      .getByRole("button", { name: /^Employer:/ })
      .first()
      .click()
    await page.waitForURL(/\/confirm\//)
  })
  await browser.close()
})
