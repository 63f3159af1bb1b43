import "server-only"
import type { FileFault } from "./file-fault"
import { partsOfPdf } from "./pdf-parts"

const mostPages = 500
const patience = 15_000

/** Reads a PDF whole, in two ways that know nothing of each other; answers why it is not taken, or null. */
export async function faultOfPdf(bytes: Uint8Array): Promise<FileFault | null> {
  if (startsAsPage(bytes)) return "twoInOne"
  const parts = await partsOfPdf(bytes)
  return parts.fault ?? (await read(bytes, parts.opens))
}

/** A browser that is misled takes what begins like a page for one. */
function startsAsPage(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("latin1")
  return /<(!doctype|html|script|svg|body|iframe|\?php)\b/i.test(start)
}

async function read(bytes: Uint8Array, opens: boolean): Promise<FileFault | null> {
  const { getDocumentProxy } = await import("unpdf")
  // The reader takes the bytes away from whoever hands them over.
  const quietly = { stopAtErrors: true, enableXfa: true, verbosity: 0 }
  const pdf = await getDocumentProxy(new Uint8Array(bytes), quietly).catch(nameOf)
  if (typeof pdf === "string") return pdf === "PasswordException" ? "pdfLocked" : "pdfDamaged"
  try {
    return (await faultOfWhole(pdf, opens)) ?? (await faultOfPages(pdf))
  } catch {
    return "pdfDamaged"
  } finally {
    await pdf.loadingTask.destroy()
  }
}

type Pdf = Awaited<ReturnType<typeof import("unpdf").getDocumentProxy>>

async function faultOfWhole(pdf: Pdf, opens: boolean): Promise<FileFault | null> {
  if (pdf.numPages > mostPages) return "pdfTooLong"
  if (await pdf.getAttachments()) return "pdfEmbeds"
  if (await pdf.hasJSActions()) return "pdfScript"
  if (pdf.allXfaHtml || pdf.isPureXfa) return "pdfForm"
  return opens && !leadsToAPlace(await pdf.getOpenAction()) ? "pdfOpens" : null
}

async function faultOfPages(pdf: Pdf): Promise<FileFault | null> {
  const late = AbortSignal.timeout(patience)
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    if ((await page.getAnnotations()).some(actsOrEmbeds)) return "pdfEmbeds"
    page.cleanup()
    if (late.aborted) return "pdfPacked"
  }
  return pdf.numPages > 0 ? null : "pdfDamaged"
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : "unknown")

type Opening = { dest?: unknown; action?: unknown } | null

/** Shown at a certain page: programs write that often, and it harms nobody. */
function leadsToAPlace(opening: Opening): boolean {
  return opening !== null && opening.dest !== undefined && opening.action === undefined
}

const embedding = ["FileAttachment", "RichMedia", "Movie", "Screen", "Sound", "3D"]

function actsOrEmbeds({
  subtype,
  actions,
  file,
}: {
  subtype?: string
  actions?: unknown
  file?: unknown
}): boolean {
  return embedding.includes(subtype ?? "") || actions != null || file !== undefined
}
