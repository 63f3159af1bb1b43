"use client"

import { usePathname } from "next/navigation"
import { useEffect, useRef } from "react"
import { Disclosure } from "@/components/shell/disclosure"
import { classes } from "@/components/ui/classes"
import { Icon } from "@/components/ui/icon"
import { SoftLinks } from "@/components/ui/soft-links"

export type NamedTab = { href: string; label: string; aside: boolean }

type FileNavProps = { label: string; more: string; tabs: readonly NamedTab[] }

/** The parts of her file, side by side; on a phone the row scrolls by itself, and the page never does. */
export function FileNav({ label, more, tabs }: FileNavProps) {
  const pathname = usePathname()
  const here = tabOf(tabs, pathname)
  const row = useRef<HTMLUListElement>(null)
  // A tab that is out of sight is brought into the row, and nothing else moves.
  useEffect(() => {
    const box = row.current
    const current = box?.querySelector<HTMLElement>(`a[href="${here?.href}"]`)
    if (box && current)
      box.scrollTo({ left: current.offsetLeft - (box.clientWidth - current.offsetWidth) / 2 })
  }, [here])
  const [inRow, aside] = [tabs.filter((tab) => !tab.aside), tabs.filter((tab) => tab.aside)]
  return (
    <SoftLinks>
      <nav data-chrome aria-label={label} className="flex items-end border-b border-divider">
        <ul ref={row} className="relative flex min-w-0 overflow-x-auto [scrollbar-width:none]">
          {inRow.map((tab, place) => (
            <li key={tab.href}>
              <TabLink tab={tab} here={tab === here} className={rowLook} number={place + 1} />
            </li>
          ))}
        </ul>
        {aside.length > 0 && (
          <Disclosure
            key={pathname}
            label={
              <>
                {here?.aside ? <Aside more={more} label={here.label} /> : more}
                <Icon name="down" size={16} />
              </>
            }
            className={classes(rowLook, "shrink-0 gap-1", here?.aside && hereLook)}
          >
            <ul className="-m-2 grid">
              {aside.map((tab) => (
                <li key={tab.href}>
                  <TabLink tab={tab} here={tab === here} className={menuLook} />
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </nav>
    </SoftLinks>
  )
}

/** A phone has no room to say that it stands under "More". */
function Aside({ more, label }: { more: string; label: string }) {
  return (
    <span>
      <span className="max-sm:sr-only">{more}: </span>
      {label}
    </span>
  )
}

type TabLinkProps = {
  tab: NamedTab
  here: boolean
  className: string
  /** The digit that opens it, where single-key shortcuts are on. */
  number?: number
}

function TabLink({ tab, here, className, number }: TabLinkProps) {
  return (
    <a
      href={tab.href}
      aria-current={here ? "page" : undefined}
      data-shortcut={number && `part-${number}`}
      className={className}
    >
      {tab.label}
    </a>
  )
}

const hereLook = "border-primary! text-primary!"
const rowLook =
  "flex min-h-11 items-center border-b-3 border-transparent px-3 font-semibold whitespace-nowrap text-muted no-underline outline-offset-[-3px]! hover:bg-sunken hover:text-ink aria-[current]:border-primary aria-[current]:text-primary forced-colors:border-[Canvas]"
const menuLook =
  "flex min-h-10 items-center rounded-control px-3 no-underline hover:bg-primary-tint hover:underline aria-[current]:font-semibold aria-[current]:text-primary pointer-coarse:min-h-11"

/** The tab with the longest address that the page's own begins with; every file begins with its overview. */
function tabOf(tabs: readonly NamedTab[], pathname: string): NamedTab | undefined {
  const leading = tabs.filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
  const [longest] = leading.toSorted((one, other) => other.href.length - one.href.length)
  return longest
}
