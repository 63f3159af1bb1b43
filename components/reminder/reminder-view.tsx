import { getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeading } from "@/components/ui/page-heading"
import { SoftLinks } from "@/components/ui/soft-links"
import type { ReminderBoard } from "@/lib/domain/reminder/queries"
import { groupOf, standingOf } from "@/lib/domain/reminder/rules"
import { ReminderRow } from "./reminder-row"
import { SettingsForm } from "./settings-form"

const groups = ["attention", "answers", "next", "sent"] as const

/** Who is reminded of what: first what needs a hand, then what was answered, what waits and what went. */
export async function ReminderView({ board }: { board: ReminderBoard }) {
  const t = await getTranslations("reminder")
  const { lines, settings, settles, canText, timezone } = board
  return (
    <MoreWords of={["reminder", "form"]}>
      <div className="grid gap-6">
        <PageHeading title={t("title")} lead={t("lead")} />
        <div
          className={
            settles
              ? "grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(19rem,1fr)]"
              : "grid max-w-4xl gap-6"
          }
        >
          <SoftLinks>
            <div className="grid min-w-0 gap-6">
              {lines.length === 0 && (
                <Card>
                  <EmptyState icon="clock" title={t("empty")}>
                    {t("emptyWhy")}
                  </EmptyState>
                </Card>
              )}
              {groups.map((group) => (
                <Group key={group} group={group} lines={lines} timezone={timezone} settles={settles} />
              ))}
            </div>
          </SoftLinks>
          {settles && <SettingsForm settings={settings} canText={canText} timezone={timezone} />}
        </div>
      </div>
    </MoreWords>
  )
}

type GroupProps = Pick<ReminderBoard, "lines" | "timezone" | "settles"> & { group: (typeof groups)[number] }

async function Group({ group, lines, timezone, settles }: GroupProps) {
  const t = await getTranslations("reminder.groups")
  const theirs = lines.filter((line) => groupOf(standingOf(line)) === group)
  if (theirs.length === 0) return null
  return (
    <Card title={t(group)} count={theirs.length} flush>
      <p className="px-4 pb-3 text-table text-muted md:px-5">{t(`${group}Why`)}</p>
      <ul className="divide-y divide-divider border-t border-divider">
        {theirs.map((line) => (
          <ReminderRow
            key={`${line.sessionId} ${line.participantId}`}
            line={line}
            timezone={timezone}
            withMeeting
            opens={settles || line.hers}
          />
        ))}
      </ul>
    </Card>
  )
}
