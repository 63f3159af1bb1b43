import "server-only"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import type { Tx } from "./transaction"

/** The company of the country that is called exactly so, case and doubled spaces aside. */
export async function companyNamed(tx: Tx, actor: Person, name: string | null): Promise<string | null> {
  if (name === null) return null
  const key = name.replaceAll(/\s+/g, " ").trim()
  const found = await tx.employer.findFirst({
    where: { AND: [within(actor, "employer"), { name: { equals: key, mode: "insensitive" } }] },
    select: { id: true },
  })
  return found?.id ?? null
}
