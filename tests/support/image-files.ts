import { crc32, deflateSync } from "node:zlib"
import sharp from "sharp"

const plain = { create: { width: 60, height: 40, channels: 3 as const, background: "#336699" } }

export const jpegFile = () => sharp(plain).jpeg().toBuffer()
export const pngFile = () => sharp(plain).png().toBuffer()

/** As a phone takes it: lying on its side, and knowing where it was. */
export const photoOfPhone = () =>
  sharp(plain)
    .withExif({
      IFD0: { Make: "CNRY phone" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "41/1 23/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "2/1 10/1 0/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

export function pngChunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(sumOf(named))
  return Buffer.concat([length, named, sum])
}

/* Node learned to sum only lately. */
function sumOf(bytes: Buffer): number {
  if (typeof crc32 === "function") return crc32(bytes)
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}

/** A picture that says it is so large, in a file of a few bytes. */
export function hugePng(side: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...[pngChunk("IHDR", head), pngChunk("IDAT", deflateSync(Buffer.alloc(1000)))],
    pngChunk("IEND", Buffer.alloc(0)),
  ])
}

export async function hugeJpeg(side: number): Promise<Buffer> {
  const bytes = Buffer.from(await jpegFile())
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
  bytes.writeUInt16BE(side, frame + 5)
  bytes.writeUInt16BE(side, frame + 7)
  return bytes
}

/** Something is put in right behind the first chunk. */
export async function pngWith(name: string, data: Buffer): Promise<Buffer> {
  const bytes = await pngFile()
  return Buffer.concat([bytes.subarray(0, 33), pngChunk(name, data), bytes.subarray(33)])
}

/** A comment is put in right behind the mark of the start. */
export async function jpegWithComment(text: string): Promise<Buffer> {
  const bytes = await jpegFile()
  const length = Buffer.alloc(2)
  length.writeUInt16BE(text.length + 2)
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe]), length, Buffer.from(text)])
  return Buffer.concat([bytes.subarray(0, 2), comment, bytes.subarray(2)])
}
