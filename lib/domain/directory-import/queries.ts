import "server-only"
import { isMember, type Member } from "@/lib/access/actor"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { countsOf, keyOf, type Listed } from "./rules"
import { checkedRows, type ImportAsked } from "./schema"

/** So many rows that need no look are shown. */
const mostShown = 50

/** What the page of an import shows: the checked list, or nothing yet. */
export const serviceImportPage = defineQuery("service.import", async ({ actor, tx }, asked: ImportAsked) => {
  if (!isMember(actor)) missing()
  if (asked.batch === null) return null
  const batch = await tx.importBatch.findFirst({
    where: { id: asked.batch, membershipId: actor.id, kind: "services" },
  })
  if (!batch) missing()
  const { rows } = checkedRows.parse(batch.rows)
  const needsLook = rows.filter(({ fate }) => fate === "refused" || fate === "changed")
  const others = rows.filter(({ fate }) => fate === "new" || fate === "unchanged")
  return {
    id: batch.id,
    fileName: batch.fileName,
    isImported: batch.importedAt !== null,
    counts: countsOf(rows),
    isShort: others.length > mostShown,
    rows: [...needsLook, ...others.slice(0, mostShown)].map(({ given: _, ...row }) => row),
    mostShown,
  }
})
export type ServiceImport = NonNullable<Awaited<ReturnType<typeof serviceImportPage>>>

/** Everything in the directory that came from a list. */
export async function directoryOf(tx: Tx, actor: Member): Promise<Map<string, Listed>> {
  const found = await tx.localService.findMany({
    where: { organisationId: actor.organisationId, source: { not: null } },
    select: {
      ...{ source: true, sourceId: true, name: true, provider: true, description: true, language: true },
      ...{ topics: true, womenOnly: true, cost: true, opening: true, address: true, postcode: true },
      ...{ city: true, phone: true, email: true, website: true },
    },
  })
  const listed = found.map(({ source, sourceId, ...service }) => ({
    ...service,
    source: source ?? "",
    sourceId: sourceId ?? "",
  }))
  return new Map(listed.map((service) => [keyOf(service), service]))
}
