import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"

/** A letter as it went out: what a person reads of it, and every byte of it. */
export type SentLetter = { to: string; subject: string; text: string; html: string; bytes: string }

/** The letters of a mail folder, the oldest first. */
export function lettersIn(folder: string): SentLetter[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((name) => name.endsWith(".eml"))
  const aged = files
    .map((name) => join(folder, name))
    .sort((one, other) => statSync(one).mtimeMs - statSync(other).mtimeMs)
  return aged.map((file) => readLetter(readFileSync(file, "utf8")))
}

export function readLetter(bytes: string): SentLetter {
  const [head = ""] = bytes.split(/\r?\n\r?\n/)
  const field = (name: string) => new RegExp(`^${name}: (.*(?:\\r?\\n[ \\t].*)*)`, "im").exec(head)?.[1] ?? ""
  /* A letter with a file has parts within a part. */
  const boundaries = [...bytes.matchAll(/boundary="?([^";\r\n]+)/g)].map(([, boundary]) => `--${boundary}`)
  const parts = boundaries.reduce((found, mark) => found.flatMap((one) => one.split(mark)), [bytes])
  const part = (type: string) =>
    decoded(parts.find((one) => one.trimStart().startsWith(`Content-Type: ${type}`)) ?? "")
  return {
    to: field("To"),
    subject: words(field("Subject")),
    text: part("text/plain"),
    html: part("text/html"),
    bytes,
  }
}

/** The token of the link in a letter. */
export function tokenIn(letter: Pick<SentLetter, "text"> | undefined): string {
  return /\/(?:confirm|refer|host|feedback|company\/enter)\/([\w-]{43})/.exec(letter?.text ?? "")?.[1] ?? ""
}

function decoded(part: string): string {
  const [head = "", ...rest] = part.trimStart().split(/\r?\n\r?\n/)
  const body = rest.join("\n\n").replaceAll("\r\n", "\n")
  if (/base64/i.test(head)) return Buffer.from(body, "base64").toString("utf8")
  return /quoted-printable/i.test(head) ? unquoted(body.replaceAll("=\n", "")) : body
}

function unquoted(text: string): string {
  const bytes = text.replaceAll(/=([\dA-F]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return Buffer.from(bytes, "latin1").toString("utf8")
}

function words(field: string): string {
  return field.replaceAll(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, text: string) =>
    unquoted(text.replaceAll("_", " ")),
  )
}
