"use server"

import { redirect } from "next/navigation"
import { principalOf } from "@/lib/access/principal"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { defineOpenAction } from "@/lib/platform/link"
import { rememberLook } from "@/lib/platform/look"
import { done, type Problems, refuse } from "@/lib/platform/outcome"
import { closeAllSessions, closeSession } from "@/lib/platform/session"
import { type SignIn, signInToDemo, signInWithPassword } from "@/lib/platform/sign-in"
import { defineThreshold } from "@/lib/platform/threshold"
import { hashOf, newToken } from "@/lib/platform/token"
import { firstPageOf } from "./rules"
import { demoEmployerInput, demoPersonInput, nothingInput, preferencesInput, signInInput } from "./schema"

/** What the form shows again after a try that failed; never the password. */
export type SignInState = { email: string; problems: Problems } | null

const enterWithPassword = defineThreshold({
  act: "account.sign-in",
  input: signInInput,
  run: async ({ input }) => {
    const answer = await signInWithPassword(input.email, input.password).catch(closedOnError)
    if (answer === null) return refuse({ form: { key: "account.problems.notNow" } })
    if (answer.ending === "opened") return { done: true, value: firstPageOf(principalOf(answer.person)) }
    if (answer.ending === "refused") return refuse({ form: { key: "account.problems.refused" } })
    return refuse({ form: { key: "account.problems.wait", values: { minutes: answer.minutes } } })
  },
})

function closedOnError(error: unknown): SignIn | null {
  console.error("a sign-in failed:", error instanceof Error ? error.message : "unknown")
  return null
}

/** A plain form: works without JavaScript. */
export async function signIn(_before: SignInState, form: FormData): Promise<SignInState> {
  const outcome = await enterWithPassword(form)
  if (outcome.done) redirect(outcome.value)
  return { email: String(form.get("email") ?? "").slice(0, 254), problems: outcome.problems }
}

const enterDemo = defineThreshold({
  act: "account.choose-demo-person",
  input: demoPersonInput,
  run: async ({ input }) => {
    const person = await signInToDemo(input.membershipId)
    return person ? { done: true, value: firstPageOf(principalOf(person)) } : missing()
  },
})

/** One click: the visitor is this person of the demo. */
export async function chooseDemoPerson(form: FormData): Promise<void> {
  const outcome = await enterDemo(form)
  redirect(outcome.done ? outcome.value : "/sign-in")
}

const makeDemoLink = defineOpenAction({
  act: "account.open-demo-link",
  input: demoEmployerInput,
  run: async ({ input, tx }) => {
    const token = newToken()
    const [made] = await tx.$queryRaw<{ opened: boolean }[]>`
      select sec.open_demo_link(${input.contactId}::uuid, ${hashOf(token)}) as opened`
    return made?.opened ? done(`/confirm/${token}`, { kind: "link" }) : missing()
  },
})

/** One click: the letter that an employer of the demo would open. */
export async function openDemoLink(form: FormData): Promise<void> {
  const outcome = await makeDemoLink(Object.fromEntries(form))
  redirect(outcome.done ? outcome.value : "/sign-in")
}

export const signOut = defineThreshold({
  act: "account.sign-out",
  input: nothingInput,
  run: async () => {
    await closeSession()
    return { done: true, value: null }
  },
})

const endSessions = defineThreshold({
  act: "account.end-sessions",
  input: nothingInput,
  run: async () => {
    await closeAllSessions()
    return { done: true, value: null }
  },
})

/** Signs this person out on every device, here too. */
export async function endAllSessions(): Promise<void> {
  await endSessions({})
  redirect("/sign-in")
}

/** Coming to the threshold is enough: whoever is seen there stays signed in. */
export const extendSession = defineThreshold({
  act: "account.extend",
  input: nothingInput,
  run: async () => ({ done: true, value: null }),
})

export const setPreferences = defineAction({
  act: "account.prefer",
  input: preferencesInput,
  run: async ({ actor, input, tx }) => {
    const { locale = null, theme = null, shortcuts = null } = input
    await tx.$executeRaw`select sec.set_preferences(${locale}, ${theme}, ${shortcuts})`
    await rememberLook(input)
    return done({}, { kind: "account", id: actor.accountId, fields: Object.keys(input) })
  },
})
