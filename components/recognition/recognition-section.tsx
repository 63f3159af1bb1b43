"use client"

import { useTranslations } from "next-intl"
import { RowSection } from "@/components/skills-profile/row-section"
import { type OpenForms, openerId } from "@/components/skills-profile/use-open-forms"
import { Button } from "@/components/ui/button"
import { type PlainRecognition, recognitionMoves } from "@/lib/domain/recognition/rules"
import type { ProfilePage } from "@/lib/domain/skills-profile/queries"
import { MoveForm } from "./move-form"
import { RecognitionForm } from "./recognition-form"
import { RecognitionWay } from "./recognition-way"

/** Each procedure by which something she has learnt is recognised here: where it stands, and how it came there. */
export function RecognitionSection({ profile }: { profile: ProfilePage }) {
  const { picture, beside, today } = profile
  const wayOf = (id: string) => beside.recognition[id]?.way ?? []
  return (
    <RowSection
      section="recognition"
      profile={profile}
      rows={picture.recognition}
      show={(row) => <RecognitionWay recognition={row} way={wayOf(row.id)} />}
      form={(opening, row) => (
        <RecognitionForm
          opening={opening}
          row={row}
          educationId={row ? (beside.recognition[row.id]?.educationId ?? null) : null}
          education={picture.education}
        />
      )}
      more={(row, forms) => {
        const version = beside.versions[row.id] ?? 0
        const opening = forms.opening(moveKey(row), { rowId: row.id, version })
        return {
          buttons: <MoveButton recognition={row} forms={forms} />,
          form: opening && <MoveForm opening={opening} recognition={row} today={today} />,
        }
      }}
    />
  )
}

const moveKey = ({ id }: PlainRecognition) => `${id}/move`

function MoveButton({ recognition, forms }: { recognition: PlainRecognition; forms: OpenForms }) {
  const t = useTranslations("recognition")
  const key = moveKey(recognition)
  if (recognitionMoves[recognition.state].length === 0) return null
  return (
    <Button
      id={openerId("recognition", key)}
      size="small"
      aria-label={t("moveTitle", { what: recognition.what })}
      onClick={() => forms.open(key)}
    >
      {t("moveOn")}
    </Button>
  )
}
