"use client"

import { RowSection } from "@/components/skills-profile/row-section"
import { keepEducation, removeEducation } from "@/lib/domain/education/actions"
import { writtenEducation } from "@/lib/domain/education/rules"
import type { ProfilePage } from "@/lib/domain/skills-profile/queries"
import { EducationForm } from "./education-form"

/** Schooling and training, wherever it was. */
export function EducationSection({ profile }: { profile: ProfilePage }) {
  const { participantId, picture } = profile
  return (
    <RowSection
      section="education"
      profile={profile}
      rows={picture.education}
      form={(opening, row) => <EducationForm opening={opening} row={row} />}
      removal={{
        remove: removeEducation,
        again: (row) => keepEducation({ participantId, rowId: "", version: 0, ...writtenEducation(row) }),
      }}
    />
  )
}
