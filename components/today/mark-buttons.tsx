"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Icon, type IconName } from "@/components/ui/icon"

export type Mark = "present" | "excused" | "absent"

const marks: readonly { mark: Mark; icon: IconName; colour: string; letter: string }[] = [
  { mark: "present", icon: "check", colour: "text-success", letter: "A" },
  { mark: "excused", icon: "tilde", colour: "text-warning", letter: "E" },
  { mark: "absent", icon: "cross", colour: "text-danger", letter: "N" },
]

type MarkButtonsProps = { label: string; busy: Mark | null; onMark: (mark: Mark) => void }

/** One press records. The letters work while the row has the focus. */
export function MarkButtons({ label, busy, onMark }: MarkButtonsProps) {
  const t = useTranslations("ui.attendance")
  return (
    <fieldset
      aria-label={label}
      className="flex min-w-0 gap-1.5 @max-xl:order-2 @max-xl:col-span-full sm:gap-2"
    >
      {marks.map(({ mark, icon, colour, letter }) => (
        <Button
          key={mark}
          size="small"
          busy={busy === mark}
          aria-disabled={busy !== null}
          aria-keyshortcuts={letter}
          onClick={() => busy === null && onMark(mark)}
          className="min-w-0 grow gap-1! px-1.5! leading-tight @max-xl:whitespace-normal @xl:grow-0 @xl:px-2.5!"
        >
          {busy !== mark && (
            <span className={colour}>
              <Icon name={icon} size={16} />
            </span>
          )}
          {t(mark)}
        </Button>
      ))}
    </fieldset>
  )
}
