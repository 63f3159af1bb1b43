import { gzipSync } from "node:zlib"
import { ask } from "./load"
import type { Stage } from "./stage"

export type Scripts = { page: string; kilobytes: number; count: number }

/** The JavaScript that a page names, gzipped as a browser would receive it. */
export async function scriptsOf({
  app,
  coordinator,
  counsellors: [counsellor = ""],
}: Stage): Promise<Scripts[]> {
  const pages = [
    { page: "Sign-in", path: "/sign-in", cookie: "" },
    { page: "Today", path: "/", cookie: counsellor },
    { page: "Cohort", path: "/participants", cookie: coordinator },
    { page: "Employer's confirmation", path: "/confirm/unknown", cookie: "" },
  ]
  const measured: Scripts[] = []
  for (const { page, path, cookie } of pages) {
    const html = await ask(app.url, { method: "GET", path, headers: cookie ? { cookie } : {} })
    const named = new Set(
      [...html.text.matchAll(/<script[^>]+src="([^"]+\.js[^"]*)"(?![^>]*nomodule)/gi)].map((found) =>
        String(found[1]),
      ),
    )
    const sizes = await Promise.all(
      [...named].map(async (src) => {
        const script = await ask(app.url, { method: "GET", path: src.replace(/&amp;/g, "&"), headers: {} })
        return gzipSync(script.text).length
      }),
    )
    measured.push({ page, count: named.size, kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1024 })
  }
  return measured
}
