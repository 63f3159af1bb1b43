import { percentage } from "@/lib/domain/cohort/rules"

/** "93.5 %" of something; nothing where there is nothing to divide by. Latin digits in every language. */
export function shareText(part: number, whole: number, locale: string): string | null {
  const share = percentage(part, whole)
  return share === null ? null : `${figure(share, locale, 1)}\u00a0%`
}

/** "1,204" as the language writes it, in Latin digits. */
export function figure(value: number, locale: string, decimals = 0): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return new Intl.NumberFormat(`${locale}-u-nu-latn`, digits).format(value)
}
