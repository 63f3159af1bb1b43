import "server-only"
import type { FileFault } from "./file-fault"

export const longestName = 120

const endings: Record<string, MediaType> = {
  pdf: "application/pdf",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
}

export type MediaType = "application/pdf" | "image/jpeg" | "image/png"

/** Directions, joiners and what else shows a name as another one than it is; of what shapes letters, joiners alone may stay. */
const unseen =
  /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/u

/** A name as it may be kept and shown, and the type that its ending says. */
export function readName(given: string): { name: string; type: MediaType } | { fault: FileFault } {
  const name = given.normalize("NFC").trim()
  if (/[/\\]|^\.{1,2}$|^[a-z]:/i.test(name)) return { fault: "nameWithPath" }
  if (unseen.test(name) || name === "") return { fault: "nameStrange" }
  if ([...name].length > longestName) return { fault: "nameTooLong" }
  const type = endings[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ""]
  return type ? { name, type } : { fault: "wrongType" }
}

const marks: Record<MediaType, readonly number[]> = {
  "application/pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
}

/** Whether a file begins as its kind does: at its very first byte. */
export function beginsAs(bytes: Uint8Array, type: MediaType): boolean {
  return marks[type].every((byte, place) => bytes[place] === byte)
}
