import { useTranslations } from "next-intl"
import { SubmitButton } from "@/components/form/submit-button"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { endAllSessions } from "@/lib/domain/account/actions"
import type { ownAccount } from "@/lib/domain/account/queries"

type Sessions = Awaited<ReturnType<typeof ownAccount>>["sessions"]

/** Every device on which this person is signed in, and the way to end it everywhere. */
export function SessionList({ sessions }: { sessions: Sessions }) {
  const t = useTranslations("account")
  return (
    <Card title={t("sessions.title")} count={sessions.length}>
      <p className="max-w-text text-table text-muted">{t("sessions.text")}</p>
      <ul className="mt-3 divide-y divide-divider border-y border-divider">
        {sessions.map((session) => (
          <li key={session.id} className="grid gap-0.5 py-3">
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
              {t("sessions.device", {
                browser: t(`browsers.${session.browser}`),
                system: t(`systems.${session.system}`),
              })}
              {session.isThis && <Badge tone="success">{t("sessions.this")}</Badge>}
            </span>
            <span className="figures text-table text-muted">
              {t("sessions.since", { since: session.since })}
              {" · "}
              {t("sessions.lastSeen", { lastSeen: session.lastSeen })}
            </span>
          </li>
        ))}
      </ul>
      <form action={endAllSessions} className="mt-4 grid justify-items-start gap-2">
        <SubmitButton variant="danger">{t("sessions.endAll")}</SubmitButton>
        <p className="text-table text-muted">{t("sessions.endAllHint")}</p>
      </form>
    </Card>
  )
}
