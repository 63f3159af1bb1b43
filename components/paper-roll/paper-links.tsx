import { useTranslations } from "next-intl"
import { LinkButton } from "@/components/ui/link-button"
import { isCalledOff } from "@/lib/domain/attendance/rules"
import type { SessionDetail } from "@/lib/domain/roll-call/queries"

/** For a place without a line: the sheet before, and what stands on it afterwards. */
export function PaperLinks({ session }: { session: SessionDetail }) {
  const t = useTranslations("paper-roll")
  const { id, mine, state, recordedAt, begun, locked } = session
  if (!mine || state === "draft" || isCalledOff({ state, recordedAt })) return null
  return (
    <nav aria-label={t("links")} className="flex flex-wrap gap-2">
      <LinkButton size="small" href={`/sessions/${id}/print`}>
        {t("print")}
      </LinkButton>
      {begun && !locked && (
        <LinkButton size="small" href={`/sessions/${id}/paper`}>
          {t("enter")}
        </LinkButton>
      )}
    </nav>
  )
}
