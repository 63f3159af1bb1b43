"use client"

import { RowSection } from "@/components/skills-profile/row-section"
import { keepLanguageSkill, removeLanguageSkill } from "@/lib/domain/language-skill/actions"
import { writtenLanguage } from "@/lib/domain/language-skill/rules"
import type { ProfilePage } from "@/lib/domain/skills-profile/queries"
import { LanguageForm } from "./language-form"

/** What she speaks, reads and writes, and what that rests on. */
export function LanguageSection({ profile }: { profile: ProfilePage }) {
  const { participantId, picture, today } = profile
  return (
    <RowSection
      section="languages"
      profile={profile}
      rows={picture.languages}
      form={(opening, row) => <LanguageForm opening={opening} row={row} today={today} />}
      removal={{
        remove: removeLanguageSkill,
        again: (row) => keepLanguageSkill({ participantId, rowId: "", version: 0, ...writtenLanguage(row) }),
      }}
    />
  )
}
