import { getTranslations } from "next-intl/server"
import { Notice } from "@/components/ui/notice"
import type { SessionDetail } from "@/lib/domain/roll-call/queries"
import { cancelReasons } from "@/lib/domain/session-change/schema"

/** Why it did not take place. */
export async function CancelledNotice({ session }: { session: SessionDetail }) {
  const t = await getTranslations("session-change")
  const { cancelReason, cancelNote } = session
  const reason = cancelReasons.find((known) => known === cancelReason) ?? "cancelled_by_org"
  return (
    <Notice title={t("cancelled.title")}>
      <p>{t("cancelled.why", { reason: t(`reasons.${reason}`) })}</p>
      {cancelNote && <p dir="auto">{cancelNote}</p>}
    </Notice>
  )
}
