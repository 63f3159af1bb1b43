/** The mark: a way with a beginning, a turn and somewhere to arrive. */
export function Brand() {
  return (
    <span className="inline-flex items-center gap-2 text-lead font-bold tracking-tight text-ink">
      <svg
        viewBox="0 0 28 28"
        width="28"
        height="28"
        aria-hidden="true"
        focusable="false"
        className="shrink-0"
      >
        <rect width="28" height="28" rx="7" className="fill-primary" />
        <path
          d="M8 20.5c0-4 3-5 6-6.500s6-2.5 6-6.5"
          fill="none"
          strokeWidth="2.4"
          strokeLinecap="round"
          className="stroke-on-primary"
        />
        <circle cx="8" cy="20.5" r="2.6" className="fill-on-primary" />
        <circle cx="20" cy="7.5" r="2.6" className="fill-primary stroke-on-primary" strokeWidth="1.8" />
      </svg>
      Itinera
    </span>
  )
}
