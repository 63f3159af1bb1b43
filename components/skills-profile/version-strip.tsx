import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { LinkButton } from "@/components/ui/link-button"
import type { ProfilePage } from "@/lib/domain/skills-profile/queries"
import { dayName } from "@/lib/platform/dates"

/** Which version stands, whether anything changed since, and the way to compare. */
export async function VersionStrip({ profile }: { profile: ProfilePage }) {
  const [t, locale] = await Promise.all([getTranslations("skills-profile.version"), getLocale()])
  const { versions, unchanged, participantId } = profile
  const last = versions.at(0)
  const day = (civil: string) => dayName(civil, "UTC", locale)
  if (!last)
    return (
      <div className="boxed rounded-card border border-dashed border-control px-4 py-3">
        <p className="font-semibold">{t("none")}</p>
        <p className="max-w-text text-table text-muted">{t("noneWhy")}</p>
      </div>
    )
  const compare = `/participants/${participantId}/skills/compare`
  return (
    <div className="boxed flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-card border border-divider bg-surface px-4 py-3 md:px-5">
      <div className="grid gap-0.5">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
          {t("stands", { number: last.number })}
          <Badge tone={unchanged ? "success" : "info"} icon={unchanged ? "check" : "tilde"}>
            {t(unchanged ? "unchanged" : "changed")}
          </Badge>
        </p>
        <p className="text-table text-muted">
          {t("agreed", { day: day(last.agreedOn), author: last.agreedBy ?? "–" })} ·{" "}
          {t("interview", { day: day(last.interviewOn) })}
          {last.interpreter && ` · ${t("interpreter")}`}
        </p>
      </div>
      <LinkButton href={`${compare}?from=${last.number}&to=now`}>
        {t("compareNow", { number: last.number })}
      </LinkButton>
    </div>
  )
}
