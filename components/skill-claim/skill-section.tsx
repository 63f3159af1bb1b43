"use client"

import { RowSection } from "@/components/skills-profile/row-section"
import { keepSkill, removeSkill } from "@/lib/domain/skill-claim/actions"
import { writtenSkill } from "@/lib/domain/skill-claim/rules"
import type { ProfilePage } from "@/lib/domain/skills-profile/queries"
import { SkillForm } from "./skill-form"
import { SkillLevels } from "./skill-levels"

/** What she can do: what she says and what her counsellor sees, beside each other. */
export function SkillSection({ profile }: { profile: ProfilePage }) {
  const { participantId, picture, beside, spoken } = profile
  return (
    <RowSection
      section="skills"
      profile={profile}
      rows={picture.skills}
      show={(row) => <SkillLevels skill={row} confirmedBy={beside.confirmed[row.id] ?? null} />}
      form={(opening, row) => <SkillForm opening={opening} row={row} spoken={spoken} />}
      removal={{
        remove: removeSkill,
        again: (row) => keepSkill({ participantId, rowId: "", version: 0, ...writtenSkill(row) }),
      }}
    />
  )
}
