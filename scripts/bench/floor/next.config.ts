import { join } from "node:path"
import type { NextConfig } from "next"

const root = join(import.meta.dirname, "../../..")

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: root,
  turbopack: { root },
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg"],
}

export default config
