export function Spinner() {
  return (
    <svg
      viewBox="0 0 20 20"
      width="18"
      height="18"
      className="spin shrink-0"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" strokeWidth="2.5" opacity="0.3" />
      <path d="M10 2.5A7.500 7.500 0 0 1 17.500 10" fill="none" stroke="currentColor" strokeWidth="2.5" />
    </svg>
  )
}
