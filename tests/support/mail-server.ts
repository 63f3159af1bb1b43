import { once } from "node:events"
import { SMTPServer } from "smtp-server"
import { readLetter, type SentLetter } from "./letters"

export type Received = SentLetter & { rcpt: string[] }

/** A mail server that takes, refuses or is away, as a test wants it. */
export async function mailServer(port: number) {
  const received: Received[] = []
  let mood: "takes" | "refuses" | "unknownAddress" | "breaksOff" = "takes"
  const refusal = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code })
  const smtp = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ["STARTTLS"],
    onMailFrom: (_address, _session, answer) =>
      answer(mood === "refuses" ? refusal(451, "4.3.0 not now") : undefined),
    onRcptTo: (_address, _session, answer) =>
      answer(mood === "unknownAddress" ? refusal(550, "5.1.1 no such mailbox") : undefined),
    onData(stream, session, answer) {
      const pieces: Buffer[] = []
      stream.on("data", (piece: Buffer) => pieces.push(piece))
      stream.on("end", () => {
        const rcpt = session.envelope.rcptTo.map(({ address }) => address)
        received.push({ rcpt, ...readLetter(Buffer.concat(pieces).toString("utf8")) })
        if (mood === "breaksOff") for (const open of smtp.connections) open.close()
        else answer()
      })
    },
  })
  smtp.on("error", () => {})
  smtp.server.on("connection", () => setImmediate(() => greetAtOnce(smtp.connections)))
  smtp.listen(port, "127.0.0.1")
  await once(smtp.server, "listening")
  return {
    received,
    becomes: (next: typeof mood) => {
      mood = next
    },
    close: () => new Promise<void>((closed) => smtp.close(() => closed())),
  }
}

type Connection = { connectionReady: () => void }

/* The server waits a tenth of a second before it greets, to catch who talks too soon: a hundred refused letters would take ten. */
function greetAtOnce(connections: Iterable<object>): void {
  for (const connection of connections) {
    if (!isConnection(connection) || Object.hasOwn(connection, "connectionReady")) continue
    const greet = connection.connectionReady.bind(connection)
    connection.connectionReady = () => undefined
    greet()
  }
}

function isConnection(one: object): one is Connection {
  return "connectionReady" in one && typeof one.connectionReady === "function"
}
