import "server-only"
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto"

/* A sealed file: this byte, four that name the key, a salt; then pieces, each sealed by itself, the last one marked as the last. */
const version = 1
const saltLength = 32
const head = 1 + 4 + saltLength
const piece = 64 * 1024
const tag = 16

/** Seals what is to be kept under a name: without the key it tells its length and nothing else, and under another name it opens nowhere. */
export function seal(bytes: Uint8Array, name: string, keys: readonly Buffer[]): Buffer<ArrayBuffer> {
  const [key] = keys
  if (!key) throw new Error("There is no key to seal documents with")
  const salt = randomBytes(saltLength)
  const own = keyOf(key, salt, name)
  const parts: Buffer[] = [Buffer.from([version]), markOf(key), salt]
  const count = Math.max(1, Math.ceil(bytes.length / piece))
  for (let place = 0; place < count; place++) {
    const cipher = createCipheriv("aes-256-gcm", own, nonceOf(place, place === count - 1))
    parts.push(cipher.update(bytes.subarray(place * piece, (place + 1) * piece)), cipher.final())
    parts.push(cipher.getAuthTag())
  }
  return Buffer.concat(parts)
}

type Opening = { name: string; keys: readonly Buffer[] }

/** Opens a sealed file piece by piece; nothing leaves that was not sealed under this name, and what was cut short is noticed. */
export async function* open(
  sealed: AsyncIterable<Uint8Array>,
  { name, keys }: Opening,
): AsyncGenerator<Uint8Array> {
  let rest: Buffer = Buffer.alloc(0)
  let own: Buffer | null = null
  let place = 0
  for await (const chunk of sealed) {
    rest = Buffer.concat([rest, chunk])
    if (own === null && rest.length >= head) {
      own = keyFor(rest.subarray(0, head), name, keys)
      rest = rest.subarray(head)
    }
    while (own !== null && rest.length > piece + tag) {
      yield opened(rest.subarray(0, piece + tag), own, nonceOf(place, false))
      rest = rest.subarray(piece + tag)
      place += 1
    }
  }
  if (own === null || rest.length < tag) throw new Error("A document is cut short")
  yield opened(rest, own, nonceOf(place, true))
}

function opened(sealed: Buffer, key: Buffer, nonce: Buffer): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, nonce)
  decipher.setAuthTag(sealed.subarray(sealed.length - tag))
  return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tag)), decipher.final()])
}

function keyFor(start: Buffer, name: string, keys: readonly Buffer[]): Buffer {
  const mark = start.subarray(1, 5)
  const key = keys.find((one) => markOf(one).equals(mark))
  if (start[0] !== version || !key) throw new Error("A document was sealed with a key that is not here")
  return keyOf(key, start.subarray(5), name)
}

/** Each file has a key of its own, bound to its name. */
function keyOf(key: Buffer, salt: Uint8Array, name: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, salt, `itinera document ${name}`, 32))
}

/** Which key it was, for when keys are changed. */
function markOf(key: Buffer): Buffer {
  return createHash("sha256").update("itinera key mark").update(key).digest().subarray(0, 4)
}

function nonceOf(place: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(place, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}
