import { getTranslations } from "next-intl/server"
import { Words } from "@/components/shell/words"
import { Notice } from "@/components/ui/notice"
import type { FileIdentity } from "@/lib/domain/identity/queries"
import { AssignForm } from "./assign-form"

type UnaccompaniedProps = Pick<FileIdentity, "takers"> & { participantId: string }

/** Over the file of a woman whom nobody accompanies: that it is so, and the way to change it. */
export async function Unaccompanied({ participantId, takers }: UnaccompaniedProps) {
  if (takers === null) return null
  const t = await getTranslations("participant.assign")
  return (
    <Notice tone="warning" title={t("title")}>
      {takers.length === 0 ? (
        t("nobody")
      ) : (
        <Words of={["participant", "form"]}>
          <AssignForm
            participantId={participantId}
            choices={takers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Words>
      )}
    </Notice>
  )
}
