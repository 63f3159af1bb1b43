import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { LinkButton } from "@/components/ui/link-button"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import type { Line } from "@/lib/domain/reminder/rules"
import { AgainButton } from "./again-button"
import { standingTones, wordsOf } from "./line-words"

type ReminderRowProps = {
  line: Line
  timezone: string
  /** On the page of all, each line says which session it is about. */
  withMeeting: boolean
  /** Whether whoever looks opens files. */
  opens: boolean
}

/** One woman and one session: what became of her reminder, why, and what can be done. */
export async function ReminderRow({ line, timezone, withMeeting, opens }: ReminderRowProps) {
  const [t, locale] = await Promise.all([getTranslations("reminder"), getLocale()])
  const { name, standing, state, meeting, why, when } = wordsOf(line, { t, locale, timezone })
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3 md:px-5">
      <div className="grid min-w-0 flex-1 basis-72 gap-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {opens ? (
            <a href={`/participants/${line.participantId}`} className="link font-semibold">
              <bdi>{name}</bdi>
            </a>
          ) : (
            <bdi className="font-semibold">{name}</bdi>
          )}
          <Badge tone={standingTones[standing]}>{state}</Badge>
        </p>
        {withMeeting && (
          <p className="text-table">
            <a href={`/sessions/${line.sessionId}`} className="link figures">
              {meeting}
            </a>
          </p>
        )}
        {why && <p className="max-w-text text-table">{why}</p>}
        <p className="figures text-table text-muted">{when}</p>
      </div>
      <Act line={line} name={name} openFile={t("openFile")} />
    </li>
  )
}

/** Her contact is mended by her counsellors; a reminder is sent once more by whoever sees the line. */
function Act({ line, name, openFile }: { line: Line; name: string; openFile: string }) {
  const { sessionId, participantId, obstacle, hers, answer } = line
  if (answer) return null
  if (obstacle)
    return (
      hers && (
        <LinkButton href={`/participants/${participantId}/family`} size="small">
          {openFile}
          <VisuallyHidden> {name}</VisuallyHidden>
        </LinkButton>
      )
    )
  return (
    <AgainButton
      sessionId={sessionId}
      participantId={participantId}
      name={name}
      retry={line.sentAt !== null || line.state === "failed"}
    />
  )
}
