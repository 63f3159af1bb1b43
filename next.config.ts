import type { NextConfig } from "next"
import createNextIntlPlugin from "next-intl/plugin"

// Sentences are parsed while building: neither the server nor the browser carries the parser or does its work.
const withWords = createNextIntlPlugin({
  requestConfig: "./lib/words/request.ts",
  experimental: {
    messages: { path: "./lib/words", format: "json", locales: "infer", precompile: true },
  },
})

/* The fonts that files are written with (lib/platform/pdf.ts): read from their packages, and so to be taken along. */
const fontsOfFiles = ["noto-sans", "ibm-plex-sans-arabic"].map(
  (name) => `./node_modules/@fontsource/${name}/files/${name}-*-{400,600}-normal.woff`,
)

// The policy for scripts and styles carries a nonce per request and so cannot stand here.
const headers = [
  // `no-referrer` would make Chromium send `Origin: null` on plain forms, which Next refuses.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" },
  { key: "X-Robots-Tag", value: "noindex, nofollow" },
  {
    key: "Permissions-Policy",
    value:
      "accelerometer autoplay camera display-capture encrypted-media fullscreen geolocation gyroscope magnetometer microphone midi payment picture-in-picture usb xr-spatial-tracking"
        .split(" ")
        .map((feature) => `${feature}=()`)
        .join(", "),
  },
]

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: import.meta.dirname,
  outputFileTracingIncludes: {
    "/api/participants/[[]participantId[]]/road-map": fontsOfFiles,
    "/api/participants/[[]participantId[]]/work/[[]experienceId[]]/certificate": fontsOfFiles,
  },
  turbopack: { root: import.meta.dirname },
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  // npm run check asks about types; a demo should not wait for the answer twice.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["date-holidays", "pg", "@node-rs/argon2", "@prisma/adapter-pg"],
  headers: async () => [{ source: "/:path*", headers }],
}

export default withWords(config)
