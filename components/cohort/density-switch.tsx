"use client"

import { useState } from "react"
import { type Density, densities } from "./density"
import type { CohortWords } from "./words"

/** High or low rows: shown at once and remembered by this browser. */
export function DensitySwitch({ start, words }: { start: Density; words: CohortWords }) {
  const [density, setDensity] = useState(start)
  const choose = (chosen: Density) => {
    setDensity(chosen)
    // biome-ignore lint/suspicious/noDocumentCookie: the other way is not in every browser yet
    document.cookie = `density=${chosen};path=/;max-age=31536000;samesite=lax`
    document.querySelector("[data-density]")?.setAttribute("data-density", chosen)
  }
  return (
    <fieldset data-chrome className="hidden items-center gap-2 text-table md:flex">
      <legend className="float-start pe-2 text-muted">{words.rows}</legend>
      {densities.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === density}
          onClick={() => choose(one)}
          className="boxed min-h-8 cursor-pointer rounded-control border border-control bg-surface px-3 hover:border-primary aria-pressed:border-primary aria-pressed:bg-primary-tint aria-pressed:font-semibold aria-pressed:text-primary"
        >
          {words.densities[one]}
        </button>
      ))}
    </fieldset>
  )
}
