import type { Principal } from "@/lib/access/principal"
import { cookieOf } from "./call-action"
import type { Cast } from "./cast"
import { baseUrl } from "./journey"

/** Everybody who can knock at a door of Harbour House, with what they are to it. */
export function callers(c: Cast): { who: string; principal: Principal; token: string | null }[] {
  return [
    { who: "a counsellor", principal: "counsellor", token: c.noor.token },
    { who: "a coordinator", principal: "coordinator", token: c.clara.token },
    { who: "a childcare worker", principal: "childcare", token: c.pilar.token },
    { who: "a coordinator of the programme", principal: "programme", token: c.petra.token },
    { who: "a stranger", principal: "anyone", token: null },
    { who: "somebody with a forged cookie", principal: "anyone", token: "A".repeat(43) },
    { who: "somebody whose account is disabled", principal: "anyone", token: c.olga.token },
  ]
}

type Asked = {
  path: string
  token: string | null
  headers?: Record<string, string>
  method?: string
  body?: BodyInit
}
export type Answer = { status: number; to: string | null; text: string; headers: Headers }

/** Asks the server as whoever holds the token, and follows nothing. The nonce is left out of the text: chance can spell any name. */
export async function knock({ path, token, headers = {}, ...more }: Asked): Promise<Answer> {
  const cookie: Record<string, string> = token ? { cookie: await cookieOf(token) } : {}
  const sent = { ...cookie, ...headers }
  const answer = await fetch(`${baseUrl()}${path}`, { ...more, headers: sent, redirect: "manual" })
  const text = withoutNonce(await answer.text(), answer.headers)
  return { status: answer.status, to: answer.headers.get("location"), text, headers: answer.headers }
}

/** What an answer says, less the nonce of its policy. */
export function withoutNonce(said: string, headers: Headers): string {
  const [, nonce] = /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "") ?? []
  return nonce ? said.replaceAll(nonce, "") : said
}

/** Where an answer leads, or how it ends. A page that has begun to load says in its body what its status cannot say any more. */
export function verdict({ status, to, text }: Answer): string {
  const late = /NEXT_REDIRECT;\w+;([^;"\\]+)/.exec(text)?.[1]
  if (to ?? late) return `to ${to ?? late}`
  return status === 404 || text.includes("NEXT_HTTP_ERROR_FALLBACK;404") ? "nothing" : String(status)
}
