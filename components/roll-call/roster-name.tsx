import type { RosterPerson } from "./use-roll-call"

type RosterNameProps = { person: Pick<RosterPerson, "participantId" | "name" | "hers"> }

/** Her name leads to her file where she is one's own. */
export function RosterName({ person }: RosterNameProps) {
  if (!person.hers) return <bdi className="font-semibold">{person.name}</bdi>
  return (
    <a href={`/participants/${person.participantId}`} className="link font-semibold">
      <bdi>{person.name}</bdi>
    </a>
  )
}
