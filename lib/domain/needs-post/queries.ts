import "server-only"
import { may } from "@/lib/access/permissions"
import { principalOf } from "@/lib/access/principal"
import { within } from "@/lib/access/reach"
import { sectors } from "@/lib/domain/employer/schema"
import { fromDateColumn } from "@/lib/platform/dates"
import { defineQuery } from "@/lib/platform/query"
import { bySector, comparable, fitsSchoolHours, levelAsked, type NeedLine } from "./rules"
import { keptLanguages, type NeedsAsked } from "./schema"

/** The posts of each company's last analysis side by side, and for who coordinates what each sector asks for. */
export const needsCompared = defineQuery(
  "needs.read",
  async ({ actor, tx }, asked: NeedsAsked, locale: string) => {
    const analyses = await tx.needsAnalysis.findMany({
      where: within(actor, "needsAnalysis"),
      orderBy: [{ doneOn: "desc" }, { createdAt: "desc" }],
      distinct: ["employerId"],
      select: {
        employer: { select: { id: true, name: true, sector: true } },
        posts: { orderBy: { createdAt: "asc" } },
      },
    })
    const lines = analyses.flatMap(({ employer, posts }) =>
      posts.map((post): NeedLine => {
        const languages = keptLanguages.parse(post.languages)
        return {
          ...{ id: post.id, title: post.title, isco: post.isco, wanted: post.wanted, languages },
          employerId: employer.id,
          employer: employer.name,
          sector: sectors.find((one) => one === employer.sector) ?? null,
          hours: [post.hoursMin && Number(post.hoursMin), post.hoursMax && Number(post.hoursMax)],
          school: fitsSchoolHours(post),
          level: levelAsked(languages),
          licence: post.drivingLicence,
          startsOn: post.startsOn && fromDateColumn(post.startsOn),
        }
      }),
    )
    return {
      lines: comparable(lines, asked, locale),
      any: lines.length > 0,
      mayMatch: may(principalOf(actor), "matching.read"),
      summary: actor.role === "coordinator" ? bySector(lines) : null,
    }
  },
)
export type NeedsCompared = Awaited<ReturnType<typeof needsCompared>>
