import { once } from "node:events"
import { SMTPServer } from "smtp-server"
import { afterAll, beforeEach, expect, test, vi } from "vitest"
import { as } from "@/tests/support/as"
import { readLetter } from "@/tests/support/letters"
import { owner } from "@/tests/support/own-database"

const received: { to: string[]; bytes: string }[] = []
const port = 20_000 + (process.pid % 20_000)
let server = await mailServer()
process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
const { post, sendLetters } = await import("@/lib/platform/mail")
const { alone } = await import("@/lib/platform/transaction")

const letter = {
  recipient: "emile@example.com",
  subject: "Please confirm hours",
  text: "Häl·lo",
  html: "<p>Häl·lo</p>",
}
const postOne = () => as(null, () => alone(null, (tx) => post(tx, letter)))

beforeEach(() => {
  received.length = 0
})
afterAll(() => server.close())

test("a letter goes out by SMTP to the address it is for", async () => {
  await postOne()
  expect(await sendLetters()).toBe(1)
  expect(received.map(({ to }) => to)).toEqual([["emile@example.com"]])
  expect(readLetter(received[0]?.bytes ?? "")).toMatchObject({
    subject: letter.subject,
    text: expect.stringContaining("Häl·lo"),
  })
})

test("while the mail server is away a letter waits, and goes out once it is back", async () => {
  const warned = vi.spyOn(console, "warn").mockReturnValue(undefined)
  await new Promise<void>((closed) => server.close(() => closed()))
  await postOne()
  expect(await sendLetters()).toBe(0)
  expect(warned).toHaveBeenCalledOnce()
  expect(warned.mock.calls.flat().join(" ")).not.toContain("emile@example.com")
  expect(await owner("select sent_at, text from letter")).toEqual([{ sent_at: null, text: letter.text }])

  server = await mailServer()
  expect(await sendLetters(), "it is not tried again at once").toBe(0)
  await owner("update letter set taken_at = taken_at - interval '3 minutes'")
  expect(await sendLetters()).toBe(1)
  expect(received).toHaveLength(1)
})

test("a mail server that is away for a day loses nothing", async () => {
  vi.spyOn(console, "warn").mockReturnValue(undefined)
  await postOne()
  await owner("update letter set attempts = 40, taken_at = now() - interval '61 minutes'")
  expect(await sendLetters()).toBe(1)
})

async function mailServer(): Promise<SMTPServer> {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, callback) {
      const pieces: Buffer[] = []
      stream.on("data", (piece: Buffer) => pieces.push(piece))
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        received.push({ to, bytes: Buffer.concat(pieces).toString("utf8") })
        callback()
      })
    },
  })
  smtp.listen(port, "127.0.0.1")
  await once(smtp.server, "listening")
  return smtp
}
