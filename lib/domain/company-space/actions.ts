"use server"

import { defineCompanyAction } from "@/lib/platform/company-door"
import { dayTokenOf } from "@/lib/platform/company-link"
import { missing } from "@/lib/platform/door"
import { done } from "@/lib/platform/outcome"
import { dropCompanyKey } from "@/lib/platform/session"
import { hashOf } from "@/lib/platform/token"
import { dayInput, nothingInput, personInput } from "./schema"

/** A day that waits is opened as its letter would open it; the answer is given on that page, and there alone. */
export const openDay = defineCompanyAction({
  act: "company.open-hours",
  input: dayInput,
  async run({ input: { entryRef }, token: session, tx, now }) {
    const token = dayTokenOf(session, entryRef)
    const [row] = await tx.$queryRaw<{ opened: boolean }[]>`
      select sec.open_company_hours(${entryRef}::uuid, ${hashOf(token)}, ${now}::timestamptz) as opened`
    return row?.opened ? done({ token }, { kind: "link_token", count: 1 }) : missing()
  },
})

/** How she is called and reached; her address is her partner's to change, for it opens the space. */
export const revisePerson = defineCompanyAction({
  act: "company.revise-person",
  input: personInput,
  async run({ input: { name, phone = null, locale }, tx }) {
    await tx.$executeRaw`select sec.revise_company_person(${name}, ${phone}, ${locale})`
    return done({}, { kind: "employer_contact", fields: ["name", "phone", "locale"] })
  },
})

export const leaveSpace = defineCompanyAction({
  act: "company.sign-out",
  input: nothingInput,
  async run({ tx }) {
    await tx.$executeRaw`select sec.close_company_session()`
    await dropCompanyKey()
    return done({}, { kind: "company_session" })
  },
})
