"use client"

import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import type { SessionLine } from "./lines"

/** Whom a session is with: her name leads to her record, a group's title to its roster. */
export function Who({ line }: { line: SessionLine }) {
  const { id, person, title, kind } = line
  return (
    <a href={person ? `/participants/${person.id}` : `/sessions/${id}`} className="link font-semibold">
      <bdi>{person?.name ?? title ?? kind}</bdi>
    </a>
  )
}

/** What else is good to know before it begins or is recorded. */
export function About({ line }: { line: SessionLine }) {
  const t = useTranslations("today")
  return (
    <>
      {!line.person && line.title && <span>{line.kind}</span>}
      {!line.person && <span className="figures">{t("expected", { count: line.expected })}</span>}
      {line.place && <bdi>{line.place}</bdi>}
      {line.interpreter && <Badge icon="language">{t("interpreter")}</Badge>}
      {line.children > 0 && (
        <Badge tone="care" icon="child">
          {t("children", { count: line.children })}
        </Badge>
      )}
    </>
  )
}

/** What a list with several buttons of one name calls this line. */
export function useLineName(): (line: SessionLine) => string {
  const t = useTranslations("today")
  return (line) =>
    t("lineName", { who: line.person?.name ?? line.title ?? line.kind, day: line.day, time: line.time })
}
