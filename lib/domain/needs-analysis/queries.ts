import "server-only"
import { z } from "zod"
import { within } from "@/lib/access/reach"
import { fitsSchoolHours } from "@/lib/domain/needs-post/rules"
import { contracts, keptLanguages, keptSkills, licences, slots } from "@/lib/domain/needs-post/schema"
import { stepOwners } from "@/lib/domain/needs-step/schema"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Prisma } from "@/prisma/client/client"

/** What a company said it needs, the last analysis first. */
export const needsOf = defineQuery("needs.read", async ({ actor, tx }, employerId: string) => {
  if (!z.uuid().safeParse(employerId).success) missing()
  const colleagues = await tx.$queryRaw<{ id: string; name: string }[]>`select id, name from sec.staff()`
  const names = new Map(colleagues.map(({ id, name }) => [id, name]))
  const rows = await tx.needsAnalysis.findMany({
    where: { AND: [within(actor, "needsAnalysis"), { employerId }] },
    orderBy: [{ doneOn: "desc" }, { createdAt: "desc" }],
    select: {
      ...{ id: true, doneOn: true, doneBy: true, version: true },
      ...{ barriers: true, adjustments: true, onboarding: true },
      posts: { orderBy: { createdAt: "asc" } },
      steps: { orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }] },
    },
  })
  return rows.map(({ doneOn, posts, steps, ...analysis }) => ({
    ...analysis,
    doneOn: fromDateColumn(doneOn),
    by: names.get(analysis.doneBy) ?? null,
    posts: posts.map(postOf),
    steps: steps.map(({ id, what, who, dueOn, doneAt }) => ({
      ...{ id, what, isDone: doneAt !== null },
      who: stepOwners.find((one) => one === who) ?? "us",
      dueOn: dueOn && fromDateColumn(dueOn),
    })),
  }))
})
export type Analysis = Awaited<ReturnType<typeof needsOf>>[number]
export type Post = Analysis["posts"][number]

function postOf(post: Prisma.NeedsPostGetPayload<object>) {
  const { id, title, occupationUri, escoVersion, isco, wanted, tasks, schoolHours, version } = post
  return {
    ...{ id, title, occupationUri, escoVersion, isco, wanted, tasks, schoolHours, version },
    hoursMin: post.hoursMin && Number(post.hoursMin),
    hoursMax: post.hoursMax && Number(post.hoursMax),
    schedule: slots.filter((slot) => post.schedule.includes(slot)),
    school: fitsSchoolHours(post),
    contract: contracts.find((one) => one === post.contract) ?? null,
    languages: keptLanguages.parse(post.languages),
    requiredSkills: keptSkills.parse(post.requiredSkills),
    niceSkills: keptSkills.parse(post.niceSkills),
    drivingLicence: licences.find((one) => one === post.drivingLicence) ?? "not_needed",
    startsOn: post.startsOn && fromDateColumn(post.startsOn),
  }
}
