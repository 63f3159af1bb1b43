import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { keptSince } from "@/lib/domain/draft/rules"
import { obstaclesTold } from "@/lib/domain/obstacle/rules"
import { isUnchanged, type Picture, pictureOf, withoutSensitive } from "@/lib/domain/profile-picture/rules"
import type { ComparisonAsked } from "@/lib/domain/profile-picture/schema"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { missingFor, pictureStanding } from "./rules"

/** Everything a profile consists of, as it stands now. */
export async function standingProfile(tx: Tx, actor: Person, participantId: string) {
  const hers = { participantId }
  const created = { createdAt: "asc" } as const
  const rows = <Noun extends Parameters<typeof within>[1]>(noun: Noun) => ({
    AND: [within(actor, noun), hers],
  })
  return {
    languages: await tx.languageSkill.findMany({ where: rows("languageSkill"), orderBy: created }),
    education: await tx.education.findMany({ where: rows("education"), orderBy: created }),
    recognition: await tx.recognition.findMany({
      where: rows("recognition"),
      orderBy: created,
      include: { moves: { orderBy: [{ on: "asc" }, { createdAt: "asc" }] } },
    }),
    work: await tx.workHistory.findMany({ where: rows("workHistory"), orderBy: created }),
    skills: await tx.skillClaim.findMany({ where: rows("skillClaim"), orderBy: created }),
    obstacles: await tx.obstacle.findMany({
      where: rows("obstacle"),
      orderBy: [{ closedOn: { sort: "desc", nulls: "first" } }, { severity: "desc" }, { createdAt: "asc" }],
    }),
    outlook: await tx.profileOutlook.findFirst({ where: rows("profileOutlook") }),
  }
}

type Standing = Awaited<ReturnType<typeof standingProfile>>

/** The skills profile of one participant, whole: as it stands, and what was agreed on so far. */
export const skillsProfile = defineQuery(
  "profile.read",
  async ({ actor, tx, now, seen }, participantId: string) => {
    const isHers = actor.role === "counsellor"
    const told = isHers ? (kept: Picture) => kept : withoutSensitive
    const her = await participantOf(tx, actor, participantId)
    const standing = await standingProfile(tx, actor, participantId)
    const versions = await versionsOf(tx, actor, participantId)
    const whole = pictureStanding(standing)
    const picture = isHers ? whole : { ...whole, ...obstaclesTold(whole) }
    const last = versions.at(0)
    seen({ kind: "participant", ids: [participantId], fields: ["profile"] })
    return {
      participantId,
      today: fromDateColumn(actor.today),
      timezone: actor.organisation.timezone,
      /** Labels are looked up in what she speaks, then in what her counsellor does. */
      spoken: [...new Set([her.preferredLanguage, actor.locale].flatMap((tag) => tag ?? []))],
      mayWrite: isHers,
      hidden: her.organisation.hiddenProfileSections,
      picture,
      beside: besideRows(standing, await namesOf(tx)),
      versions: versions.map(({ picture: _, ...version }) => version),
      unchanged: last !== undefined && isUnchanged(told(last.picture), told(whole)),
      missing: missingFor(whole),
      drafts: isHers ? await draftsOf(tx, actor, { participantId, since: keptSince(now) }) : [],
    }
  },
)
export type ProfilePage = Awaited<ReturnType<typeof skillsProfile>>
export type KeptDraft = ProfilePage["drafts"][number]

