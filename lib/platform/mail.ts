import "server-only"
import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { after } from "next/server"
import { createTransport } from "nodemailer"
import SMTPTransport from "nodemailer/lib/smtp-transport/index.js"
import { db } from "./db"
import { env } from "./env"
import type { Tx } from "./transaction"
import { Undelivered } from "./undelivered"

/** A letter with neutral subject: no name, no place, nothing of a case. */
export type Letter = {
  recipient: string
  subject: string
  text: string
  html: string
  calendar?: string | null
}
type Waiting = Required<Omit<Letter, "text">> & { id: string; body: string }

/** Posts a letter in the transaction it belongs to: it goes out if, and only if, the transaction is kept. */
export async function post(tx: Tx, letter: Letter): Promise<void> {
  await tx.$executeRaw`select sec.post_letter(${letter.recipient}, ${letter.subject}, ${letter.text}, ${letter.html},
    ${letter.calendar ?? null})`
  somethingPosted = true
}

let somethingPosted = true

/** Sends what was posted once the answer is on its way, so that no person waits for the mail. */
export function sendPosted(): void {
  if (!somethingPosted) return
  somethingPosted = false
  after(sendLetters)
}

/** Sends every waiting letter; one that fails waits for the next round. Answers how many went out. */
export async function sendLetters(): Promise<number> {
  const waiting = await db.$queryRaw<Waiting[]>`select * from sec.take_letters(50)`
  const sent = await Promise.all(waiting.map(send))
  return sent.filter(Boolean).length
}

async function send(letter: Waiting): Promise<boolean> {
  try {
    await deliver(letter)
    await db.$executeRaw`select sec.letter_sent(${letter.id}::uuid)`
    return true
  } catch (error) {
    console.warn("a letter could not be sent and waits:", error instanceof Error ? error.message : "unknown")
    somethingPosted = true
    return false
  }
}

function deliver({ id, recipient, subject, body, html, calendar }: Waiting): Promise<void> {
  const from = env.MAIL_FROM
  return mail({ id, from, to: recipient, subject, text: body, html, calendar, messageId: `<${id}@itinera>` })
}

export type Mail = {
  id: string
  from: string
  to: string
  subject: string
  text: string
  html: string
  messageId: string
  /** a meeting, for the calendar of whoever reads it */
  calendar?: string | null
}

/** Beside the words, as mail programs look for it. */
function withCalendar({ calendar, ...message }: Omit<Mail, "id">) {
  if (!calendar) return message
  const method = /^METHOD:CANCEL/m.test(calendar) ? "CANCEL" : "REQUEST"
  return { ...message, icalEvent: { method, filename: "meeting.ics", content: calendar } }
}

/** The address that letters come from, whoever's name stands before it. */
export function senderAddress(): string {
  return /<([^<>]+)>/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM
}

/** A server that says nothing is given up soon: nobody may be written to twice because it was slow. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }

/** Hands a letter to the mail server; without one it is written to a folder. */
export async function mail({ id, ...message }: Mail): Promise<void> {
  if (env.SMTP_URL) return bySmtp(env.SMTP_URL, message)
  const folder = env.MAIL_DIR ?? join(process.cwd(), ".data", "mail")
  await mkdir(folder, { recursive: true })
  const composed = await createTransport({ streamTransport: true, buffer: true }).sendMail(
    withCalendar(message),
  )
  await writeFile(join(folder, `${id}.eml`), composed.message)
}

async function bySmtp(url: string, message: Omit<Mail, "id">): Promise<void> {
  let handedOver = false
  const watch = ({ tnx }: { tnx?: string }, said: string) => {
    if (tnx === "client" && said === "DATA") handedOver = true
  }
  const silent = () => undefined
  const logger = {
    level: silent,
    trace: silent,
    debug: watch,
    info: silent,
    warn: silent,
    error: silent,
    fatal: silent,
  }
  try {
    const transport = new SMTPTransport({ url, ...patience, logger, transactionLog: true })
    await createTransport(transport).sendMail(withCalendar(message))
  } catch (error) {
    throw undelivered(error, handedOver)
  }
}

/** A server that answered did not take it; one that was silent after it had the letter may have. */
function undelivered(error: unknown, handedOver: boolean): Undelivered {
  const { responseCode, response } = Object(error)
  if (!responseCode) return new Undelivered(handedOver ? "unsure" : "unreachable")
  return new Undelivered(/^55[13]|\b5\.1\.\d/.test(String(response)) ? "address_refused" : "refused")
}

/** The sender of a letter to a participant: a person's first name, and the address alone of what else we send from. */
export function sentBy(firstName: string): { from: string; domain: string } {
  const address = senderAddress()
  const name = firstName.replaceAll(/[^\p{L}\p{M} .'-]/gu, "")
  return { from: `"${name}" <${address}>`, domain: address.split("@")[1] ?? "localhost" }
}
