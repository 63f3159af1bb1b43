const aMegabyte = 1024 * 1024

/** How large a file is, in the unit that a person would say. */
export function sizeParts(bytes: number, locale: string): { unit: "bytes" | "megabytes"; size: string } {
  if (bytes < aMegabyte) return { unit: "bytes", size: String(Math.max(1, Math.round(bytes / 1024))) }
  const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  return { unit: "megabytes", size: written.format(bytes / aMegabyte) }
}
