"use server"

import { isMember, type Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { conflictAt } from "@/lib/platform/conflict"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { postProblems } from "./rules"
import { keptLanguages, keptSkills, type PostFacts, postInput, postOne, postRevision } from "./schema"

export const addPost = defineAction({
  act: "needs.record",
  input: postInput,
  async run({ actor, input, tx }) {
    if (!isMember(actor)) return missing()
    const { analysisId, draft, ...facts } = input
    const known = { AND: [within(actor, "needsAnalysis"), { id: analysisId }] }
    if ((await tx.needsAnalysis.count({ where: known })) === 0) return missing()
    const problems = postProblems(facts)
    if (problems) return refuse(problems)
    const data = { ...(await columnsOf(tx, facts)), analysisId, organisationId: actor.organisationId }
    const { id } = await tx.needsPost.create({ data, select: { id: true } })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ postId: id }, traceOf(id, Object.keys(facts)))
  },
})

export const revisePost = defineAction({
  act: "needs.record",
  input: postRevision,
  async run({ actor, input, tx }) {
    const { postId, version, draft, ...facts } = input
    const before = await reached(tx, actor, postId)
    if (before.version !== version)
      return conflictAt(before.updatedAt, { version: before.version, values: formOf(before) })
    const problems = postProblems(facts)
    if (problems) return refuse(problems)
    const data = { ...(await columnsOf(tx, facts)), version: { increment: 1 } }
    await tx.needsPost.updateMany({ where: { id: postId, version }, data })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ postId }, traceOf(postId, Object.keys(facts)))
  },
})

/** It was written by mistake, or is filled. */
export const removePost = defineAction({
  act: "needs.record",
  input: postOne,
  async run({ actor, input: { postId }, tx }) {
    await reached(tx, actor, postId)
    await tx.needsPost.deleteMany({ where: { id: postId } })
    return done({ postId }, traceOf(postId, ["removed"]))
  },
})

async function reached(tx: Tx, actor: Person, postId: string) {
  const post = await tx.needsPost.findFirst({
    where: { AND: [within(actor, "needsPost"), { id: postId }] },
  })
  return post ?? missing()
}

async function columnsOf(tx: Tx, facts: PostFacts) {
  const { occupation, startsOn, language, level, otherLanguage, otherLevel, ...rest } = facts
  const { tasks = null, contract = null, isco, ...others } = rest
  const asked = [
    { language, level },
    { language: otherLanguage, level: otherLevel },
  ]
  return {
    ...{ ...others, tasks, contract },
    title: occupation.label,
    occupationUri: occupation.uri,
    escoVersion: occupation.uri && occupation.version,
    isco: (await iscoOf(tx, occupation.uri)) ?? isco,
    languages: keptLanguages.parse(asked.filter((one) => one.language && one.level)),
    startsOn: startsOn && toDateColumn(startsOn),
  }
}

/** ESCO says which group an occupation is in; what was typed stands only where it does not. */
async function iscoOf(tx: Tx, uri: string | null): Promise<string | null> {
  const concept = uri && (await tx.escoConcept.findFirst({ where: { uri }, select: { iscoCode: true } }))
  return concept ? concept.iscoCode : null
}

function formOf(post: Awaited<ReturnType<typeof reached>>) {
  const [first, second] = keptLanguages.parse(post.languages)
  const { isco, wanted, tasks, schedule, schoolHours, contract, drivingLicence } = post
  return {
    ...{ isco, wanted, tasks, schedule, schoolHours, contract, drivingLicence },
    occupation: { uri: post.occupationUri, label: post.title, version: post.escoVersion },
    hoursMin: post.hoursMin && Number(post.hoursMin),
    hoursMax: post.hoursMax && Number(post.hoursMax),
    language: first?.language ?? null,
    level: first?.level ?? null,
    otherLanguage: second?.language ?? null,
    otherLevel: second?.level ?? null,
    requiredSkills: keptSkills.parse(post.requiredSkills),
    niceSkills: keptSkills.parse(post.niceSkills),
    startsOn: post.startsOn && fromDateColumn(post.startsOn),
  }
}

function traceOf(id: string, fields: string[]) {
  return { kind: "needs_post", id, fields }
}
