import "server-only"
import { z } from "zod"
import { isMember, type Member } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import type { Around } from "./rules"
import { type Asked, type BatchRows, batchRows, lifeOfBatch, type Shown, shows } from "./schema"

const rowsOnPage = 50

/** What the page of an import shows: the checked list, or nothing yet. */
export const importPage = defineQuery("participant.import", async ({ actor, tx, now }, asked: Asked) => {
  if (!isMember(actor)) missing()
  const { timezone } = actor.organisation
  return {
    timezone,
    list: asked.batch === null ? null : await listOf(tx, actor, { ...asked, id: asked.batch, now }),
  }
})

/** The rows of a checked list that somebody has to look at again. */
export const importProblems = defineQuery("participant.import", async ({ actor, tx }, batchId: string) => {
  if (!isMember(actor) || !z.uuid().safeParse(batchId).success) missing()
  const batch = await tx.importBatch.findFirst({
    where: { id: batchId, membershipId: actor.id, kind: "participants" },
    select: { rows: true },
  })
  if (!batch) missing()
  return batchRows.parse(batch.rows).rows.filter(({ fate, notes }) => notes.length > 0 && fate !== "example")
})

export type ImportPage = Awaited<ReturnType<typeof importPage>>
export type List = NonNullable<ImportPage["list"]>

type Sought = Pick<Asked, "show" | "page"> & { id: string; now: Date }

async function listOf(tx: Tx, actor: Member, { id, show: wanted, page, now }: Sought) {
  const batch = await tx.importBatch.findFirst({
    where: { id, membershipId: actor.id, kind: "participants" },
  })
  if (!batch) missing()
  const { rows, unknown } = batchRows.parse(batch.rows)
  const { fileName, createdAt, importedAt } = batch
  const counts = counted(rows)
  const show = wanted ?? shows.find((each) => counts[each] > 0) ?? "all"
  const chosen = rows.filter(shownBy[show])
  const pages = Math.max(1, Math.ceil(chosen.length / rowsOnPage))
  const current = Math.min(Math.max(1, page), pages)
  return {
    id,
    fileName,
    createdAt,
    importedAt,
    unknown,
    hasExpired: importedAt === null && now.getTime() - createdAt.getTime() > lifeOfBatch,
    counts,
    show,
    page: current,
    pages,
    from: (current - 1) * rowsOnPage,
    rows: chosen.slice((current - 1) * rowsOnPage, current * rowsOnPage).map(({ cells: _, ...row }) => row),
  }
}

const shownBy: Record<Shown, (row: BatchRows["rows"][number]) => boolean> = {
  refused: ({ fate }) => fate === "refused",
  suspected: ({ fate }) => fate === "suspected",
  noted: ({ fate, notes }) => fate === "taken" && notes.length > 0,
  enrolled: ({ fate, enrols }) => fate === "taken" && enrols,
  registered: ({ fate, enrols }) => fate === "taken" && !enrols,
  all: () => true,
}

function counted(rows: BatchRows["rows"]): Record<Shown, number> {
  const count = (show: Shown) => rows.filter(shownBy[show]).length
  return {
    refused: count("refused"),
    suspected: count("suspected"),
    noted: count("noted"),
    enrolled: count("enrolled"),
    registered: count("registered"),
    all: rows.length,
  }
}

/** What a list is judged against: the programme, who counsels here, and who is registered already. */
export async function aroundList(tx: Tx, actor: Member): Promise<{ around: Around; programmeId: string }> {
  const partner = await tx.programmePartner.findFirst({
    where: { organisationId: actor.organisationId },
    orderBy: { programme: { startsOn: "desc" } },
    select: { programme: true },
  })
  const { id: programmeId, startsOn, endsOn, ...entry } = partner?.programme ?? missing()
  const staff = await tx.$queryRaw<{ id: string; email: string }[]>`
    select id, email from sec.staff() where role = 'counsellor' and not ended`
  const known = await tx.participant.findMany({
    where: { AND: [within(actor, "participant"), { phase: { notIn: ["merged", "erased"] } }] },
    select: {
      pseudonym: true,
      externalReference: true,
      knownAs: true,
      familyName: true,
      latinName: true,
      birth: true,
    },
  })
  const around: Around = {
    today: fromDateColumn(actor.today),
    country: actor.organisation.country,
    entry: { ...entry, startsOn: fromDateColumn(startsOn), endsOn: fromDateColumn(endsOn) },
    counsellors: new Map(staff.map(({ id, email }) => [email.toLowerCase(), id])),
    known,
  }
  return { around, programmeId }
}
