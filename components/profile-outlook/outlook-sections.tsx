"use client"

import { Facts } from "@/components/skills-profile/row-lines"
import { RowSection } from "@/components/skills-profile/row-section"
import { useWording } from "@/components/skills-profile/use-wording"
import { linesOf } from "@/components/skills-profile/wording"
import type { ProfilePage } from "@/lib/domain/skills-profile/queries"
import { AssessmentForm } from "./assessment-form"
import { ExpectationsForm } from "./expectations-form"

/** What she wants: her own words first. */
export function ExpectationsSection({ profile }: { profile: ProfilePage }) {
  const wording = useWording()
  const rows = profile.picture.expectations.filter((row) => linesOf("expectations", row, wording).length > 0)
  return (
    <RowSection
      section="expectations"
      profile={profile}
      rows={rows}
      single
      show={(row) => (
        <div className="grid gap-2">
          {row.wish && (
            <blockquote
              dir="auto"
              className="max-w-text border-s-4 border-primary ps-4 text-lead whitespace-pre-line"
            >
              {row.wish}
            </blockquote>
          )}
          <Facts lines={linesOf("expectations", { ...row, wish: null }, wording)} />
        </div>
      )}
      form={(opening, row) => <ExpectationsForm opening={opening} row={row} spoken={profile.spoken} />}
    />
  )
}

/** What her counsellor makes of it, and recommends. */
export function AssessmentSection({ profile }: { profile: ProfilePage }) {
  const wording = useWording()
  const rows = profile.picture.assessment.filter((row) => linesOf("assessment", row, wording).length > 0)
  return (
    <RowSection
      section="assessment"
      profile={profile}
      rows={rows}
      single
      show={(row) => (
        <dl className="grid max-w-text gap-3">
          {linesOf("assessment", row, wording).map(({ field, label, text }) => (
            <div key={field}>
              <dt className="text-table text-muted">{label}</dt>
              <dd dir="auto" className="whitespace-pre-line">
                {text}
              </dd>
            </div>
          ))}
        </dl>
      )}
      form={(opening, row) => <AssessmentForm opening={opening} row={row} />}
    />
  )
}
