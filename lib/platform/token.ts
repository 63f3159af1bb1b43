import { createHash, randomBytes } from "node:crypto"

/** A secret of 256 bits that goes out to a person, and never rests anywhere here. */
export function newToken(): string {
  return randomBytes(32).toString("base64url")
}

/** Whether something has a token's shape; anything else is never looked up. */
export function isToken(value: unknown): value is string {
  return typeof value === "string" && /^[\w-]{43}$/.test(value)
}

/** What is kept of a token. */
export function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token, "utf8").digest())
}
