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

/** Letters are read where stylesheets are thrown away: each element says how it looks. */
export function drawn({ locale, address, ...words }: LetterWords): string {
  const { subject, greeting, ask, open, safe, mistake } = escaped(words)
  const text = "margin:0 0 16px;font-size:16px;line-height:1.5;color:#16202A"
  const small = "margin:0 0 8px;font-size:14px;line-height:1.5;color:#46535F"
  const button =
    "display:inline-block;padding:14px 24px;border-radius:6px;background:#0B5563;color:#FFFFFF;font-size:18px;font-weight:600;text-decoration:none"
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${subject}</title></head>
<body style="margin:0;padding:24px 16px;background:#F5F7F8;font-family:'Noto Sans',Arial,sans-serif">
<div style="max-width:480px;margin:0 auto;padding:24px;border-radius:10px;background:#FFFFFF">
<p style="${text}">${greeting}</p>
<p style="${text};font-size:18px">${ask}</p>
<p style="margin:0 0 24px"><a href="${plainly(address)}" style="${button}">${open}</a></p>
<p style="${small}">${safe}</p>
<p style="${small}">${mistake}</p>
</div>
</body>
</html>
`
}

function escaped<Names extends string>(words: Record<Names, string>): Record<Names, string>
function escaped(words: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([name, text]) => [name, plainly(text)]))
}

function plainly(text: string): string {
  const marks: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  }
  return text.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark)
}
