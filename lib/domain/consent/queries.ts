import "server-only"
import { z } from "zod"
import { within } from "@/lib/access/reach"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import { type Purpose, purposes } from "./schema"

/** What a consent's paper is about: her code and the employer, and nothing that is not on it. */
export const consentSheet = defineQuery(
  "consent.read",
  async ({ actor, tx }, ...asked: [participantId: string, purpose: string, employerId: string | null]) => {
    const [participantId, purpose, employerId] = asked
    const known: Purpose | undefined = purposes.find((one) => one === purpose)
    const ids = [participantId, ...(employerId === null ? [] : [employerId])]
    if (!known || ids.some((id) => !z.uuid().safeParse(id).success)) return missing()
    const participant = await tx.participant.findFirst({
      where: { AND: [within(actor, "participant"), { id: participantId }] },
      select: { pseudonym: true },
    })
    if (!participant) return missing()
    const employer =
      employerId &&
      (await tx.employer.findFirst({
        where: { AND: [within(actor, "employer"), { id: employerId }] },
        select: { name: true },
      }))
    return {
      purpose: known,
      code: participant.pseudonym,
      organisation: actor.organisation.name,
      employer: employer ? employer.name : null,
    }
  },
)

export type ConsentSheet = Awaited<ReturnType<typeof consentSheet>>
