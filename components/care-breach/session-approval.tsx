import { getTranslations } from "next-intl/server"
import { Notice } from "@/components/ui/notice"
import { ApproveForm } from "./approve-form"

type SessionApprovalProps = {
  session: { id: string; state: string; awaitsApproval: boolean; approves: boolean; approval: string | null }
}

/** A session without possible childcare: that it waits, what a coordinator can do, or what she said. */
export async function SessionApproval({ session }: SessionApprovalProps) {
  const t = await getTranslations("care-breach")
  const { id, state, awaitsApproval, approves, approval } = session
  if (approval !== null) return <Notice>{t("approved", { reason: approval })}</Notice>
  if (!awaitsApproval) return null
  return (
    <Notice
      tone="warning"
      title={t(state === "draft" ? "waits" : "waitsHeld")}
      actions={approves && <ApproveForm sessionId={id} />}
    />
  )
}
