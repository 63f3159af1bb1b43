"use client"

import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { LinkButton } from "@/components/ui/link-button"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import type { FollowUpLine } from "./lines"

/** Women who left and are due to be asked how they are, each with the way to where it is recorded. */
export function FollowUpRows({ lines }: { lines: readonly FollowUpLine[] }) {
  const t = useTranslations("follow-up")
  return (
    <ul className="divide-y divide-divider border-t border-divider">
      {lines.map(({ id, person, text, late }) => (
        <li key={id} className="flex items-start gap-3 px-4 py-3 md:px-5">
          <div className="grid min-w-0 flex-1 gap-1">
            <p>
              <a href={`/participants/${person.id}/case#follow-ups`} className="link">
                <bdi>{person.name}</bdi>
              </a>
            </p>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table text-muted">
              {text}
              {late && <Badge tone="warning">{t("todayLate")}</Badge>}
            </p>
          </div>
          <LinkButton href={`/participants/${person.id}/case#follow-ups`} size="small">
            {t("record")}
            <VisuallyHidden> {person.name}</VisuallyHidden>
          </LinkButton>
        </li>
      ))}
    </ul>
  )
}
