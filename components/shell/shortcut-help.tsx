"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Dialog } from "@/components/ui/dialog"
import type { NamedDestination } from "./destinations"

type ShortcutHelpProps = { destinations: readonly NamedDestination[]; canLog: boolean; onClose: () => void }

export function ShortcutHelp({ destinations, canLog, onClose }: ShortcutHelpProps) {
  const t = useTranslations("shell.shortcuts")
  return (
    <Dialog title={t("title")} onClose={onClose} light>
      <p className="text-muted">{t("where")}</p>
      <dl className="mt-4 grid gap-2">
        {canLog && <Line keys={<Key>C</Key>}>{t("logSession")}</Line>}
        {destinations.map(({ name, letter, label }) => (
          <Line
            key={name}
            keys={
              <>
                <Key>G</Key> <span className="text-table text-muted">{t("then")}</span> <Key>{letter}</Key>
              </>
            }
          >
            {t("goTo", { place: label })}
          </Line>
        ))}
        {destinations.some(({ href }) => href === "/participants") && (
          <Line
            keys={
              <>
                <Key>1</Key> – <Key>7</Key>
              </>
            }
          >
            {t("partOfFile")}
          </Line>
        )}
        <Line
          keys={
            <>
              <Key>Ctrl</Key> <Key>K</Key>
            </>
          }
        >
          {t("find")}
        </Line>
        <Line keys={<Key>/</Key>}>{t("search")}</Line>
        <Line keys={<Key>?</Key>}>{t("help")}</Line>
      </dl>
    </Dialog>
  )
}

function Line({ keys, children }: { keys: ReactNode; children: ReactNode }) {
  return (
    <div className="flex items-center gap-4">
      <dt className="w-36 shrink-0">{keys}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-8 rounded border border-control bg-sunken px-2 text-center">
      {children}
    </kbd>
  )
}
