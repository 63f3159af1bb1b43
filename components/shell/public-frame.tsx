import type { ReactNode } from "react"
import { Brand } from "./brand"
import { DemoBanner } from "./demo-banner"
import { SkipLink } from "./skip-link"

type PublicFrameProps = {
  demo?: boolean
  /** `<PublicLanguage />`, where the page may cost its JavaScript. */
  language?: ReactNode
  children: ReactNode
}

/** Around the pages of somebody who has not signed in. */
export function PublicFrame({ demo = false, language, children }: PublicFrameProps) {
  return (
    <>
      <SkipLink />
      {demo && <DemoBanner />}
      <header className="mx-auto flex min-h-16 max-w-lg items-center justify-between gap-4 px-4 pt-5">
        <Brand />
        {language}
      </header>
      <main id="main" tabIndex={-1} className="mx-auto grid max-w-lg gap-6 px-4 py-6 outline-none">
        {children}
      </main>
    </>
  )
}
