"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, type Refused, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { companiesLike } from "./queries"
import { employerProblems, isSameName, revisionProblems } from "./rules"
import { type EmployerFacts, employerInput, employerRevision, nameTyped } from "./schema"

/** A company that is known in the country already gets one more contact, not a second record. */
export const registerEmployer = defineAction({
  act: "employer.register",
  input: employerInput,
  async run({ actor, input, tx }) {
    const { contact, draft, ...company } = input
    const { organisationId } = actor
    if (!organisationId) return missing()
    const known = await namesakeOf(tx, actor, { name: company.name })
    const { country } = actor.organisation
    const problems = employerProblems(input, {
      country,
      contactIsKnown: known?.contacts.some((one) => one.email === contact.email && !one.leftOn) ?? false,
      registeredAs: known ? null : await registeredAs(tx, actor, company),
    })
    if (problems || country === null) return refuse(problems ?? {})

    const employer =
      known ?? (await tx.employer.create({ data: { ...company, country }, select: { id: true } }))
    const isFirst = !known?.contacts.some(({ leftOn }) => !leftOn)
    const { id } = await tx.employerContact.create({
      data: { ...contact, organisationId, employerId: employer.id, isMain: isFirst },
      select: { id: true },
    })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    const fields = known ? ["contact"] : [...Object.keys(company), "contact"]
    return done({ employerId: employer.id, contactId: id }, { kind: "employer", id: employer.id, fields })
  },
})

/** What every partner of the country sees of a company; what it was before is kept. */
export const reviseEmployer = defineAction({
  act: "employer.revise",
  input: employerRevision,
  async run({ actor, input, tx }) {
    const { employerId, version, draft, ...facts } = input
    const before = await reached(tx, actor, employerId)
    if (before.version !== version) return changedSince(tx, employerId, before)
    const namesake = await namesakeOf(tx, actor, { name: facts.name, except: employerId })
    const problems = revisionProblems(facts, {
      namedSo: namesake !== undefined,
      registeredAs: await registeredAs(tx, actor, { registration: facts.registration, except: employerId }),
      deals: before._count.contacts > 0,
    })
    if (problems) return refuse(problems)
    await tx.employer.updateMany({
      where: { id: employerId, version },
      data: { ...columnsOf(facts), version: { increment: 1 } },
    })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ employerId }, { kind: "employer", id: employerId, fields: Object.keys(facts) })
  },
})

/** Companies of the country that may be the one whose name is being typed. */
export const suggestEmployers = defineAction({
  act: "employer.list",
  input: nameTyped,
  quiet: true,
  besideOthers: true,
  async run({ actor, input, tx }) {
    const companies = await companiesLike(tx, actor, input.text)
    return done({ companies }, { kind: "employer", count: companies.length })
  },
})

type Named = { name: string; except?: string }

async function namesakeOf(tx: Tx, actor: Person, { name, except }: Named) {
  const namesakes = await tx.employer.findMany({
    where: {
      AND: [
        within(actor, "employer"),
        { name: { equals: name, mode: "insensitive" } },
        except ? { id: { not: except } } : {},
      ],
    },
    select: {
      id: true,
      name: true,
      contacts: { where: within(actor, "employerContact"), select: { email: true, leftOn: true } },
    },
  })
  return namesakes.find((namesake) => isSameName(namesake.name, name))
}

type Registered = { registration?: string | undefined; except?: string }

async function registeredAs(tx: Tx, actor: Person, { registration, except }: Registered) {
  if (!registration) return null
  const other = await tx.employer.findFirst({
    where: { AND: [within(actor, "employer"), { registration }, except ? { id: { not: except } } : {}] },
    select: { name: true },
  })
  return other?.name ?? null
}

async function reached(tx: Tx, actor: Person, employerId: string) {
  const employer = await tx.employer.findFirst({
    where: { AND: [within(actor, "employer"), { id: employerId }] },
    select: {
      ...{ name: true, activity: true, sector: true, size: true, ownership: true, registration: true },
      ...{ socialEnterprise: true, familyFriendly: true, familyFriendlyNote: true },
      ...{ accessibility: true, website: true, version: true },
      _count: { select: { contacts: { where: within(actor, "employerContact") } } },
    },
  })
  return employer ?? missing()
}

/** Somebody, perhaps of another partner, saved first: both versions are shown. */
async function changedSince(
  tx: Tx,
  employerId: string,
  { _count, version, ...values }: Awaited<ReturnType<typeof reached>>,
): Promise<Refused> {
  const [last] = await tx.$queryRaw<{ at: Date; by: string | null }[]>`
    select at, coalesce(changed_by, organisation) as by from sec.employer_changes(${employerId}::uuid, 1)`
  const conflict = { version, values, by: last?.by ?? null, at: (last?.at ?? new Date(0)).toISOString() }
  return { done: false, problems: { form: { key: "form.problems.changedSince" } }, conflict }
}

/** What is left empty is taken out, not left as it was. */
function columnsOf({ activity, sector, size, ownership, registration, ...rest }: EmployerFacts) {
  const { familyFriendlyNote, accessibility, website, ...others } = rest
  const emptied = {
    activity,
    sector,
    size,
    ownership,
    registration,
    familyFriendlyNote,
    accessibility,
    website,
  }
  return {
    ...others,
    ...Object.fromEntries(Object.entries(emptied).map(([name, value]) => [name, value ?? null])),
  }
}
