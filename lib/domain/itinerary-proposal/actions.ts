"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { askingAgain, writingProblems } from "@/lib/domain/itinerary/rules"
import type { Axis } from "@/lib/domain/itinerary/schema"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { offeredLocales } from "@/lib/words/locales"
import { wordsIn } from "@/lib/words/translator"
import { type Proposal, proposalsFor } from "./rules"
import { takeInput } from "./schema"

/** What was ticked of the proposals goes on the plan, in the language of whoever took it; nothing else does. */
export const takeProposals = defineAction({
  act: "itinerary.revise",
  input: takeInput,
  async run({ actor, input: { itineraryId, chosen }, tx, now }) {
    const plan = await reached(tx, actor, itineraryId)
    const problems = writingProblems(plan.participant.phase)
    if (problems) return refuse(problems)
    const taken = proposalsFor(...(await factsOf(tx, plan))).filter(({ id }) => chosen.includes(id))
    if (taken.length === 0) return refuse({ chosen: { key: "itinerary.problems.proposalGone" } })
    const places = new Map<Axis, string>()
    for (const proposal of taken) {
      const objectiveId =
        places.get(proposal.axis) ?? (await objectiveFor(tx, plan, { axis: proposal.axis, actor }))
      places.set(proposal.axis, objectiveId)
      const position =
        (plan.objectives.find(({ id }) => id === objectiveId)?.steps.length ?? 0) + taken.indexOf(proposal)
      await tx.itineraryStep.create({
        data: {
          ...hers(plan),
          objectiveId,
          ...actionOf(proposal, actor),
          position,
          createdAt: now,
          createdBy: actor.id,
        },
      })
    }
    await tx.itinerary.updateMany(askingAgain(itineraryId, ["action_added"], actor.today))
    const trace = { kind: "itinerary", id: itineraryId, participantIds: [plan.participantId] }
    return done({ taken: taken.length }, { ...trace, fields: ["actions"], count: taken.length })
  },
})

function actionOf({ kind, key, values, obstacle, wish }: Proposal, actor: Person) {
  return { kind, what: spoken(actor)(`proposals.${key}`, values), obstacleId: obstacle?.id ?? null, wish }
}

type Wanted = { axis: Axis; actor: Person }

/** The first objective on that axis, or one with the usual words. */
async function objectiveFor(tx: Tx, plan: Found, { axis, actor }: Wanted): Promise<string> {
  const there = plan.objectives.find((objective) => objective.axis === axis)
  if (there) return there.id
  const what = spoken(actor)(`proposals.objectives.${axis}`)
  const position = plan.objectives.reduce((last, objective) => Math.max(last, objective.position), -1) + 1
  const { id } = await tx.itineraryObjective.create({
    data: { ...hers(plan), itineraryId: plan.id, axis, what, position },
    select: { id: true },
  })
  return id
}

function spoken(actor: Person) {
  const locale = offeredLocales(true).find((offered) => offered === actor.locale) ?? "en"
  const t = wordsIn(locale)
  return (
    key: `proposals.${Proposal["key"]}` | `proposals.objectives.${Axis}`,
    values?: Record<string, string>,
  ) => t(`itinerary.${key}`, values)
}

function hers({ organisationId, participantId }: Found) {
  return { organisationId, participantId }
}

async function reached(tx: Tx, actor: Person, id: string) {
  const plan = await tx.itinerary.findFirst({
    where: { AND: [within(actor, "itinerary"), { id }] },
    include: { participant: { select: { phase: true } } },
  })
  if (!plan) return missing()
  const objectives = await tx.itineraryObjective.findMany({
    where: { itineraryId: id },
    orderBy: [{ position: "asc" }, { createdAt: "asc" }],
    include: { steps: { select: { kind: true, what: true, obstacleId: true } } },
  })
  return { ...plan, objectives }
}

type Found = Awaited<ReturnType<typeof reached>>

async function factsOf(
  tx: Tx,
  { participantId, objectives }: Found,
): Promise<Parameters<typeof proposalsFor>> {
  const whose = { participantId }
  const obstacles = await tx.obstacle.findMany({
    where: { ...whose, closedOn: null },
    orderBy: [{ severity: "desc" }, { since: "asc" }, { id: "asc" }],
    select: { id: true, kind: true },
  })
  const recognitions = await tx.recognition.findMany({ where: whose, orderBy: { createdAt: "asc" } })
  const outlook = await tx.profileOutlook.findFirst({ where: whose })
  const wanted = outlook && { wish: outlook.wish, occupation: outlook.occupationLabel }
  const actions = objectives.flatMap(({ axis, steps }) => steps.map((step) => ({ ...step, axis })))
  return [{ obstacles, recognitions, outlook: wanted }, { actions }]
}
