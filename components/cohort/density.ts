export const densities = ["comfortable", "compact"] as const
export type Density = (typeof densities)[number]

/** What a browser remembers; comfortable unless it says compact. */
export function densityOf(cookie: string | undefined): Density {
  return cookie === "compact" ? "compact" : "comfortable"
}
