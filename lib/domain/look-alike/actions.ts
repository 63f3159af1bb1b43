"use server"

import { isMember } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done } from "@/lib/platform/outcome"
import { lookAlikesOf } from "./queries"
import { pairsOf } from "./rules"
import { lookInput, tellApartInput } from "./schema"

/** Looks while a name is typed. An action, so that what is typed is in no address and in no log. */
export const findLookAlikes = defineAction({
  act: "participant.search",
  input: lookInput,
  quiet: true,
  async run({ input: { knownAs, familyName, latinName, birth }, tx }) {
    const names = [[knownAs, familyName], [latinName]]
    const lookAlikes = await lookAlikesOf(tx, { names, birth: birth || null, besides: null })
    const participantIds = lookAlikes.map(({ id }) => id)
    return done({ lookAlikes }, { kind: "participant", participantIds, fields: ["identity"] })
  },
})

/** Said once, remembered: these files are not the same woman's. Only whoever looks alike can be told apart. */
export const tellApart = defineAction({
  act: "look-alike.tell-apart",
  input: tellApartInput,
  async run({ actor, input: { participantId, otherIds }, tx }) {
    if (!isMember(actor)) missing()
    const her = await tx.participant.findFirst({
      where: { AND: [within(actor, "participant"), { id: participantId }] },
      select: { knownAs: true, familyName: true, latinName: true, birth: true },
    })
    if (!her) missing()
    const { knownAs, familyName, latinName, birth } = her
    const names = [[knownAs, familyName], [latinName]]
    const alike = await lookAlikesOf(tx, { names, birth, besides: participantId })
    const told = alike.map(({ id }) => id).filter((id) => otherIds.includes(id))
    await tx.notSamePerson.createMany({ data: pairsOf(participantId, told, actor), skipDuplicates: true })
    const participantIds = [participantId, ...told]
    return done({}, { kind: "not_same_person", id: participantId, participantIds, count: told.length })
  },
})
