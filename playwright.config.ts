import { defineConfig } from "@playwright/test"
import { browserWords } from "./scripts/setup/browser.mjs"

/** The address and the browser are known once tests/support/journey-setup.ts has run; workers read this file again then. */
export default defineConfig({
  testDir: "tests/journeys",
  globalSetup: "./tests/support/journey-setup.ts",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // One failure of two tries is named in the summary as unsteady; two are a failure.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    baseURL: process.env.JOURNEY_URL,
    locale: "en-GB",
    timezoneId: "Asia/Kathmandu",
    trace: "on-first-retry",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: browserWords },
  },
})
