import type { ReactNode } from "react"
import { runs } from "@/lib/words/languages"
import { type ReminderWords, reminderLanguages } from "@/lib/words/reminders"
import { type ComingPlace, comingHref } from "./coming-place"
import { QuickExit } from "./quick-exit"

/** What every view of the page is given. */
export type Coming = { words: ReminderWords; token: string; place: ComingPlace }

type ComingFrameProps = { of: Coming; demo: string | null; children: ReactNode }

/** Around the page: no name of ours, for others may look at her phone. It speaks her language and says its own. */
export function ComingFrame({ of: { words, token }, demo, children }: ComingFrameProps) {
  const { language, direction, t } = words
  return (
    <div lang={language} dir={direction} className="min-h-dvh">
      {demo && (
        <aside
          lang="en"
          dir="ltr"
          className="border-b border-warning bg-warning-tint px-4 py-1 text-center text-meta font-semibold text-warning"
        >
          {demo}
        </aside>
      )}
      <header className="mx-auto flex max-w-lg justify-end px-4 pt-3">
        <QuickExit>{t("page.leave")}</QuickExit>
      </header>
      <main id="main" className="mx-auto grid max-w-lg gap-5 px-4 pt-3 pb-6">
        {children}
      </main>
      <footer className="mx-auto max-w-lg px-4 pb-12">
        <details className="text-table">
          <summary className="link inline-flex min-h-11 cursor-pointer items-center">
            {t("page.language")}: {nameOf(language)}
          </summary>
          <ul className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
            {reminderLanguages.map((one) => (
              <li key={one}>
                <a
                  href={comingHref(token, { lang: one })}
                  lang={one}
                  dir={runs(one)}
                  hrefLang={one}
                  aria-current={one === language ? "true" : undefined}
                  className="link inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:no-underline"
                >
                  {nameOf(one)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      </footer>
    </div>
  )
}

/** Each language under its own name. */
function nameOf(language: string): string {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
