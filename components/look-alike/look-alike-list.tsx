"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import type { LookAlike } from "@/lib/domain/look-alike/queries"
import { LookAlikeFacts } from "./look-alike-facts"
import type { Looking } from "./use-look-alikes"

type LookAlikeListProps = {
  looking: Looking
  /** Those said to be somebody else. */
  told: readonly string[]
  onTell: (told: string[]) => void
}

/** Beside the names while they are typed: whoever may be the same woman. It asks, and never stops anybody. */
export function LookAlikeList({ looking, told, onTell }: LookAlikeListProps) {
  const t = useTranslations("look-alike")
  const { state, people } = looking
  return (
    <section
      aria-labelledby="look-alikes"
      className="boxed grid content-start gap-3 rounded-card border border-divider bg-sunken p-4"
    >
      <div className="grid gap-1">
        <h2 id="look-alikes" className="flex items-center gap-2 text-lead">
          <Icon name="search" size={18} />
          {t("title")}
        </h2>
        <p role="status" className="text-table text-muted">
          {state === "none" && t("start")}
          {state === "looking" && t("looking")}
          {state === "found" && t("found", { count: people.length })}
          {(state === "failed" || state === "signedOut") && t(state)}
        </p>
      </div>
      {people.length > 0 && (
        <ul className="grid gap-3">
          {people.map((person) => (
            <LookAlikeRow
              key={person.id}
              person={person}
              isTold={told.includes(person.id)}
              onTell={(isTold) =>
                onTell(isTold ? [...told, person.id] : told.filter((id) => id !== person.id))
              }
            />
          ))}
        </ul>
      )}
      {people.length > 0 && <p className="text-table text-muted">{t("why")}</p>}
    </section>
  )
}

type LookAlikeRowProps = { person: LookAlike; isTold: boolean; onTell: (isTold: boolean) => void }

function LookAlikeRow({ person, isTold, onTell }: LookAlikeRowProps) {
  const t = useTranslations("look-alike")
  return (
    <li className="boxed grid gap-2 rounded-control border border-divider bg-surface p-3">
      <LookAlikeFacts person={person} />
      {isTold && (
        <p className="flex items-center gap-1.5 text-table text-success">
          <Icon name="check" size={16} />
          {t("told")}
        </p>
      )}
      <p className="flex flex-wrap gap-2">
        {person.hers && (
          <LinkButton href={`/participants/${person.id}`} target="_blank" rel="noopener" size="small">
            {t("open")}
            <VisuallyHidden> {t("opens")}</VisuallyHidden>
          </LinkButton>
        )}
        <Button size="small" onClick={() => onTell(!isTold)}>
          {t(isTold ? "isSame" : "notSame")}
          <VisuallyHidden> {person.code}</VisuallyHidden>
        </Button>
      </p>
    </li>
  )
}
