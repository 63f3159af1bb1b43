"use server"

import type { Person } from "@/lib/access/actor"
import { isUnchanged, pictureOf, withoutSensitive } from "@/lib/domain/profile-picture/rules"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { type Hers, whose } from "@/lib/platform/whose"
import { standingProfile } from "./queries"
import { agreementDoubts, agreementProblems, missingFor, pictureStanding } from "./rules"
import { agreementInput, hideableSections, shownSectionsInput } from "./schema"

/** She and her counsellor agree: the profile as it stands becomes a version, and no later change touches it. */
export const agreeProfile = defineAction({
  act: "profile.agree",
  input: agreementInput,
  async run({ actor, input, tx }) {
    const her = await whose(tx, actor, input.participantId)
    const picture = pictureStanding(await standingProfile(tx, actor, input.participantId))
    const last = await lastVersion(tx, her)
    const lacking = missingFor(picture)
    const around = {
      today: fromDateColumn(actor.today),
      skills: picture.skills.length,
      obstaclesAnswered: !lacking.includes("obstacles"),
      unchanged: last !== null && isUnchanged(pictureOf(last.content, last.obstacles?.content), picture),
    }
    const problems = agreementProblems(input, around)
    if (problems) return refuse(problems)
    const doubts = input.accepted ? [] : agreementDoubts(input, around)
    if (doubts.length > 0) return doubt(doubts)

    const versionNumber = (last?.versionNumber ?? 0) + 1
    const { id } = await tx.skillsProfile.create({
      data: {
        ...her,
        versionNumber,
        interviewOn: toDateColumn(input.interviewOn),
        interpreter: input.interpreter,
        content: withoutSensitive(picture),
        agreedOn: actor.today,
        agreedBy: actor.id,
      },
      select: { id: true },
    })
    const { obstacles, obstaclesAsked } = picture
    const apart = { ...her, profileId: id, content: { obstacles, obstaclesAsked } }
    await tx.agreedObstacles.create({ data: apart, select: { id: true } })
    await askForReview(tx, her, { actor, profileId: id, versionNumber })
    return done({ versionNumber }, { kind: "skills_profile", id, participantIds: [her.participantId] })
  },
})

/** Which parts of the profile the organisation uses. */
export const chooseSections = defineAction({
  act: "profile.hide-sections",
  input: shownSectionsInput,
  async run({ actor, input, tx }) {
    const { organisationId } = actor
    if (organisationId === null) return missing()
    const hidden = hideableSections.filter((section) => !input.shown.includes(section))
    await tx.organisation.update({
      where: { id: organisationId },
      data: { hiddenProfileSections: hidden },
      select: { id: true },
    })
    const trace = { kind: "organisation", id: organisationId, fields: ["hiddenProfileSections"] }
    return done({ hidden }, trace)
  },
})

async function lastVersion(tx: Tx, her: Hers) {
  return tx.skillsProfile.findFirst({
    where: her,
    orderBy: { versionNumber: "desc" },
    select: { versionNumber: true, content: true, obstacles: { select: { content: true } } },
  })
}

type Agreed = { actor: Person; profileId: string; versionNumber: number }

/** BR8: a plan that rests on an older version is looked at again. One task is open at a time, about the newest version. */
async function askForReview(tx: Tx, her: Hers, { actor, profileId, versionNumber }: Agreed): Promise<void> {
  const itinerary = await tx.itinerary.findFirst({ where: her, select: { profileId: true } })
  if (!itinerary || itinerary.profileId === profileId) return
  const what = String(versionNumber)
  const asked = await tx.nextStep.updateMany({
    where: { ...her, origin: "profile", doneAt: null },
    data: { originId: profileId, what },
  })
  if (asked.count > 0) return
  const origin = { origin: "profile", originId: profileId }
  await tx.nextStep.create({
    data: { ...her, ...origin, what, dueOn: actor.today, createdBy: actor.id },
    select: { id: true },
  })
}
