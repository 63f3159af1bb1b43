import { browser } from "@/scripts/setup/browser.mjs"
import { built } from "@/scripts/setup/build.mjs"
import { startServer } from "./server"
import { makeTemplate } from "./template-database"

/** Once per run of the journeys: a browser, the build, a fresh database and the server on it. The answer undoes them. */
export default async function setup() {
  process.env.CHROMIUM_PATH = await browser()
  await built()
  const removeTemplate = await makeTemplate()
  const server = await startServer()
  process.env.JOURNEY_URL = server.url
  process.env.JOURNEY_OWNER_URL = server.database.ownerUrl
  process.env.JOURNEY_ADMIN_URL = server.database.adminUrl
  process.env.JOURNEY_APP_DATABASE_URL = server.database.appUrl
  process.env.JOURNEY_MAIL_DIR = server.mailDir
  return async () => {
    await server.stop()
    await removeTemplate()
  }
}
