import type { ReactNode } from "react"
import { Brand } from "@/components/shell/brand"
import { directionOf, type Locale, localeNames } from "@/lib/words/locales"
import type { Translator } from "@/lib/words/translator"

type LinkFrameProps = {
  t: Translator
  locale: Locale
  offered: readonly Locale[]
  /** This page in another language. */
  inLanguage: (locale: Locale) => string
  demo: boolean
  children: ReactNode
}

/** Around a page that a link opens. It speaks its reader's language, which need not be the browser's: so it says its own. */
export function LinkFrame({ t, locale, offered, inLanguage, demo, children }: LinkFrameProps) {
  return (
    <div lang={locale} dir={directionOf(locale)} className="min-h-dvh">
      {demo && (
        <aside
          aria-label={t("shell.demoLabel")}
          className="border-b border-warning bg-warning-tint px-4 py-1 text-center text-meta font-semibold text-warning"
        >
          {t("shell.demo")}
        </aside>
      )}
      <header className="mx-auto flex max-w-lg flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 pt-5">
        <Brand />
        <Languages t={t} locale={locale} offered={offered} inLanguage={inLanguage} />
      </header>
      <main id="main" className="mx-auto grid max-w-lg gap-5 px-4 pt-5 pb-12">
        {children}
      </main>
    </div>
  )
}

/** Each language under its own name; a link, so that it needs nothing but a browser. */
function Languages({ t, locale, offered, inLanguage }: Omit<LinkFrameProps, "demo" | "children">) {
  return (
    <nav aria-label={t("hours.confirm.language")}>
      <ul className="flex flex-wrap gap-x-3 text-table">
        {offered.map((one) => (
          <li key={one}>
            <a
              href={inLanguage(one)}
              lang={one}
              hrefLang={one}
              aria-current={one === locale ? "true" : undefined}
              className="link inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:no-underline"
            >
              {localeNames[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
