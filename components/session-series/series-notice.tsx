import { getTranslations } from "next-intl/server"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import type { SessionDetail } from "@/lib/domain/roll-call/queries"
import { mayArrange } from "@/lib/domain/session-change/rules"

/** A session that was planned with others: the way to them, and to changing it and all that follow. */
export async function SeriesNotice({ session }: { session: SessionDetail }) {
  const t = await getTranslations("session-series.notice")
  const { id, seriesId, seriesException, begun, coordinates } = session
  if (seriesId === null) return null
  const arranges = !begun && mayArrange(session, coordinates ? "coordinator" : "counsellor")
  return (
    <Notice
      title={t(seriesException ? "exception" : "title")}
      actions={
        <>
          <LinkButton size="small" href={`/series/${seriesId}`}>
            {t("open")}
          </LinkButton>
          {arranges && !seriesException && (
            <>
              <LinkButton size="small" href={`/series/${seriesId}/change?from=${id}`}>
                {t("change")}
              </LinkButton>
              <LinkButton size="small" variant="quiet" href={`/series/${seriesId}/end?from=${id}`}>
                {t("end")}
              </LinkButton>
            </>
          )}
        </>
      }
    />
  )
}
