"use client"

import { distanceTravelled, type Scores } from "@/lib/domain/self-assessment/rules"
import { type Dimension, dimensions } from "@/lib/domain/self-assessment/schema"
import { type StepLanguage, stepWords } from "@/lib/words/her-language/my-steps"
import { HerWords } from "./her-words"
import { DimensionPicture, Face } from "./pictures"

type StepsBarsProps = { language: StepLanguage; inOrder: readonly Scores[] }
type Shown = { dimension: Dimension; first: number | null; last: number }

/* Not a server component: React holds back a drawing that arrives in pieces under an inline style, which our policy forbids. */
/** How far she has come, for her to read: each respect by itself, before and now, and never one number for all. */
export function StepsBars({ language, inOrder }: StepsBarsProps) {
  const words = stepWords[language]
  const both = distanceTravelled(inOrder)
  const latest = inOrder.at(-1) ?? {}
  const shown = dimensions.flatMap((dimension): Shown[] => {
    const travelled = both.find((one) => one.dimension === dimension)
    if (travelled) return [travelled]
    const last = latest[dimension]
    return last === undefined ? [] : [{ dimension, first: null, last }]
  })
  return (
    <HerWords language={language} className="grid gap-4">
      {inOrder.length === 1 && <p className="max-w-text text-muted">{words.notYetBoth}</p>}
      <ul className="grid gap-4 lg:grid-cols-2">
        {shown.map(({ dimension, first, last }) => (
          <li key={dimension} className="boxed flex gap-4 rounded-card border border-divider bg-surface p-4">
            <span className="text-primary">
              <DimensionPicture of={dimension} size={56} />
            </span>
            <div className="grid min-w-0 flex-1 content-start gap-2">
              <h3 className="text-lead">{words.dimensions[dimension]}</h3>
              {first !== null && <Bar label={words.before} score={first} language={language} isBefore />}
              <Bar label={words.now} score={last} language={language} />
            </div>
          </li>
        ))}
      </ul>
    </HerWords>
  )
}

type BarProps = { label: string; score: number; language: StepLanguage; isBefore?: boolean }

/** One answer: its face, its word and a bar of as many parts; what was before is drawn in outline. */
function Bar({ label, score, language, isBefore = false }: BarProps) {
  const { faces } = stepWords[language]
  const face = score === 1 ? "1" : score === 2 ? "2" : score === 3 ? "3" : "4"
  const filled = isBefore ? "fill-primary-tint stroke-primary" : "fill-primary stroke-primary"
  return (
    <div className="grid grid-cols-[minmax(4.5rem,auto)_minmax(0,1fr)] items-center gap-x-3 gap-y-1">
      <span className="text-table text-muted">{label}</span>
      <span className="flex items-center gap-2 font-semibold">
        <Face of={face} size={28} />
        {faces[face]}
      </span>
      <svg
        viewBox="0 0 160 14"
        preserveAspectRatio="none"
        className="col-span-2 h-3.5 w-full rtl:-scale-x-100"
        aria-hidden="true"
      >
        {[1, 2, 3, 4].map((part) => (
          <rect
            key={part}
            x={(part - 1) * 40 + 1}
            y={1}
            width={37}
            height={12}
            rx={2}
            strokeWidth={1.5}
            vectorEffect="non-scaling-stroke"
            className={part <= score ? filled : "fill-none stroke-control"}
          />
        ))}
      </svg>
    </div>
  )
}
