import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Icon } from "@/components/ui/icon"
import { Brand } from "./brand"
import { Disclosure } from "./disclosure"
import { PersonMenu, type Settings } from "./person-menu"

type TopBarProps = { settings: Settings; find: ReactNode; logSession?: ReactNode }

/** On every page: whose house this is, the one thing done most, and the person's own menu. */
export function TopBar({ settings, find, logSession }: TopBarProps) {
  const t = useTranslations("shell")
  const { person } = settings
  return (
    <header data-chrome className="sticky top-0 z-30 border-b border-divider bg-surface">
      <div className="flex min-h-14 items-center gap-3 px-4 md:px-6">
        <a href="/" className="rounded-control no-underline">
          <Brand />
        </a>
        <p className="grid min-w-0 border-s border-divider ps-3 leading-tight">
          <span className="truncate text-table font-semibold">{person.organisation}</span>
          {person.programmeTitle && person.programmeTitle !== person.organisation && (
            <span className="truncate text-meta text-muted">{person.programmeTitle}</span>
          )}
        </p>
        {find}
        <div className="hidden items-center gap-2 md:flex">
          {logSession}
          <Disclosure
            className="flex min-h-control items-center gap-2 rounded-control px-2 hover:bg-sunken"
            label={
              <>
                <span className="sr-only">{t("settings", { name: person.name })}</span>
                <span
                  aria-hidden="true"
                  className="grid size-8 place-items-center rounded-full bg-primary-tint text-table font-semibold text-primary"
                >
                  {initials(person.name)}
                </span>
                <Icon name="down" size={16} />
              </>
            }
          >
            <PersonMenu {...settings} />
          </Disclosure>
        </div>
      </div>
    </header>
  )
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? "")][0] ?? "",
  )
  return letters.join("").toUpperCase()
}
