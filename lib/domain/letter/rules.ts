import { directionOf, type Locale, locales } from "@/lib/words/locales"

export type Written = { recipient: string; subject: string; text: string; html: string }

/** A reader's language, or English where it is none of ours. */
export function localeOf(locale: string): Locale {
  return locales.find((known) => known === locale) ?? "en"
}

export type LetterWords = Record<
  "subject" | "greeting" | "ask" | "open" | "safe" | "mistake" | "address",
  string
> & {
  locale: Locale
}

/** The letter that asks for one thing, with the link where it is done. */
export function drawn({ locale, address, ...words }: LetterWords): string {
  const { subject, greeting, ask, open, safe, mistake } = words
  return framed({
    language: locale,
    direction: directionOf(locale),
    title: plainly(subject),
    parts: [
      { text: greeting },
      { text: ask, strong: true },
      { text: open, address },
      { text: safe, small: true },
      { text: mistake, small: true },
    ],
  })
}

type Part = { text: string; strong?: boolean; small?: boolean; address?: string }
type Frame = { language: string; direction: "ltr" | "rtl"; title: string; parts: readonly Part[] }

/** Letters are read where stylesheets are thrown away: each element says how it looks. */
export function framed({ language, direction, title, parts }: Frame): string {
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body style="margin:0;padding:24px 16px;background:#F5F7F8;font-family:'Noto Sans',Arial,sans-serif">
<div style="max-width:480px;margin:0 auto;padding:24px;border-radius:10px;background:#FFFFFF">
${parts.map(drawnPart).join("\n")}
</div>
</body>
</html>
`
}

const plain = "margin:0 0 16px;font-size:16px;line-height:1.5;color:#16202A"
const small = "margin:0 0 8px;font-size:14px;line-height:1.5;color:#46535F"
const button =
  "display:inline-block;padding:14px 24px;border-radius:6px;background:#0B5563;color:#FFFFFF;font-size:18px;font-weight:600;text-decoration:none"

function drawnPart({ text, address, ...look }: Part): string {
  if (address)
    return `<p style="margin:0 0 24px"><a href="${plainly(address)}" style="${button}">${plainly(text)}</a></p>`
  const style = look.small ? small : look.strong ? `${plain};font-size:18px` : plain
  return `<p style="${style}">${plainly(text)}</p>`
}

export function plainly(text: string): string {
  const marks: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  }
  return text.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark)
}
