/** What a person means by "9", "930", "9.30", "9h30" or "09:30", as a form keeps it; anything else is left alone. */
export function typedTime(typed: string): string {
  const [, hours, minutes] = /^(\d{1,2})(?:[:.,h\s]?(\d{2}))?\s*h?$/i.exec(typed.trim()) ?? []
  if (hours === undefined || Number(hours) > 23 || Number(minutes ?? 0) > 59) return typed
  return `${hours.padStart(2, "0")}:${minutes ?? "00"}`
}
