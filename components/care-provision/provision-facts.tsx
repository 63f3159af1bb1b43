import { Badge } from "@/components/ui/badge"
import type { Fact, Sharers } from "./provision-words"

/** Short facts about an offer, side by side. */
export function ProvisionFacts({ facts }: { facts: readonly Fact[] }) {
  return (
    <span className="flex flex-wrap content-start items-start gap-2">
      {facts.map(({ text, ...look }) => (
        <Badge key={text} {...look}>
          {text}
        </Badge>
      ))}
    </span>
  )
}

/** The sessions whose children share it; where there are more, the offer names them. */
export function SharedBy({ sharers, href }: { sharers: Sharers; href?: string }) {
  const { label, sessions, more } = sharers
  if (sessions.length === 0) return null
  return (
    <span className="flex flex-wrap gap-x-2 text-table text-muted">
      {label}
      {sessions.map(({ id, name }) => (
        <a key={id} href={`/sessions/${id}`} className="link">
          <bdi>{name}</bdi>
        </a>
      ))}
      {more && (
        <a href={href} className="link">
          {more}
        </a>
      )}
    </span>
  )
}
