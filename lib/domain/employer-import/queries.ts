import "server-only"
import { isMember, type Member } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { familyMeasures } from "@/lib/domain/employer/schema"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { countsOf, placeOf, type Standing } from "./rules"
import { checkedRows, type ImportAsked } from "./schema"

/** So many rows that need no look are shown. */
const mostShown = 50

/** What the page of an import shows: the checked list, or nothing yet. */
export const employerImportPage = defineQuery(
  "employer.import",
  async ({ actor, tx }, asked: ImportAsked) => {
    if (!isMember(actor)) missing()
    if (asked.batch === null) return null
    const batch = await tx.importBatch.findFirst({
      where: { id: asked.batch, membershipId: actor.id, kind: "employers" },
    })
    if (!batch) missing()
    const { rows } = checkedRows.parse(batch.rows)
    const needsLook = rows.filter(({ fate }) => fate === "refused")
    const others = rows.filter(({ fate }) => fate !== "refused")
    return {
      id: batch.id,
      fileName: batch.fileName,
      isImported: batch.importedAt !== null,
      counts: countsOf(rows),
      isShort: others.length > mostShown,
      rows: [...needsLook, ...others.slice(0, mostShown)].map(({ given: _, ...row }) => row),
      mostShown,
    }
  },
)
export type EmployerImport = NonNullable<Awaited<ReturnType<typeof employerImportPage>>>

/** The companies of the country, as far as a list can speak of them. */
export async function companiesOf(tx: Tx, actor: Member): Promise<Standing[]> {
  const found = await tx.employer.findMany({
    where: within(actor, "employer"),
    select: {
      ...{ id: true, name: true, activity: true, sector: true, size: true, ownership: true },
      ...{ registration: true, socialEnterprise: true, familyFriendly: true, familyFriendlyNote: true },
      ...{ accessibility: true, website: true },
      contacts: { where: within(actor, "employerContact"), select: { email: true } },
      sites: { select: { address: true, town: true } },
    },
  })
  return found.map(({ contacts, sites, familyFriendly, ...company }) => ({
    ...company,
    familyFriendly: familyMeasures.filter((measure) => familyFriendly.includes(measure)),
    emails: contacts.map(({ email }) => email),
    places: sites.map(placeOf),
  }))
}
