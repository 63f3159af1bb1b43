import "server-only"
import { createConnection, type Socket } from "node:net"
import type { FileFault } from "./file-fault"

const patience = 30_000
const piece = 64 * 1024

/**
 * Asks clamd, where one is named: a path of a socket, or host:port. It hears the bytes and answers a word; no answer is no clean one.
 * https://docs.clamav.net/manual/Usage/Scanning.html#clamd
 */
export async function faultByScanner(
  bytes: Uint8Array,
  clamd: string | undefined,
): Promise<FileFault | null> {
  if (clamd === undefined) return null
  try {
    const answer = await told(bytes, clamd)
    if (/^stream: OK\0?$/.test(answer)) return null
    return /^stream: .+ FOUND\0?$/.test(answer) ? "infected" : "scannerAway"
  } catch (error) {
    console.warn("the virus scanner does not answer:", error instanceof Error ? error.message : "unknown")
    return "scannerAway"
  }
}

function told(bytes: Uint8Array, clamd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connectedTo(clamd)
    const fail = (error: Error) => {
      socket.destroy()
      reject(error)
    }
    let answer = ""
    socket.setTimeout(patience, () => fail(new Error("it was silent for too long")))
    socket.on("error", fail)
    socket.on("data", (heard: Buffer) => {
      answer += heard.toString("latin1")
    })
    socket.on("close", () => resolve(answer.trim()))
    socket.on("connect", () => say(socket, bytes))
  })
}

function connectedTo(clamd: string): Socket {
  const [, host, port] = /^([^/]+):(\d+)$/.exec(clamd) ?? []
  return port ? createConnection({ host: host ?? "", port: Number(port) }) : createConnection(clamd)
}

/** Each piece with its length before it; an empty one is the end. */
function say(socket: Socket, bytes: Uint8Array): void {
  socket.write("zINSTREAM\0")
  for (let at = 0; at < bytes.length; at += piece) {
    const part = bytes.subarray(at, at + piece)
    socket.write(lengthOf(part.length))
    socket.write(part)
  }
  socket.write(lengthOf(0))
}

function lengthOf(count: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(count)
  return length
}
