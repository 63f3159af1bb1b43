import "server-only"
import { env } from "./env"
import { type FileFault, mostBytes } from "./file-fault"
import type { MediaType } from "./file-name"
import type { Outcome } from "./outcome"
import { checkedFile } from "./safe-file"
import { canKeep, keeping, StorageAway, type StoredFile } from "./storage"

/** The one file of a form; null where none was chosen. */
export function fileIn(form: FormData): File | null {
  const file = form.get("file")
  return file instanceof File && file.name !== "" ? file : null
}

type SafelyKept = { file: StoredFile; fileName: string; mediaType: MediaType }
type Keeping = {
  refusal: (why: FileFault | "storageAway") => Outcome<never>
  keep: (kept: SafelyKept) => Promise<Outcome<{ documentId: string }>>
}

/** Looks at a file, puts it away and lets it count; where it is refused at any point, nothing of it stays. */
export async function keptOnceSafe(given: File, { refusal, keep }: Keeping) {
  if (!canKeep) return refusal("storageAway")
  if (given.size > mostBytes) return refusal("tooLarge")
  const bytes = new Uint8Array(await given.arrayBuffer())
  const checked = await checkedFile({ name: given.name, bytes }, env.CLAMD)
  if ("fault" in checked) return refusal(checked.fault)
  const { name: fileName, type: mediaType } = checked
  try {
    return await keeping(checked.bytes, (file) => keep({ file, fileName, mediaType }))
  } catch (error) {
    if (!(error instanceof StorageAway)) throw error
    console.error("a document cannot be kept:", error.message)
    return refusal("storageAway")
  }
}
