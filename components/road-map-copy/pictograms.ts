/** Drawings of 24 by 24 for who reads little: one for each topic, drawn with the same line on screen, on paper and in the file. */
const pictograms = {
  work: "M4 8h16v11H4zM9 8V5h6v3M4 13h16",
  language: "M4 5h16v11h-9l-4 4v-4H4zM8 9h8M8 12h5",
  training: "M12 6c-2-1.500-5-2-8-2v14c3 0 6 .5 8 2 2-1.500 5-2 8-2V4c-3 0-6 .5-8 2zM12 6v14",
  papers: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  childcare:
    "M8 8a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5M4 21v-6c0-3 1.500-5 4-5s4 2 4 5v6M17 13a2 2 0 1 0 0-4 2 2 0 0 0 0 4M14.500 21v-2.500c0-2 1-3 2.500-3s2.500 1 2.500 3V21",
  health:
    "M12 20C6 16 3.500 12.500 3.500 9.200 3.500 6.500 5.500 4.500 8 4.500c1.700 0 3.200 1 4 2.500.8-1.500 2.300-2.500 4-2.500 2.500 0 4.500 2 4.500 4.700 0 3.300-2.500 6.800-8.500 10.800z",
  housing: "M3.500 11.500L12 4l8.500 7.500M6 9.500V20h12V9.500M10 20v-6h4v6",
  money:
    "M3.500 6.500h17v11h-17zM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5M6.500 9.500v.1M17.500 14.500v.1",
  contacts:
    "M8.500 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7M2.500 20c0-3.500 2.500-6 6-6s6 2.500 6 6M16 4.500a3.500 3.500 0 0 1 0 6.500M17.500 14.500c2.500.7 4 2.800 4 5.500",
  own: "M12 3.500l2.600 5.400 5.900.8-4.300 4.100 1 5.900-5.200-2.800-5.200 2.800 1-5.900-4.300-4.100 5.900-.8z",
  month: "M4 6h16v14H4zM4 10h16M8 3v5M16 3v5",
  goal: "M6 21V4M6 5h11l-2.500 3.500L17 12H6",
  phone:
    "M6.500 3.500h3l1.500 4-2 1.500c1 2.500 3 4.500 5.500 5.500l1.500-2 4 1.500v3c0 1.500-1 2.500-2.500 2.500C10.500 19.500 4 13 4 6c0-1.500 1-2.500 2.500-2.500z",
} as const

/** A phrase's topic has its drawing; what nobody drew has a star. */
export function pathOf(topic: string): string {
  return new Map<string, string>(Object.entries(pictograms)).get(topic) ?? pictograms.own
}
