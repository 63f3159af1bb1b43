import type { Page } from "@playwright/test"

/** Holds the page's scripts back until they are let go: what is seen meanwhile is what the server wrote. */
export async function withoutScripts(page: Page): Promise<() => void> {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route("**/_next/static/**/*.js", async (route) => {
    await held
    await route.continue()
  })
  return letGo
}
