"use server"

import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { employerProblems, isSameName } from "./rules"
import { employerInput } from "./schema"

/** A company that is known in the country already gets one more contact, not a second record. */
export const registerEmployer = defineAction({
  act: "employer.register",
  input: employerInput,
  async run({ actor, input, tx }) {
    const { contact, ...company } = input
    const { organisationId } = actor
    if (!organisationId) return missing()
    const namesakes = await tx.employer.findMany({
      where: { AND: [within(actor, "employer"), { name: { equals: company.name, mode: "insensitive" } }] },
      select: {
        id: true,
        name: true,
        contacts: { where: within(actor, "employerContact"), select: { email: true, leftOn: true } },
      },
    })
    const known = namesakes.find((namesake) => isSameName(namesake.name, company.name))
    const { country } = actor.organisation
    const problems = employerProblems(input, {
      country,
      contactIsKnown: known?.contacts.some((one) => one.email === contact.email && !one.leftOn) ?? false,
    })
    if (problems || country === null) return refuse(problems ?? {})

    const employer =
      known ?? (await tx.employer.create({ data: { ...company, country }, select: { id: true } }))
    const { id } = await tx.employerContact.create({
      data: { ...contact, organisationId, employerId: employer.id },
      select: { id: true },
    })
    const fields = known ? ["contact"] : Object.keys(input)
    return done({ employerId: employer.id, contactId: id }, { kind: "employer", id: employer.id, fields })
  },
})
