import "server-only"
import { env } from "./env"
import { Undelivered } from "./undelivered"

const patience = 20_000

/** Whether text messages can go out at all: only where a gateway is set up. */
export const canText = env.SMS_URL !== undefined

/** Hands a text message to the gateway. A gateway that knows the id sends it once, however often it is asked. */
export async function sendText(message: { id: string; to: string; text: string }): Promise<void> {
  if (!env.SMS_URL) throw new Error("No gateway for text messages is set up")
  const answer = await ask(env.SMS_URL, message)
  await answer.body?.cancel()
  if (answer.ok) return
  const isAddress = answer.status === 422
  throw new Undelivered(isAddress ? "address_refused" : "refused")
}

/** A gateway that was reached and did not answer may have sent the message. */
async function ask(url: string, message: object): Promise<Response> {
  try {
    return await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(env.SMS_TOKEN && { authorization: `Bearer ${env.SMS_TOKEN}` }),
      },
      body: JSON.stringify(message),
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    })
  } catch (error) {
    const code = String(Object(Object(error).cause).code)
    throw new Undelivered(unreached.includes(code) ? "unreachable" : "unsure")
  }
}

const unreached = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]
