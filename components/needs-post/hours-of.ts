type Hours = { hoursMin: number | null; hoursMax: number | null }

/** Hours a week from the least to the most, as far as they are known. */
export function hoursOf({ hoursMin, hoursMax }: Hours, said: (count: number) => string): string | null {
  const [least, most] = [hoursMin ?? hoursMax, hoursMax ?? hoursMin]
  if (least === null || most === null) return null
  return least === most ? said(least) : `${said(least)}–${said(most)}`
}
