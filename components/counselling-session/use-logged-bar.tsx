"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { newSubmitKey } from "@/components/form/submit-key"
import type { Undoable } from "@/components/ui/undo"
import { saveDraft } from "@/lib/domain/draft/actions"
import { undoSession } from "@/lib/domain/session-undo/actions"
import { durationText } from "@/lib/platform/dates"
import { type LogValues, logDraft } from "./log-values"
import type { Logged } from "./use-log-form"

/** "Recorded: Fatima E., 1 h. Undo"; what is taken back becomes a draft again, so that no word of it is lost. */
export function useLoggedBar(): (logged: Logged, values: LogValues) => Undoable {
  const t = useTranslations("counselling-session.log")
  const router = useRouter()
  return ({ sessionId, minutes, names, waiting }, values) => ({
    text: (
      <>
        {t.rich(`recorded.${values.attendance}`, {
          names: names.join(", "),
          duration: durationText(minutes),
          who: (who) => <bdi>{who}</bdi>,
        })}
        {waiting > 0 && <> {t("careWaits", { count: waiting })}</>}
      </>
    ),
    undo: async () => {
      const outcome = await undoSession({ sessionId })
      if (!outcome.done) return outcome
      const draft = logDraft(values.participantIds[0])
      await saveDraft({ ...draft, values: { ...values, draft }, submitKey: newSubmitKey() })
      router.refresh()
      return outcome
    },
    undone: t("takenBack"),
  })
}
