"use client"

import { useTranslations } from "next-intl"
import { Facts } from "@/components/skills-profile/row-lines"
import { useWording } from "@/components/skills-profile/use-wording"
import { linesOf } from "@/components/skills-profile/wording"
import { Badge, type Tone } from "@/components/ui/badge"
import type { IconName } from "@/components/ui/icon"
import type { PlainRecognition } from "@/lib/domain/recognition/rules"
import type { RecognitionState } from "@/lib/domain/recognition/schema"
import type { ProfilePage } from "@/lib/domain/skills-profile/queries"
import { dayName } from "@/lib/platform/dates"

type Way = NonNullable<ProfilePage["beside"]["recognition"][string]>["way"]

/** Where a procedure stands and every move that led there, each with its day and author. */
export function RecognitionWay({ recognition, way }: { recognition: PlainRecognition; way: Way }) {
  const t = useTranslations("recognition")
  const wording = useWording()
  const { states } = wording.lists
  const { what, state } = recognition
  const besides = linesOf("recognition", recognition, wording).filter(
    ({ field }) => field !== "what" && field !== "state",
  )
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
        <bdi>{what}</bdi>
        <Badge {...looks[state]}>{states[state]}</Badge>
      </p>
      <Facts lines={besides} />
      {way.length > 0 && (
        <details className="text-table">
          <summary className="link inline-block min-h-8 content-center">{t("way")}</summary>
          <ol className="mt-1 grid gap-2 border-s-2 border-divider ps-4">
            {way.map(({ to, on, note, by }) => (
              <li key={`${to} ${on}`}>
                <p className="font-medium">{states[to]}</p>
                <p className="text-muted">
                  {t("by", { day: dayName(on, "UTC", wording.locale), author: by ?? "–" })}
                </p>
                {note && (
                  <p dir="auto" className="max-w-text whitespace-pre-line">
                    {note}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}

const going: { tone: Tone; icon: IconName } = { tone: "info", icon: "clock" }
const given: { tone: Tone; icon: IconName } = { tone: "success", icon: "check" }

const looks: Record<RecognitionState, { tone: Tone; icon: IconName }> = {
  not_needed: { tone: "plain", icon: "check" },
  not_started: { tone: "plain", icon: "question" },
  advice_given: going,
  documents_collecting: going,
  submitted: going,
  more_documents_requested: { tone: "warning", icon: "alert" },
  under_assessment: going,
  partial_compensation_due: { tone: "warning", icon: "tilde" },
  recognised_full: given,
  recognised_partial: { tone: "success", icon: "tilde" },
  comparability_statement: given,
  background_paper: given,
  refused: { tone: "danger", icon: "cross" },
  appeal: { tone: "warning", icon: "clock" },
  withdrawn: { tone: "plain", icon: "struck" },
}
