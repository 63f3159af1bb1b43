import { readFileSync } from "node:fs"
import { encode } from "next-auth/jwt"

type Manifest = { node: Record<string, { filename?: string; exportedName?: string }> }
export type Called = { status: number; text: string; outcome: Record<string, unknown> | null }

const secret = "a secret that only the tests know, long enough"

/** The id under which the build answers a server action, for requests that no page makes. */
export function actionId(file: string, name: string): string {
  const manifest: Manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"))
  const found = Object.entries(manifest.node).find(
    ([, action]) => action.filename?.endsWith(file) && action.exportedName === name,
  )
  if (!found) throw new Error(`The build has no action ${name} of ${file}`)
  return found[0]
}

/** The cookie of a session's token. */
export async function cookieOf(token: string): Promise<string> {
  return `itinera=${await encode({ token: { sid: token }, secret, maxAge: 8 * 60 * 60 })}`
}

/** The cookie of a session in a company's space. */
export async function companyCookieOf(token: string): Promise<string> {
  return `itinera-company=${await encode({ token: { sid: token }, secret, maxAge: 8 * 60 * 60 })}`
}

type Request = { url: string; id: string; input: unknown[]; headers?: Record<string, string> }

/** Calls a server action as a browser would, straight over HTTP, and reads its outcome from the answer. */
export async function callAction({ url, id, input, headers = {} }: Request): Promise<Called> {
  const answer = await fetch(url, {
    method: "POST",
    headers: {
      "next-action": id,
      accept: "text/x-component",
      "content-type": "text/plain;charset=UTF-8",
      origin: url,
      ...headers,
    },
    body: JSON.stringify(input),
    redirect: "manual",
  })
  const text = await answer.text()
  const line = text.split("\n").find((each) => /^\w+:\{"done"/.test(each))
  return { status: answer.status, text, outcome: line ? JSON.parse(line.slice(line.indexOf(":") + 1)) : null }
}
