import "server-only"
import sharp, { type Metadata } from "sharp"
import type { FileFault } from "./file-fault"
import type { MediaType } from "./file-name"

/** A photo of a phone of today has twelve to fifty million points. */
const mostPoints = 50_000_000

sharp.cache(false)
sharp.concurrency(1)

/** An image drawn anew: of where, when and with what it was taken nothing is left, nor of anything that hung on it. */
export async function redrawn(
  bytes: Uint8Array,
  type: MediaType,
): Promise<{ bytes: Uint8Array } | { fault: FileFault }> {
  // Only its head is read here: what is too large is told from what is damaged.
  const seen = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!seen || `image/${seen.format}` !== type) return { fault: "imageDamaged" }
  if (seen.width * seen.height > mostPoints) return { fault: "imageHuge" }
  if (isAnimated(seen, bytes)) return { fault: "imageAnimated" }
  const image = sharp(bytes, { limitInputPixels: mostPoints, failOn: "error", sequentialRead: true })
  const turned = image.autoOrient()
  const drawn = type === "image/png" ? turned.png({ compressionLevel: 8 }) : turned.jpeg({ quality: 88 })
  const result = await drawn.toBuffer().catch(() => null)
  return result ? { bytes: result } : { fault: "imageDamaged" }
}

/* The drawing library shows the first picture of a moving PNG and says nothing of the others. */
function isAnimated({ pages }: Metadata, bytes: Uint8Array): boolean {
  return (pages ?? 1) > 1 || hasChunk(bytes, "acTL")
}

function hasChunk(bytes: Uint8Array, name: string): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes[0] !== 0x89) return false
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const found = Buffer.from(bytes.subarray(at + 4, at + 8)).toString("latin1")
    if (found === name) return true
    if (found === "IDAT" || found === "IEND") return false
  }
  return false
}
