const steps = [1, 2, 3, 4, 5, 6, 7] as const

/** How far she is on the way from registration to road map: dots, and always the word above them. */
export function PhaseMark({ word, done }: { word: string; done: number | null }) {
  return (
    <span className="inline-grid gap-0.5 max-md:justify-items-end">
      {word}
      <svg
        viewBox="0 0 56 8"
        width="56"
        height="8"
        aria-hidden="true"
        focusable="false"
        className="shrink-0 rtl:-scale-x-100"
      >
        {steps.map((step) => (
          <circle
            key={step}
            cx={step * 8 - 4}
            cy="4"
            r="2.75"
            strokeWidth="1"
            className={
              done !== null && step <= done
                ? "fill-primary stroke-primary"
                : "fill-transparent stroke-control"
            }
          />
        ))}
      </svg>
    </span>
  )
}
