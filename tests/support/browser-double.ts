/** A browser without a server between: what it sends, and the cookies it was given. */
export const browser = {
  cookies: new Map<string, string>(),
  headers: new Map<string, string>(),
  forget() {
    this.cookies.clear()
    this.headers = new Map([
      ["host", "localhost:3000"],
      ["origin", "http://localhost:3000"],
      ["user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"],
      ["x-forwarded-for", "198.51.100.7"],
    ])
  },
}

/** Stands in for next/headers: `vi.mock("next/headers", async () => (await import("…")).nextHeaders)`. */
export const nextHeaders = {
  headers: async () => ({
    get: (name: string) => browser.headers.get(name) ?? null,
    has: (name: string) => browser.headers.has(name),
  }),
  cookies: async () => ({
    get: (name: string) => (browser.cookies.has(name) ? { value: browser.cookies.get(name) } : undefined),
    set: (name: string, value: string) => browser.cookies.set(name, value),
    delete: ({ name }: { name: string }) => browser.cookies.delete(name),
  }),
}
