"use client"

import { useTranslations } from "next-intl"
import { useSending } from "@/components/form/use-sending"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { answerObstacles } from "@/lib/domain/obstacle/actions"

type AskedNoneProps = { participantId: string; asked: boolean; mayWrite: boolean }

/** With nothing on the list: whether she was asked. That nothing makes it hard is an answer. */
export function AskedNone({ participantId, asked, mayWrite }: AskedNoneProps) {
  const t = useTranslations("obstacle")
  const unanswered = mayWrite ? "unanswered" : "noneShown"
  return (
    <div className="grid justify-items-start gap-2">
      <p className={asked ? "flex items-center gap-2 font-semibold" : "text-muted"}>
        {asked && <Icon name="check" size={18} />}
        {t(asked ? "answeredNone" : unanswered)}
      </p>
      {mayWrite && <AnswerButton participantId={participantId} asked={asked} />}
    </div>
  )
}

function AnswerButton({ participantId, asked }: Omit<AskedNoneProps, "mayWrite">) {
  const t = useTranslations("obstacle")
  const words = useTranslations("form.trouble")
  const { send, busy, trouble } = useSending({ action: answerObstacles, onAnswer: () => undefined })
  return (
    <div data-chrome className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button
        size={asked ? "small" : "regular"}
        variant={asked ? "quiet" : "secondary"}
        busy={busy}
        onClick={() => send({ participantId, asked: !asked })}
      >
        {t(asked ? "takeBack" : "askedNone")}
      </Button>
      {!asked && <span className="text-table text-muted">{t("askedNoneHint")}</span>}
      {trouble && (
        <span role="alert" className="text-table text-danger">
          {words(`${trouble}.title`)}
        </span>
      )}
    </div>
  )
}
