"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { PaletteOpener } from "@/components/palette/palette-opener"
import { UndoProvider } from "@/components/ui/undo"
import { Arriving } from "./arriving"
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
  canLog: boolean
  /** What opens in place of the form that the link leads to. */
  quickLog?: ReactNode
  children: ReactNode
}

/** Everything around the pages of somebody who has signed in, drawn from plain values that are sent once. */
export function WorkspaceFrame({ settings, canLog, quickLog, children }: WorkspaceFrameProps) {
  const t = useTranslations("shell")
  const { person, acts } = settings
  const places: NamedDestination[] = (destinations[person.principal] ?? []).map((place) => ({
    ...place,
    label: t(`nav.${place.name}`),
  }))
  const logSession = (
    <>
      <LogSessionLink />
      {quickLog}
    </>
  )
  return (
    <UndoProvider>
      <SkipLink />
      {person.demo && <DemoBanner />}
      <TopBar
        settings={settings}
        find={<PaletteOpener principal={person.principal} destinations={places} />}
        logSession={canLog && logSession}
      />
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
          <Arriving>{children}</Arriving>
        </main>
      </div>
      <BottomBar destinations={places} settings={settings} canLog={canLog} />
      {person.shortcuts && <Shortcuts destinations={places} canLog={canLog} />}
      <IdleWarning extend={acts.extend} />
    </UndoProvider>
  )
}
