import { getLocale, getTranslations } from "next-intl/server"
import { fileFor } from "@/components/itinerary/drafts"
import { Card } from "@/components/ui/card"
import { Notice } from "@/components/ui/notice"
import type { ItineraryPage } from "@/lib/domain/itinerary/queries"
import { isPaused } from "@/lib/domain/next-step/rules"
import { dayName } from "@/lib/platform/dates"
import { AddStepButton } from "./add-step-button"
import { HerStep } from "./her-step"
import { PauseButton } from "./pause-button"
import { ResumeButton } from "./resume-button"

/** What is to be done for her and by whom, and whether Today is silent about it. */
export async function StepsCard({ page, opened }: { page: ItineraryPage; opened: string | null }) {
  const [t, locale] = await Promise.all([getTranslations("next-step"), getLocale()])
  const { id, steps, people, pausedUntil, today } = page
  const paused = isPaused(pausedUntil, today)
  const choices = people.map(({ id: value, name }) => ({ value, label: name }))
  return (
    <Card title={t("title")} count={steps.length}>
      <div id="steps" className="grid gap-4">
        {paused && pausedUntil && (
          <Notice
            title={t("pause.paused", { day: dayName(pausedUntil, "UTC", locale) })}
            actions={<ResumeButton participantId={id} />}
          >
            {t("pause.pausedText")}
          </Notice>
        )}
        {steps.length === 0 ? (
          <p className="text-muted">{t("none")}</p>
        ) : (
          <ul className="grid gap-3">
            {steps.map((step) => (
              <HerStep key={step.id} step={step} today={today} choices={choices} participantId={id} />
            ))}
          </ul>
        )}
        <div className="flex flex-wrap gap-2">
          <AddStepButton choices={choices} file={fileFor(page, opened, "next-step")} />
          {!paused && <PauseButton participantId={id} />}
        </div>
      </div>
    </Card>
  )
}
