import type { ReactNode } from "react"
import type { CohortLine } from "@/lib/domain/cohort/rules"
import type { Flag } from "@/lib/domain/cohort/schema"

/* A page has five hundred of these cells: each is as few elements as it can be, and its look stands in app/globals.css. */

/** Her name as she uses it, the way to her file, and under it her Latin spelling. */
export function nameCell({ id, name, latin }: CohortLine): ReactNode {
  const link = (
    <a href={`/participants/${id}`} data-row={id} className="link" dir="auto">
      {name}
    </a>
  )
  if (!latin) return link
  return (
    <>
      {link}
      <bdi className="beneath">{latin}</bdi>
    </>
  )
}

/** When she comes next: the day, and under it the time. */
export function nextCell({ next }: CohortLine): ReactNode {
  if (!next) return null
  const [day, time] = next
  return (
    <span className="next">
      {day} <span>{time}</span>
    </span>
  )
}

/** What was met of what was needed: numbers, a shape and a word. */
export function careCell({ care }: CohortLine, { met, gap }: { met: string; gap: string }): ReactNode {
  if (!care) return null
  const [given, needed] = care
  const short = given < needed
  return (
    <span className={short ? "shape shape-alert font-semibold text-care" : "shape shape-check"}>
      <bdi>{`${given}/${needed}`}</bdi>
      <span className="sr-only">{short ? gap : met}</span>
    </span>
  )
}

/** Confirmed hours of job shadowing; counted when they are 2 to 8 at one employer. */
export function shadowingCell({ shadowing, shadowingCounted }: CohortLine, counted: string): ReactNode {
  if (!shadowing || !shadowingCounted) return shadowing
  return (
    <span className="shape shape-check">
      {shadowing}
      <span className="sr-only">{counted}</span>
    </span>
  )
}

/** What needs an eye. The rule is in the hint and, for everyone, under the list. */
export function flagsCell({ flags }: CohortLine, words: Record<Flag, string>): ReactNode {
  if (!flags) return null
  return (
    <span className="flags">
      {flags.map((flag) => (
        <span key={flag} data-flag={flag} className="boxed shape">
          {words[flag]}
        </span>
      ))}
    </span>
  )
}
