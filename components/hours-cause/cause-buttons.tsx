"use client"

import { useTranslations } from "next-intl"
import { useAct } from "@/components/form/use-act"
import { Button } from "@/components/ui/button"
import { useUndo } from "@/components/ui/undo"
import { PartButton } from "@/components/work-experience/part-forms"
import { sayCause } from "@/lib/domain/hours-cause/actions"
import { type Cause, causes } from "@/lib/domain/hours-cause/schema"

type CauseProps = { entryId: string; cause: Cause | null; day: string; name: string }

/** Through whom a day did not take place: one tap, and the way back. */
export function CauseButtons({ entryId, cause, day, name, onDone }: CauseProps & { onDone?: () => void }) {
  const t = useTranslations("hours-cause")
  const { act, busy, trouble } = useAct(t("failed"))
  const offerUndo = useUndo()
  function choose(chosen: Cause) {
    void act(
      () => sayCause({ entryId, cause: chosen }),
      () => {
        offerUndo({
          text: t("saved", { day, cause: t(`causes.${chosen}`) }),
          undo: () => sayCause({ entryId, cause }),
          undone: t("undone"),
        })
        onDone?.()
      },
    )
  }
  return (
    <fieldset data-chrome className="flex min-w-0 flex-wrap items-center gap-2" aria-busy={busy || undefined}>
      <legend className="float-start me-1 text-table text-muted">{t("through")}</legend>
      {causes.map((one) => (
        <Button
          key={one}
          size="small"
          aria-pressed={one === cause}
          aria-label={t("label", { cause: t(`causes.${one}`), name, day })}
          onClick={() => choose(one)}
          className="aria-pressed:border-primary aria-pressed:bg-primary-tint aria-pressed:font-semibold"
        >
          {t(`causes.${one}`)}
        </Button>
      ))}
      <span role="status" className="text-table text-danger empty:hidden">
        {trouble}
      </span>
    </fieldset>
  )
}

/** A day that is still asked about did not take place at all. */
export function NotHeldButton(props: Omit<CauseProps, "cause">) {
  const t = useTranslations("hours-cause")
  return (
    <PartButton label={t("notHeld")} named={t("notHeldOne", { day: props.day })}>
      {(close) => <CauseButtons {...props} cause={null} onDone={close} />}
    </PartButton>
  )
}
