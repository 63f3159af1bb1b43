import "server-only"
import { inflateRawSync } from "node:zlib"

/** A file inside a zip archive, as its table of contents says. */
export type ArchivedFile = { name: string; size: number; open: (most: number) => Uint8Array | null }

const endMark = 0x06054b50
const fileMark = 0x02014b50

/** The table of contents of a zip archive; null where there is none. Nothing is unpacked yet. */
export function contentsOf(bytes: Uint8Array): ArchivedFile[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  const files: ArchivedFile[] = []
  let at = view.getUint32(end + 16, true)
  for (let place = 0; place < count; place++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== fileMark) return null
    const nameLength = view.getUint16(at + 28, true)
    files.push(fileAt(bytes, view, { at, nameLength }))
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return files
}

function endOf(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= earliest; at--)
    if (view.getUint32(at, true) === endMark) return at
  return null
}

function fileAt(
  bytes: Uint8Array,
  view: DataView,
  { at, nameLength }: { at: number; nameLength: number },
): ArchivedFile {
  const method = view.getUint16(at + 10, true)
  const packed = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const start = view.getUint32(at + 42, true)
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    size,
    open: (most) => {
      if (start + 30 > bytes.length) return null
      const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
      return unpacked(bytes.subarray(from, from + packed), method, most)
    },
  }
}

/* What unpacks to more than it said is a trap, and is not unpacked further. */
function unpacked(part: Uint8Array, method: number, most: number): Uint8Array | null {
  if (method === 0) return part.length <= most ? part : null
  if (method !== 8) return null
  try {
    return inflateRawSync(part, { maxOutputLength: Math.max(most, 1) })
  } catch {
    return null
  }
}
