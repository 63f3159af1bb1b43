const paths = {
  check: "M4 10.5l4 4 8-9",
  tilde: "M3.5 11.5c2-4 4.5-4 6.5-1.5s4.5 2.5 6.5-1.5",
  cross: "M5 5l10 10M15 5L5 15",
  struck: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M5.2 5.200l9.6 9.6",
  question: "M7 7.500a3 3 0 1 1 4.5 2.600c-.9.5-1.5 1.2-1.5 2.400M10 15.500v.1",
  plus: "M10 4v12M4 10h12",
  down: "M5 7.500l5 5 5-5",
  next: "M7.5 5l5 5-5 5",
  back: "M12.5 5l-5 5 5 5",
  up: "M10 16V4M5 9l5-5 5 5",
  lower: "M10 4v12M5 11l5 5 5-5",
  alert: "M10 3L2.5 16.500h15zM10 8v4M10 14.200v.1",
  about: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 9.500V14M10 6.300v.1",
  search: "M9 3.500a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M13 13l4 4",
  more: "M4.5 10h.1M10 10h.1M15.5 10h.1",
  day: "M3.5 5h13v11.500h-13zM3.5 8.500h13M7 3v3M13 3v3",
  week: "M3.5 5h13v11.500h-13zM3.5 8.500h13M7 3v3M13 3v3M8 8.500v8M12.2 8.500v8",
  people:
    "M7.5 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2 16.500c0-3 2.5-5 5.5-5s5.5 2 5.5 5M13 3.800a3 3 0 0 1 0 5.400M14.5 11.900c2 .6 3.5 2.3 3.5 4.6",
  building: "M4 17V4h8v13M12 8h4v9M2.5 17h15M7 7.500h2M7 10.500h2M7 13.500h2",
  child:
    "M10 3.5a7 7 0 1 0 0 14 7 7 0 0 0 0-14M7.5 9.5v.1M12.5 9.5v.1M7.2 12.6c1.6 1.7 4 1.7 5.6 0M10 3.5c-.2-1.3 1.4-1.8 1.8-.6",
  clock: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 6v4.200l3 1.8",
  undo: "M7 4L3.5 7.5 7 11M3.5 7.500h8a4.5 4.5 0 0 1 0 9H8",
  bell: "M5.5 13.500V9a4.5 4.5 0 0 1 9 0v4.500l1.5 2H4zM8.5 17.700h3M10 2.800v1.600",
  flag: "M5 17.500v-14M5 4h9.500l-2 3.5 2 3.500H5",
  language: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M3 10h14M10 3c-4.5 4-4.5 10 0 14M10 3c4.5 4 4.5 10 0 14",
  theme: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 3v14M12.5 4v12M15 5.500v9",
  download: "M10 3.500v9M6 9l4 4 4-4M3.5 16.500h13",
  upload: "M10 13V3.500M6 7.500l4-4 4 4M3.5 16.500h13",
  out: "M8 3.500H4v13h4M12.5 6.500L16 10l-3.5 3.500M16 10H8",
  paper: "M5 2.500h6.5l3.5 3.500v11.500H5zM11.5 2.500v3.500H15M7.5 10h5M7.5 13h5",
  phone:
    "M6.5 3.500H4.200A1.200 1.200 0 0 0 3 4.800C3.500 11 9 16.500 15.200 17a1.200 1.200 0 0 0 1.300-1.200v-2.600l-3.500-1.200-1.600 1.600a10 10 0 0 1-5-5L8 7z",
  lock: "M5 9h10v7.500H5zM7 9V6.500a3 3 0 0 1 6 0V9",
  work: "M3 7h14v9.500H3zM7.500 7V4.500h5V7M3 11h14",
} as const

export type IconName = keyof typeof paths

const flips: readonly IconName[] = ["next", "back", "undo", "out"]

/** A drawing beside a word, never instead of one. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "more" ? 2.5 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={flips.includes(name) ? "shrink-0 rtl:-scale-x-100" : "shrink-0"}
    >
      <path d={paths[name]} />
    </svg>
  )
}
