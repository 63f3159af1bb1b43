"use server"

import { headers } from "next/headers"
import { redirect } from "next/navigation"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import {
  askCompanyLinks,
  issueCompanyLink,
  renewCompanyLink,
  type SpaceLink,
} from "@/lib/platform/company-link"
import { missing } from "@/lib/platform/door"
import { defineLinkAction, defineOpenAction } from "@/lib/platform/link"
import { post } from "@/lib/platform/mail"
import { done, refuse } from "@/lib/platform/outcome"
import { keepCompanyKey } from "@/lib/platform/session"
import { hashOf, newToken } from "@/lib/platform/token"
import type { Tx } from "@/lib/platform/transaction"
import { openingProblems, spaceLetter } from "./rules"
import { addressInput, contactInput, type LinkState, nothingInput } from "./schema"

/** Whoever wants to sign in names an address; the answer is the same whether we know it or not. */
export const askForCompanyLink = defineOpenAction({
  act: "company.ask-for-link",
  input: addressInput,
  async run({ input, tx }) {
    const links = await askCompanyLinks(tx, input.email)
    for (const link of links) await send(tx, link)
    return done({}, { kind: "link_token", count: links.length })
  },
})

/** A contact's own partner sends her the way in. */
export const sendCompanyLink = defineAction({
  act: "company.send-link",
  input: contactInput,
  async run({ actor, input: { contactId }, tx }) {
    const contact = await tx.employerContact.findFirst({
      where: { AND: [within(actor, "employerContact"), { id: contactId }] },
      select: { leftOn: true },
    })
    if (!contact) return missing()
    if (contact.leftOn) return refuse({ form: { key: "employer-contact.problems.hasLeft" } })
    const link = await issueCompanyLink(tx, contactId)
    if (!link) return refuse({ form: { key: "employer-contact.problems.tooManyLetters" } })
    await send(tx, link)
    return done({}, { kind: "employer_contact", id: contactId, fields: ["link"] })
  },
})

/** A new link for one that is used, replaced or too old, to the address that we know and to no other. */
export const renewSpaceLink = defineLinkAction({
  act: "company.renew-link",
  input: nothingInput,
  async run({ tx }) {
    if (!(await stateOf(tx))) return refuse({ form: { key: "company.problems.unknown" } })
    const link = await renewCompanyLink(tx)
    if (!link) return refuse({ form: { key: "company.problems.tooManyLetters" } })
    await send(tx, link)
    return done({}, { kind: "link_token", count: 1 })
  },
})

/** The button behind the link: it alone uses the link up, and opens the session. */
export const openCompany = defineLinkAction({
  act: "company.sign-in",
  input: nothingInput,
  async run({ tx }) {
    const problems = openingProblems(await stateOf(tx))
    if (problems) return refuse(problems)
    const token = newToken()
    const agent = (await headers()).get("user-agent") ?? ""
    const [opened] = await tx.$queryRaw<{ id: string | null }[]>`
      select sec.open_company_session(${hashOf(token)}, ${agent}) as id`
    if (!opened?.id) return refuse({ form: { key: "company.problems.used" } })
    await keepCompanyKey(token)
    return done({}, { kind: "company_session", id: opened.id })
  },
})

const openDemo = defineOpenAction({
  act: "company.choose-demo",
  input: contactInput,
  async run({ input, tx }) {
    const token = newToken()
    const [opened] = await tx.$queryRaw<{ id: string | null }[]>`
      select sec.open_demo_company(${input.contactId}::uuid, ${hashOf(token)}, '') as id`
    if (!opened?.id) return missing()
    await keepCompanyKey(token)
    return done({}, { kind: "company_session", id: opened.id })
  },
})

/** One click in the demo: the visitor stands in a company's space. */
export async function chooseDemoCompany(form: FormData): Promise<void> {
  const outcome = await openDemo(Object.fromEntries(form))
  redirect(outcome.done ? "/company" : "/sign-in")
}

async function stateOf(tx: Tx): Promise<LinkState | null> {
  const [row] = await tx.$queryRaw<{ state: LinkState }[]>`select state from sec.company_link()`
  return row?.state ?? null
}

function send(tx: Tx, link: SpaceLink): Promise<void> {
  return post(tx, spaceLetter(link))
}
