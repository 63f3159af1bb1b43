import { getLocale, getTranslations } from "next-intl/server"
import { Notice } from "@/components/ui/notice"
import type { FileIdentity } from "@/lib/domain/identity/queries"
import { dayName } from "@/lib/platform/dates"

/** Over a file whose woman goes on elsewhere: with whom, since when, and that nothing here changes any more. */
export async function HandedOver({ whereabouts }: Pick<FileIdentity, "whereabouts">) {
  if (!whereabouts?.wentOn) return null
  const [t, locale] = await Promise.all([getTranslations("participant.file.handedOver"), getLocale()])
  const day = dayName(whereabouts.wentOn, "UTC", locale)
  return (
    <Notice title={t.rich("title", { organisation: () => <bdi>{whereabouts.wentTo}</bdi>, day })}>
      {t("text")}
    </Notice>
  )
}
