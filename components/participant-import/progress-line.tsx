"use client"

import { useTranslations } from "next-intl"
import type { Progress } from "./use-long-act"

const steps = ["sending", "reading", "checking", "writing"] as const

/** How far a long act has come: a bar, and the same in words, read aloud when it pauses. */
export function ProgressLine({ progress }: { progress: Progress | null }) {
  const t = useTranslations("participant-import.progress")
  const step = steps.find((known) => known === progress?.step)
  const isLast = progress?.step === "writing" && progress.done === progress.of
  const words =
    !progress || !step ? "" : t(isLast ? "finishing" : step, { done: progress.done, of: progress.of })
  return (
    <div className={progress ? "mb-4 grid gap-1.5" : undefined}>
      {progress && (
        <progress
          aria-label={words}
          className="h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-divider [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-divider [&::-webkit-progress-value]:bg-primary"
          max={progress.of}
          value={progress.of > 1 ? progress.done : undefined}
        />
      )}
      <p role="status" className="figures text-table text-muted">
        {words}
      </p>
    </div>
  )
}
