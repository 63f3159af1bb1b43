import type { Outcome } from "@/lib/platform/outcome"

/** The story obeys the product's rules; where it does not, the seed stops and says which rule. */
export async function must<Value>(what: string, asked: Promise<Outcome<Value>>): Promise<Value> {
  const outcome = await asked
  if (outcome.done) return outcome.value
  throw new Error(
    `The seed may not ${what}: ${JSON.stringify(outcome.problems)} ${JSON.stringify(outcome.doubts ?? [])}`,
  )
}
