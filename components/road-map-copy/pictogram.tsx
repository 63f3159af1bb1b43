import { pathOf } from "./pictograms"

/** A drawing beside words, for who reads little; it says nothing that the words do not say. */
export function Pictogram({ topic, size = 40 }: { topic: string; size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className="shrink-0"
    >
      <path d={pathOf(topic)} />
    </svg>
  )
}
