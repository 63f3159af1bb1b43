import { Disclosure } from "@/components/shell/disclosure"
import { Icon } from "@/components/ui/icon"

type ChoiceMenuProps = {
  label: string
  choices: readonly { label: string; href: string; chosen: boolean }[]
}

/** A menu of ways to limit what is shown; each is a link. */
export function ChoiceMenu({ label, choices }: ChoiceMenuProps) {
  const look =
    "boxed inline-flex min-h-8 cursor-pointer items-center gap-1 rounded-control border border-control bg-surface px-3 text-table hover:border-primary hover:bg-primary-tint pointer-coarse:min-h-11"
  const shown = (
    <>
      {label}
      <Icon name="down" size={16} />
    </>
  )
  return (
    <Disclosure label={shown} className={look} place="start-0 top-full mt-1 max-w-56">
      <ul className="-m-2 grid max-h-80 overflow-y-auto p-1">
        {choices.map((choice) => (
          <li key={choice.href}>
            <a
              href={choice.href}
              aria-current={choice.chosen ? "true" : undefined}
              className="flex min-h-9 items-center rounded-control px-2 text-table no-underline hover:bg-primary-tint hover:underline aria-[current]:font-semibold aria-[current]:text-primary pointer-coarse:min-h-11"
            >
              <bdi>{choice.label}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
