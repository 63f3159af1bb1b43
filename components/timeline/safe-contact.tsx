import { getTranslations } from "next-intl/server"
import type { FileOverview } from "@/lib/domain/timeline/queries"

/** How to reach her without harm: when it is safe to call, and whether a message may be left. */
export async function SafeContact({ file }: { file: FileOverview }) {
  const t = await getTranslations("timeline.now")
  const contact = file.hers?.contact
  if (!contact?.phone)
    return (
      <>
        <span className="block text-muted">{t("noPhone")}</span>
        <a href={`/participants/${file.id}/family`} className="link text-table">
          {t("seeReach")}
        </a>
      </>
    )
  const { phone, okHours, mayLeaveMessage } = contact
  return (
    <>
      <bdi className="figures">{phone}</bdi>
      {okHours && (
        <span className="block text-table">
          {t.rich("okHours", { hours: okHours, name: (hours) => <bdi>{hours}</bdi> })}
        </span>
      )}
      <span className={mayLeaveMessage ? "block text-table" : "block text-table font-semibold text-danger"}>
        {t(mayLeaveMessage ? "mayLeave" : "mayNotLeave")}
      </span>
    </>
  )
}
