import "server-only"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { fromDateColumn } from "./dates"
import { missing } from "./door"
import type { Tx } from "./transaction"

/** What a CV is made from: the profile she last agreed on, her names, and how she can be reached. */
export async function cvSource(tx: Tx, actor: Person, participantId: string) {
  const row = await tx.participant.findFirst({
    where: { AND: [within(actor, "participant"), { id: participantId }] },
    select: {
      ...{ organisationId: true, knownAs: true, familyName: true, latinName: true, birth: true },
      preferredLanguage: true,
      contact: { select: { phone: true, email: true } },
      skillsProfiles: {
        orderBy: { versionNumber: "desc" },
        take: 1,
        select: { versionNumber: true, content: true, agreedOn: true },
      },
    },
  })
  if (!row) missing()
  const { knownAs, familyName, latinName, birth, contact } = row
  const [profile] = row.skillsProfiles
  return {
    organisationId: row.organisationId,
    language: row.preferredLanguage,
    herself: {
      ...{ knownAs, familyName, latinName, birth },
      phone: contact?.phone || null,
      email: contact?.email || null,
    },
    profile: profile ? { ...profile, agreedOn: fromDateColumn(profile.agreedOn) } : null,
  }
}
