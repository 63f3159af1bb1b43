"use client"

import { usePathname } from "next/navigation"
import { classes } from "@/components/ui/classes"
import { Icon } from "@/components/ui/icon"
import { SoftLinks } from "@/components/ui/soft-links"
import type { NamedDestination } from "./destinations"

type NavLinksProps = { destinations: readonly NamedDestination[]; look: "side" | "bottom" }

/** The menu's links; the one that leads to where the person is says so. */
export function NavLinks({ destinations, look }: NavLinksProps) {
  const pathname = usePathname()
  const here = currentOf(destinations, pathname)
  return (
    <SoftLinks>
      {destinations.map((destination) => (
        <a
          key={destination.name}
          href={destination.href}
          aria-current={destination === here ? "page" : undefined}
          className={classes(looks[look], destination === here && current[look])}
        >
          <Icon name={destination.icon} size={look === "side" ? 20 : 22} />
          <span>{destination.label}</span>
        </a>
      ))}
    </SoftLinks>
  )
}

/** The longest address that the page's own begins with: "/participants/import" is not "/participants". */
function currentOf(destinations: readonly NamedDestination[], pathname: string) {
  const leads = (href: string) => pathname === href || (href !== "/" && pathname.startsWith(`${href}/`))
  const leading = destinations.filter(({ href, parts = [] }) => [href, ...parts].some(leads))
  return leading.toSorted((one, other) => other.href.length - one.href.length)[0]
}

const looks = {
  side: "flex min-h-11 items-center gap-3 rounded-control border-s-4 border-transparent forced-colors:border-[Canvas] px-3 font-semibold text-muted no-underline hover:bg-sunken hover:text-ink",
  bottom:
    "flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 px-1 text-meta font-semibold text-muted no-underline",
}

const current = {
  side: "border-primary bg-primary-tint text-primary",
  bottom: "text-primary underline decoration-2 underline-offset-4",
}
