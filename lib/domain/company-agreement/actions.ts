"use server"

import { defineCompanyAction } from "@/lib/platform/company-door"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { signingProblems } from "./rules"
import { hostSigning, type SigningEnd } from "./schema"

type Signing = { went: SigningEnd; signatureId: string | null; participantId: string }

/** The host signs the agreement itself, as it was read. */
export const signForCompany = defineCompanyAction({
  act: "company.sign-agreement",
  input: hostSigning,
  async run({ input: { placementRef, version, name }, tx, now }) {
    const [made] = await tx.$queryRaw<Signing[]>`
      select went, signature_id as "signatureId", participant_id as "participantId"
      from sec.sign_for_company(${placementRef}::uuid, ${version}::int, ${name}, ${now}::timestamptz)`
    if (!made) return missing()
    const problems = signingProblems(made.went)
    if (problems) return refuse(problems)
    const { signatureId, participantId } = made
    return done(
      {},
      {
        kind: "work_signature",
        id: signatureId ?? missing(),
        participantIds: [participantId],
        fields: ["name"],
      },
    )
  },
})
