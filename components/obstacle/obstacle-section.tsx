"use client"

import { useTranslations } from "next-intl"
import { RowSection } from "@/components/skills-profile/row-section"
import { type OpenForms, openerId } from "@/components/skills-profile/use-open-forms"
import { useWording } from "@/components/skills-profile/use-wording"
import { Button } from "@/components/ui/button"
import type { PlainObstacle } from "@/lib/domain/obstacle/rules"
import type { ProfilePage } from "@/lib/domain/skills-profile/queries"
import { AskedNone } from "./asked-none"
import { EndForm } from "./end-form"
import { ObstacleForm } from "./obstacle-form"
import { ObstacleMark } from "./obstacle-mark"
import { ReopenButton } from "./reopen-button"

/** What makes it hard: open and resolved, with the days and who wrote it down. */
export function ObstacleSection({ profile }: { profile: ProfilePage }) {
  const t = useTranslations("obstacle")
  const { participantId, picture, beside, today, mayWrite } = profile
  const { lists } = useWording()
  const nameOf = ({ kind }: PlainObstacle) => lists.obstacles[kind] ?? kind
  return (
    <RowSection
      section="obstacles"
      profile={profile}
      rows={picture.obstacles}
      intro={
        <div className="grid max-w-text gap-1 text-table text-muted">
          <p>
            {t("elsewhere")} {mayWrite ? t("sensitiveHint") : t("forCounsellors")}
          </p>
          {mayWrite && (
            <p data-chrome>
              <a href={`/participants/${participantId}/private`} className="link">
                {t("notHere")}
              </a>
            </p>
          )}
        </div>
      }
      empty={<AskedNone participantId={participantId} asked={picture.obstaclesAsked} mayWrite={mayWrite} />}
      show={(row) => <ObstacleMark obstacle={row} by={beside.obstacles[row.id] ?? null} />}
      form={(opening, row) => <ObstacleForm opening={opening} row={row} today={today} />}
      more={(row, forms) => {
        const version = beside.versions[row.id] ?? 0
        const opening = forms.opening(endKey(row), { rowId: row.id, version })
        return {
          buttons:
            row.closedOn === null ? (
              <EndButton obstacle={row} name={nameOf(row)} forms={forms} />
            ) : (
              <ReopenButton row={{ participantId, rowId: row.id, version }} name={nameOf(row)} />
            ),
          form: opening && <EndForm opening={opening} name={nameOf(row)} today={today} />,
        }
      }}
    />
  )
}

const endKey = ({ id }: PlainObstacle) => `${id}/end`

type EndButtonProps = { obstacle: PlainObstacle; name: string; forms: OpenForms }

function EndButton({ obstacle, name, forms }: EndButtonProps) {
  const t = useTranslations("obstacle")
  const key = endKey(obstacle)
  return (
    <Button
      id={openerId("obstacles", key)}
      size="small"
      variant="quiet"
      aria-label={t("closeTitle", { name })}
      onClick={() => forms.open(key)}
    >
      {t("close")}
    </Button>
  )
}
