import { documentFile } from "@/lib/domain/document/queries"
import { missing } from "@/lib/platform/door"
import { handedOver } from "@/lib/platform/download"
import { keptFile } from "@/lib/platform/storage"

type Addressed = { params: Promise<{ documentId: string }> }

/** A document to save: never to open in the page, and kept by nobody on its way. */
export async function GET(_: Request, { params }: Addressed) {
  const { documentId } = await params
  const { storageKey, fileName, mediaType, bytes } = await documentFile(documentId)
  const content = await keptFile(storageKey)
  return content ? handedOver(content, { name: fileName, type: mediaType, bytes }) : missing()
}
