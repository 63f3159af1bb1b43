import "server-only"
import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { after } from "next/server"
import { createTransport } from "nodemailer"
import { db } from "./db"
import { env } from "./env"
import type { Tx } from "./transaction"

/** A letter with neutral subject: no name, no place, nothing of a case. */
export type Letter = { recipient: string; subject: string; text: string; html: string }
type Waiting = { id: string; recipient: string; subject: string; body: string; html: string }

/** Posts a letter in the transaction it belongs to: it goes out if, and only if, the transaction is kept. */
export async function post(tx: Tx, letter: Letter): Promise<void> {
  await tx.$executeRaw`select sec.post_letter(${letter.recipient}, ${letter.subject}, ${letter.text}, ${letter.html})`
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

async function deliver({ id, recipient, subject, body, html }: Waiting): Promise<void> {
  const message = {
    from: env.MAIL_FROM,
    to: recipient,
    subject,
    text: body,
    html,
    messageId: `<${id}@itinera>`,
  }
  if (env.SMTP_URL) {
    await createTransport(env.SMTP_URL).sendMail(message)
    return
  }
  const folder = env.MAIL_DIR ?? join(process.cwd(), ".data", "mail")
  await mkdir(folder, { recursive: true })
  const composed = await createTransport({ streamTransport: true, buffer: true }).sendMail(message)
  await writeFile(join(folder, `${id}.eml`), composed.message)
}
