import type { Dimension } from "@/lib/domain/self-assessment/schema"

/** Our own drawings, one for each respect, on a field of 64 by 64. */
const drawings: Record<Dimension, string> = {
  /* a figure that stands upright, arms raised */
  confidence: "M32 20a7 7 0 1 0 0-14 7 7 0 0 0 0 14M32 22v20M32 28L18 16M32 28l14-12M32 42l-9 16M32 42l9 16",
  /* two who speak with each other */
  language: "M6 12h30v20H20l-8 8v-8H6zM28 38v6h12l8 8v-8h10V24H42M13 19h16M13 25h10",
  /* a paper with a seal, in balance */
  rights: "M14 6h26l10 10v42H14zM40 6v10h10M21 26h20M21 34h20M21 42h10M42 50a5 5 0 1 0 0-10 5 5 0 0 0 0 10",
  /* three who hold hands */
  network:
    "M32 18a6 6 0 1 0 0-12 6 6 0 0 0 0 12M12 26a5 5 0 1 0 0-10 5 5 0 0 0 0 10M52 26a5 5 0 1 0 0-10 5 5 0 0 0 0 10M32 20v24M12 28v20M52 28v20M12 36l20-8 20 8M32 44l-6 14M32 44l6 14M12 48l-4 10M12 48l4 10M52 48l-4 10M52 48l4 10",
  /* a house with a clock in it */
  family_time: "M6 30L32 8l26 22M12 26v32h40V26M32 50a10 10 0 1 0 0-20 10 10 0 0 0 0 20M32 34v6l4 3",
  /* a heart */
  wellbeing: "M32 54C6 38 8 12 22 12c5 0 8 4 10 8 2-4 5-8 10-8 14 0 16 26-10 42",
  /* a screen and a telephone */
  digital: "M4 12h38v28H4zM16 50h14M23 40v10M46 22h14v34H46zM51 50h4",
  /* a case with tools, under a magnifying glass */
  job_search: "M28 46a20 20 0 1 0 0-40 20 20 0 0 0 0 40M43 41l16 16M18 30h20V20H18zM24 20v-4h8v4M18 25h20",
  /* a door that is open, and a step towards it */
  ready: "M30 6h24v50H30zM30 6l12 6v50l-12-6M37 34v4M4 44h16M14 36l8 8-8 8",
}

export function DimensionPicture({ of, size = 64 }: { of: Dimension; size?: number }) {
  return (
    <svg
      viewBox="0 0 64 64"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={2.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className="shrink-0"
    >
      <path d={drawings[of]} />
    </svg>
  )
}

/** Four faces: from a mouth that is level and small to one that laughs. None of them is sad: not yet is no failure. */
const mouths: Record<string, string> = {
  "1": "M24 43h16",
  "2": "M21 41c6 4 16 4 22 0",
  "3": "M18 39c6 9 22 9 28 0",
  "4": "M16 37h32c0 18-32 18-32 0z",
}

export function Face({ of, size = 48 }: { of: string; size?: number }) {
  return (
    <svg
      viewBox="0 0 64 64"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={3}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className="shrink-0"
    >
      <circle cx={32} cy={32} r={28} />
      <path d="M22 23v5M42 23v5" strokeWidth={4.5} />
      <path d={mouths[of]} />
    </svg>
  )
}
