"use client"

import { useLocale, useTranslations } from "next-intl"
import { useSay } from "@/components/form/say"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { Spinner } from "@/components/ui/spinner"
import { sizeParts } from "./size"
import type { Upload } from "./use-uploads"

type FileQueueProps = {
  uploads: readonly Upload[]
  onTakeOff: (key: string) => void
  onAgain: (key: string) => void
}

/** The files that were chosen, each with how far it has come or why it is not taken. */
export function FileQueue({ uploads, onTakeOff, onAgain }: FileQueueProps) {
  const t = useTranslations("document.form")
  if (uploads.length === 0) return null
  return (
    <ul aria-label={t("chosen")} className="grid divide-y divide-divider border-y border-divider">
      {uploads.map((upload) => (
        <FileLine
          key={upload.key}
          upload={upload}
          onTakeOff={() => onTakeOff(upload.key)}
          onAgain={() => onAgain(upload.key)}
        />
      ))}
    </ul>
  )
}

type FileLineProps = { upload: Upload; onTakeOff: () => void; onAgain: () => void }

function FileLine({ upload: { file, state }, onTakeOff, onAgain }: FileLineProps) {
  const t = useTranslations("document")
  const locale = useLocale()
  const size = sizeParts(file.size, locale)
  const { name } = file
  const isIdle = state.is === "waiting" || state.is === "refused" || state.is === "failed"
  return (
    <li className="grid gap-1.5 py-2.5">
      <div className="flex items-start justify-between gap-3">
        <p className="grid min-w-0 gap-0.5">
          <bdi className="font-semibold break-words">{name}</bdi>
          <span className="figures flex items-center gap-1.5 text-table text-muted">
            {t(size.unit, { size: size.size })}
            <StateWords state={state} />
          </span>
        </p>
        <span className="flex shrink-0 gap-1">
          {state.is === "failed" && (
            <Button size="small" onClick={onAgain} aria-label={t("form.again", { name })}>
              <Icon name="undo" size={16} />
            </Button>
          )}
          {isIdle && (
            <Button size="small" variant="quiet" onClick={onTakeOff} aria-label={t("form.takeOff", { name })}>
              <Icon name="cross" size={16} />
            </Button>
          )}
        </span>
      </div>
      <Standing state={state} name={name} />
    </li>
  )
}

function StateWords({ state }: Pick<Upload, "state">) {
  const t = useTranslations("document.form.states")
  if (state.is === "waiting") return <>{`· ${t("waiting")}`}</>
  if (state.is === "added")
    return (
      <span className="inline-flex items-center gap-1 font-semibold text-success">
        <Icon name="check" size={16} />
        {t("added")}
      </span>
    )
  if (state.is !== "sending") return null
  if (state.share < 1) return <>{`· ${t("sending", { percent: Math.floor(state.share * 100) })}`}</>
  return (
    <>
      <Spinner />
      {t("checking")}
    </>
  )
}

/** A bar while it is on its way; what stands in its way, in words. */
function Standing({ state, name }: Pick<Upload, "state"> & { name: string }) {
  const say = useSay()
  const t = useTranslations("form.trouble")
  if (state.is === "sending")
    return (
      <progress
        aria-label={name}
        className="h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-divider [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-divider [&::-webkit-progress-value]:bg-primary"
        max={1}
        value={state.share < 1 ? state.share : undefined}
      />
    )
  if (state.is !== "refused" && state.is !== "failed") return null
  return (
    <p role="alert" className="flex items-start gap-1.5 text-table font-semibold text-danger">
      <span className="mt-px">
        <Icon name="alert" size={18} />
      </span>
      <span>{state.is === "refused" ? say(state.problem) : t(`${state.trouble}.title`)}</span>
    </p>
  )
}