/** Two pictures of one profile; without being asked for others, the last version and now. */
export const profileComparison = defineQuery(
  "profile.read",
  async ({ actor, tx, seen }, participantId: string, asked: ComparisonAsked) => {
    const her = await participantOf(tx, actor, participantId)
    const versions = await versionsOf(tx, actor, participantId)
    const now = pictureStanding(await standingProfile(tx, actor, participantId))
    const told = (picture: Picture) => (actor.role === "counsellor" ? picture : withoutSensitive(picture))
    const sideOf = (side: "now" | number | undefined) => {
      if (side === "now") return { number: null, agreedOn: null, picture: told(now) }
      const version = versions.find(({ number }) => number === side)
      if (!version) return null
      return { number: version.number, agreedOn: version.agreedOn, picture: told(version.picture) }
    }
    seen({ kind: "participant", ids: [participantId], fields: ["profile"] })
    return {
      participantId,
      hidden: her.organisation.hiddenProfileSections,
      versions: versions.map(({ picture: _, ...version }) => version),
      before: sideOf(asked.from ?? versions.at(0)?.number),
      after: sideOf(asked.to ?? "now"),
    }
  },
)
export type ProfileComparison = Awaited<ReturnType<typeof profileComparison>>

async function participantOf(tx: Tx, actor: Person, participantId: string) {
  if (!z.uuid().safeParse(participantId).success) missing()
  const her = await tx.participant.findFirst({
    where: { AND: [within(actor, "participant"), { id: participantId }] },
    select: { id: true, preferredLanguage: true, organisation: { select: { hiddenProfileSections: true } } },
  })
  return her ?? missing()
}

/** What was agreed on, the last version first. */
async function versionsOf(tx: Tx, actor: Person, participantId: string) {
  const versions = await tx.skillsProfile.findMany({
    where: { AND: [within(actor, "skillsProfile"), { participantId }] },
    orderBy: { versionNumber: "desc" },
    include: { obstacles: { select: { content: true } } },
  })
  const names = await namesOf(tx)
  return versions.map(({ versionNumber, interviewOn, agreedOn, agreedBy, interpreter, ...kept }) => ({
    number: versionNumber,
    interviewOn: fromDateColumn(interviewOn),
    agreedOn: fromDateColumn(agreedOn),
    agreedBy: names[agreedBy] ?? null,
    interpreter,
    picture: pictureOf(kept.content, kept.obstacles?.content),
  }))
}

async function namesOf(tx: Tx): Promise<Names> {
  const staff = await tx.$queryRaw<{ id: string; name: string }[]>`select id, name from sec.staff()`
  return Object.fromEntries(staff.map(({ id, name }) => [id, name]))
}

/** What she has begun to type in any part of this profile. */
async function draftsOf(
  tx: Tx,
  actor: Person,
  { participantId, since }: { participantId: string; since: Date },
) {
  return tx.draft.findMany({
    where: {
      membershipId: actor.id,
      form: { startsWith: "skills." },
      subject: participantId,
      savedAt: { gte: since },
    },
    select: { form: true, subject: true, values: true, submitKey: true, savedAt: true },
  })
}

type Names = Record<string, string>

/** What a page needs of rows beside what a picture says of them: versions for the forms, who did it, and each recognition's way. */
function besideRows(standing: Standing, names: Names) {
  const { outlook, ...lists } = standing
  const numbers = Object.values(lists).flatMap((rows) =>
    rows.map(({ id, version }) => [id, version] as const),
  )
  const both = ["expectations", "assessment"].map((half) => [half, outlook?.version ?? 0] as const)
  const named = (id: string | null) => (id && names[id]) || null
  const obstacles = standing.obstacles.map(({ id, openedBy, closedBy }) => {
    return [id, { opened: named(openedBy), closed: named(closedBy) }] as const
  })
  const ways = standing.recognition.map(({ id, educationId, moves }) => {
    const way = moves.map(({ from, to, on, note, by }) => ({
      from,
      to,
      on: fromDateColumn(on),
      note,
      by: named(by),
    }))
    return [id, { educationId, way }] as const
  })
  return {
    versions: Object.fromEntries([...numbers, ...both]),
    obstacles: Object.fromEntries(obstacles),
    confirmed: Object.fromEntries(standing.skills.map(({ id, confirmedBy }) => [id, named(confirmedBy)])),
    recognition: Object.fromEntries(ways),
  }
}
