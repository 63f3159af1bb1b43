"use client"

import { RowSection } from "@/components/skills-profile/row-section"
import type { ProfilePage } from "@/lib/domain/skills-profile/queries"
import { keepWork, removeWork } from "@/lib/domain/work-history/actions"
import { writtenWork } from "@/lib/domain/work-history/rules"
import { WorkForm } from "./work-form"

/** What she has worked, paid or not, here or there, for others or at home. */
export function WorkSection({ profile }: { profile: ProfilePage }) {
  const { participantId, picture, spoken } = profile
  return (
    <RowSection
      section="work"
      profile={profile}
      rows={picture.work}
      form={(opening, row) => <WorkForm opening={opening} row={row} spoken={spoken} />}
      removal={{
        remove: removeWork,
        again: (row) => keepWork({ participantId, rowId: "", version: 0, ...writtenWork(row) }),
      }}
    />
  )
}
