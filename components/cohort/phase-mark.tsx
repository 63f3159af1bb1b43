/** How far she is on the way from registration to road map: seven dots, and always the word above them. */
export function PhaseMark({ word, done }: { word: string; done: number | null }) {
  return (
    <span className="inline-grid gap-0.5">
      {word}
      <svg
        viewBox="0 0 56 6"
        width="56"
        height="6"
        strokeWidth="6"
        strokeLinecap="round"
        strokeDasharray="0 8"
        aria-hidden="true"
        className="rtl:-scale-x-100"
      >
        <path d="M4 3h49" className="stroke-divider" />
        {done && <path d={`M4 3h${done * 8 - 7}`} className="stroke-primary" />}
      </svg>
    </span>
  )
}
