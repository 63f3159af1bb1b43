import { useLocale, useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import type { ServiceLine } from "@/lib/domain/directory/queries"
import { checkedFor } from "@/lib/domain/directory/rules"
import { serviceTopics } from "@/lib/domain/directory/schema"
import { dayName } from "@/lib/platform/dates"
import { languageName } from "@/lib/words/languages"
import { CheckButton } from "./check-button"

/** Services one below the other, each with what decides whether she can go there. */
export function ServiceLines({ lines }: { lines: readonly ServiceLine[] }) {
  const t = useTranslations("directory")
  return (
    <ul aria-label={t("list")} className="divide-y divide-divider">
      {lines.map((line) => (
        <li key={line.id} className="grid gap-1.5 px-4 py-3 md:px-5">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <a href={`/services/${line.id}`} className="link font-semibold">
              <bdi>{line.name}</bdi>
            </a>
            <span className="text-table text-muted">
              <bdi>{[line.provider, line.city].filter(Boolean).join(", ")}</bdi>
            </span>
          </p>
          <Marks line={line} />
          <Checked line={line} />
        </li>
      ))}
    </ul>
  )
}

function Marks({ line }: { line: ServiceLine }) {
  const t = useTranslations("directory")
  const locale = useLocale()
  const topics = serviceTopics.filter((topic) => line.topics.includes(topic))
  const languages = line.languages.map((code) => languageName(code, locale)).join(", ")
  return (
    <p className="flex flex-wrap items-center gap-2 text-table">
      {topics.map((topic) => (
        <Badge key={topic}>{t(`topics.${topic}`)}</Badge>
      ))}
      {line.womenOnly && <Badge tone="info">{t("womenOnly")}</Badge>}
      {line.childrenWelcome && (
        <Badge tone="care" icon="child">
          {t("childrenWelcome")}
        </Badge>
      )}
      {languages && <span className="inline-block text-muted first-letter:uppercase">{languages}</span>}
    </p>
  )
}

function Checked({ line }: { line: ServiceLine }) {
  const t = useTranslations("directory")
  const locale = useLocale()
  const { id, name, stale, checkedOn, email } = line
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table text-muted">
      {stale ? (
        <>
          <Badge tone="warning" icon="alert">
            {t("stale", { days: checkedFor })}
          </Badge>
          <CheckButton serviceId={id} name={name} />
        </>
      ) : (
        <span className="figures">
          {checkedOn && t("checked", { day: dayName(checkedOn, "UTC", locale) })}
        </span>
      )}
      {!email && <span>{t("noEmail")}</span>}
    </div>
  )
}
