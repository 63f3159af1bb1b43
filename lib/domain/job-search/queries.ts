import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { plainApplication } from "@/lib/domain/job-application/rules"
import { plainInterview } from "@/lib/domain/mock-interview/rules"
import { plainContact } from "@/lib/domain/network-contact/rules"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { whose } from "@/lib/platform/whose"

/** What she looks for work with: her CVs, applications, practised interviews and people who may help. */
export const jobSearchOf = defineQuery(
  "job-search.read",
  async ({ actor, tx, seen }, participantId: string) => {
    if (!z.uuid().safeParse(participantId).success) missing()
    await whose(tx, actor, participantId)
    const cvs = await cvsOf(tx, actor, participantId)
    const applications = await tx.jobApplication.findMany({
      where: { AND: [within(actor, "jobApplication"), { participantId }] },
      orderBy: [{ appliedOn: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
    })
    const interviews = await tx.mockInterview.findMany({
      where: { AND: [within(actor, "mockInterview"), { participantId }] },
      orderBy: [{ heldOn: "desc" }, { createdAt: "desc" }],
    })
    const contacts = await tx.networkContact.findMany({
      where: { AND: [within(actor, "networkContact"), { participantId }] },
      orderBy: [{ name: "asc" }, { createdAt: "asc" }],
    })
    seen({ kind: "participant", ids: [participantId], fields: ["cv", "job-search"] })
    return {
      ...{ participantId, today: fromDateColumn(actor.today), cvs },
      applications: applications.map(plainApplication),
      interviews: interviews.map(plainInterview),
      contacts: contacts.map(plainContact),
    }
  },
)
export type JobSearch = Awaited<ReturnType<typeof jobSearchOf>>

async function cvsOf(tx: Tx, actor: Person, participantId: string) {
  const rows = await tx.cvVersion.findMany({
    where: { AND: [within(actor, "cvVersion"), { participantId }] },
    orderBy: [{ number: "desc" }, { createdAt: "desc" }],
    select: { id: true, number: true, language: true, purpose: true, savedOn: true, createdBy: true },
  })
  const staff = await tx.$queryRaw<{ id: string; name: string }[]>`select id, name from sec.staff()`
  return rows.map(({ savedOn, createdBy, ...row }) => ({
    ...row,
    savedOn: fromDateColumn(savedOn),
    by: staff.find(({ id }) => id === createdBy)?.name ?? null,
  }))
}
