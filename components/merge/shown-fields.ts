import { getTranslations } from "next-intl/server"
import type { MergePreview } from "@/lib/domain/merge/queries"
import type { Choices } from "@/lib/domain/merge/schema"
import { fieldWords } from "./merge-words"
import type { ShownField } from "./propose-form"

/** The fields in which both differ, in words; of how to reach her only that it is known. */
export async function shownFields(preview: MergePreview, choices: Choices): Promise<ShownField[]> {
  const [t, say] = await Promise.all([getTranslations("merge.preview"), fieldWords()])
  const shown = preview.fields.map(({ field, kept, merged, side }) => ({
    ...{ field, side },
    ...{ kept: say(field, kept), merged: say(field, merged) },
  }))
  const { keptContact, mergedContact } = preview
  if (!mergedContact) return shown
  const known = (is: boolean) => t(is ? "isKnown" : "notKnown")
  const side = choices.contact ?? (keptContact ? "kept" : "merged")
  return [...shown, { field: "contact", kept: known(keptContact), merged: known(mergedContact), side }]
}
