import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { UndoProvider } from "@/components/ui/undo"
import { may, principalOf } from "@/lib/access/permissions"
import { BottomBar } from "./bottom-bar"
import { DemoBanner } from "./demo-banner"
import { destinations, type NamedDestination } from "./destinations"
import { IdleWarning } from "./idle-warning"
import { LogSessionLink } from "./log-session-link"
import { NavLinks } from "./nav-links"
import type { Settings } from "./person-menu"
import { Shortcuts } from "./shortcuts"
import { SkipLink } from "./skip-link"
import { TopBar } from "./top-bar"

type WorkspaceFrameProps = {
  settings: Settings
  /** In place of the plain link to the form: the quick log's own button. */
  logSession?: ReactNode
  children: ReactNode
}

/** Everything around the pages of somebody who has signed in. */
export function WorkspaceFrame({ settings, logSession = <LogSessionLink />, children }: WorkspaceFrameProps) {
  const t = useTranslations("shell")
  const { person, acts } = settings
  const principal = principalOf(person)
  const canLog = may(principal, "session.log")
  const places: NamedDestination[] = (destinations[principal] ?? []).map((place) => ({
    ...place,
    label: t(`nav.${place.name}`),
  }))
  return (
    <UndoProvider>
      <SkipLink />
      {person.demo && <DemoBanner />}
      <TopBar settings={settings} logSession={canLog && logSession} />
      <div className="mx-auto flex max-w-content md:px-6">
        <nav
          aria-label={t("menu")}
          data-chrome
          className="sticky top-14 hidden w-52 shrink-0 content-start gap-1 self-start py-6 pe-6 md:grid"
        >
          <NavLinks destinations={places} look="side" />
        </nav>
        <main
          id="main"
          tabIndex={-1}
          className="min-w-0 flex-1 px-4 py-6 pb-28 outline-none md:px-0 md:pb-16"
        >
          {children}
        </main>
      </div>
      <BottomBar destinations={places} settings={settings} canLog={canLog} />
      {person.shortcuts && <Shortcuts destinations={places} canLog={canLog} />}
      <IdleWarning extend={acts.extend} />
    </UndoProvider>
  )
}
