import { useTranslations } from "next-intl"
import { Icon } from "@/components/ui/icon"
import type { NamedDestination } from "./destinations"
import { Disclosure } from "./disclosure"
import { LogPress } from "./log-press"
import { NavLinks } from "./nav-links"
import { PersonMenu, type Settings } from "./person-menu"

type BottomBarProps = { destinations: readonly NamedDestination[]; settings: Settings; canLog: boolean }

/** The phone's menu: at most four, in reach of a thumb. */
export function BottomBar({ destinations, settings, canLog }: BottomBarProps) {
  const t = useTranslations("shell")
  return (
    <nav
      aria-label={t("menu")}
      data-chrome
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-divider bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <NavLinks destinations={destinations.slice(0, 2)} look="bottom" />
      {canLog && (
        <LogPress className={look}>
          <span className="grid size-7 place-items-center rounded-full bg-primary text-on-primary">
            <Icon name="plus" size={18} />
          </span>
          {t("logShort")}
        </LogPress>
      )}
      <div className="flex-1">
        <Disclosure
          className={`${look} w-full`}
          place="end-2 bottom-full mb-2 max-h-[80dvh] overflow-y-auto"
          label={
            <>
              <Icon name="more" size={22} />
              {t("more")}
            </>
          }
        >
          {destinations.length > 2 && (
            <div className="grid gap-1">
              <NavLinks destinations={destinations.slice(2)} look="side" />
            </div>
          )}
          <PersonMenu {...settings} />
        </Disclosure>
      </div>
    </nav>
  )
}

const look =
  "flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 px-1 text-meta font-semibold text-muted no-underline"
