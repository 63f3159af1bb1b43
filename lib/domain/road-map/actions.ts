"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { outside } from "@/lib/domain/placement/rules"
import { defineAction } from "@/lib/platform/action"
import { conflictWith } from "@/lib/platform/conflict"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { shippedText } from "@/lib/words/phrases"
import { horizonOf, laidOut, monthOf } from "./rules"
import { roadMapDraftInput, roadMapInput } from "./schema"

/** Her road map, begun with what is open in her plan and with whom she can turn to. */
export const draftRoadMap = defineAction({
  act: "road-map.revise",
  input: roadMapDraftInput,
  async run({ actor, input: { participantId, ...copy }, tx }) {
    const participant = await tx.participant.findFirst({
      where: { AND: [within(actor, "participant"), { id: participantId }] },
      select: { organisationId: true, phase: true },
    })
    const { organisationId, phase } = participant ?? missing()
    if (outside.some((one) => one === phase))
      return refuse({ form: { key: "road-map.problems.notTakingPart" } })
    if ((await tx.roadMap.count({ where: { participantId, supersededAt: null } })) > 0)
      return refuse({ form: { key: "road-map.problems.thereAlready" } })
    const hers = { organisationId, participantId }
    const versionNumber = await nextNumber(tx, participantId)
    const { id } = await tx.roadMap.create({
      data: { ...hers, ...columnsOf(copy), versionNumber, createdBy: actor.id },
      select: { id: true },
    })
    const language = copy.besideLanguage ?? actor.locale
    const steps = await layOut(tx, actor, { ...hers, roadMapId: id, language, exitOn: copy.exitOn })
    const contacts = await firstContacts(tx, actor, language)
    await tx.roadMapContact.createMany({
      data: contacts.map((contact, position) => ({ ...hers, roadMapId: id, ...contact, position })),
    })
    const trace = { kind: "road_map", id, participantIds: [participantId], fields: Object.keys(copy) }
    return done({ roadMapId: id, steps }, { ...trace, count: steps })
  },
})

/** What the paper says on top. A new day of leaving moves the months; no step's day is changed by it. */
export const reviseRoadMap = defineAction({
  act: "road-map.revise",
  input: roadMapInput,
  async run({ actor, input: { roadMapId, version, goal, goalLanguage, ...copy }, tx }) {
    const roadMap = (await rowOf(tx, actor, roadMapId)) ?? missing()
    if (roadMap.state !== "draft") return refuse({ form: { key: "road-map.problems.notDraft" } })
    if (roadMap.version !== version) {
      const { exitOn, language, besideLanguage, goal: now } = roadMap
      const values = {
        exitOn: fromDateColumn(exitOn),
        language,
        besideLanguage: besideLanguage ?? "",
        goal: now ?? "",
      }
      return conflictWith(tx, { kind: "road_map", id: roadMapId, version: roadMap.version, values })
    }
    await tx.roadMap.update({
      where: { id: roadMapId },
      data: { ...columnsOf(copy), goal: goal ?? null, goalLanguage, version: version + 1 },
      select: { id: true },
    })
    for (const { id, ...step } of roadMap.steps) {
      const month = monthOf(fromDateColumn(step.dueOn), copy.exitOn) ?? step.month
      if (month !== step.month)
        await tx.roadMapStep.update({
          where: { id },
          data: { month, version: { increment: 1 } },
          select: { id: true },
        })
    }
    return done({ roadMapId }, traceOf(roadMap, ["exitOn", "language", "besideLanguage", "goal"]))
  },
})

function rowOf(tx: Tx, actor: Person, id: string) {
  return tx.roadMap.findFirst({
    where: { AND: [within(actor, "roadMap"), { id }] },
    include: { steps: true },
  })
}

type Copy = { exitOn: string; language: string; besideLanguage?: string | undefined }

function columnsOf({ exitOn, language, besideLanguage }: Copy) {
  const { from, to } = horizonOf(exitOn)
  return {
    exitOn: toDateColumn(exitOn),
    horizonFrom: toDateColumn(from),
    horizonTo: toDateColumn(to),
    language,
    besideLanguage: besideLanguage === language ? null : (besideLanguage ?? null),
  }
}

function traceOf({ id, participantId }: { id: string; participantId: string }, fields: string[]) {
  return { kind: "road_map", id, participantIds: [participantId], fields }
}

async function nextNumber(tx: Tx, participantId: string) {
  const last = await tx.roadMap.aggregate({ where: { participantId }, _max: { versionNumber: true } })
  return (last._max.versionNumber ?? 0) + 1
}

type Place = {
  organisationId: string
  participantId: string
  roadMapId: string
  language: string
  exitOn: string
}

async function layOut(tx: Tx, actor: Person, { exitOn, ...place }: Place) {
  const { participantId } = place
  const rows = await tx.itineraryStep.findMany({
    where: {
      AND: [within(actor, "itineraryStep"), { participantId, state: { in: ["planned", "in_progress"] } }],
    },
    orderBy: [{ objective: { position: "asc" } }, { position: "asc" }, { createdAt: "asc" }],
    select: { what: true, measure: true, whoHelps: true, dueOn: true },
  })
  const open = rows.map((row) => ({ ...row, dueOn: row.dueOn && fromDateColumn(row.dueOn) }))
  const { count } = await tx.roadMapStep.createMany({
    data: laidOut(open, exitOn).map(({ step: { what, measure, whoHelps }, month, dueOn }, position) => ({
      ...{ ...place, month, what, whoHelps, doneWhen: measure, position },
      dueOn: toDateColumn(dueOn),
    })),
  })
  return count
}

/** Her counsellor, the house, the office for work, and the number for emergencies everywhere in the Union. */
async function firstContacts(tx: Tx, actor: Person, language: string) {
  const [me] = await tx.$queryRaw<{ workPhone: string | null }[]>`
    select work_phone as "workPhone" from sec.staff() where id = ${actor.id}::uuid`
  const office = shippedText("who.job-centre", language) ?? "Job centre"
  return [
    { name: actor.name, phraseKey: "who.counsellor", phone: me?.workPhone ?? null },
    { name: actor.organisation.name, phraseKey: "who.organisation", phone: null },
    { name: office, phraseKey: "who.job-centre", phone: null },
    { name: "112", phraseKey: "who.emergency", phone: "112" },
  ]
}
