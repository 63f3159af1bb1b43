"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { SendingAction } from "@/components/form/use-sending"
import { Button } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { Icon } from "@/components/ui/icon"
import type { Section } from "@/lib/domain/profile-picture/schema"
import type { PlainRow } from "@/lib/domain/profile-row/rules"
import type { ProfilePage } from "@/lib/domain/skills-profile/queries"
import type { Opening } from "./opening"
import { RemoveButton } from "./remove-button"
import { RowLines } from "./row-lines"
import { type OpenForms, openerId, useOpenForms } from "./use-open-forms"
import { useWording } from "./use-wording"
import { nameOf } from "./wording"

type RowSectionProps<Row extends PlainRow> = {
  section: Section
  profile: ProfilePage
  rows: readonly Row[]
  form: (opening: Opening, row: Row | null) => ReactNode
  /** What is shown of a row; without it, everything that is known of it. */
  show?: (row: Row) => ReactNode
  /** Further things that can be done with a row, and their forms. */
  more?: (row: Row, forms: OpenForms) => { buttons: ReactNode; form: ReactNode }
  removal?: { remove: SendingAction<unknown>; again: (row: Row) => Promise<{ done: boolean }> }
  /** There is one such row at most. */
  single?: boolean
  /** Above the rows. */
  intro?: ReactNode
  /** In place of the sentence that nothing is here. */
  empty?: ReactNode
}

/** A part of the profile: its rows, each with its own small form, and the way to one more. */
export function RowSection<Row extends PlainRow>(props: RowSectionProps<Row>) {
  const { section, profile, rows, form, single = false, intro, empty } = props
  const t = useTranslations("skills-profile")
  const forms = useOpenForms(section, profile)
  const adding = forms.opening("", { rowId: "", version: 0 })
  return (
    <Card
      title={<span id={`part-${section}`}>{t(`sections.${section}`)}</span>}
      count={rows.length > 0 && !single ? rows.length : undefined}
    >
      <div className="grid gap-4">
        {intro}
        {rows.length === 0 && !adding && (empty ?? <p className="text-muted">{t(`empty.${section}`)}</p>)}
        {rows.length > 0 && (
          <ul className="grid gap-0">
            {rows.map((row) => (
              <OneRow key={row.id} {...props} row={row} forms={forms} />
            ))}
          </ul>
        )}
        {adding && form(adding, null)}
        {profile.mayWrite && !adding && !(single && rows.length > 0) && (
          <p data-chrome>
            <Button id={openerId(section, "")} onClick={() => forms.open("")}>
              <Icon name="plus" size={18} />
              {t(`add.${section}`)}
            </Button>
          </p>
        )}
      </div>
    </Card>
  )
}

type OneRowProps<Row extends PlainRow> = RowSectionProps<Row> & { row: Row; forms: OpenForms }

function OneRow<Row extends PlainRow>({ section, profile, row, forms, ...props }: OneRowProps<Row>) {
  const t = useTranslations("skills-profile.row")
  const wording = useWording()
  const name = nameOf(section, row, wording)
  const version = profile.beside.versions[row.id] ?? 0
  const opening = forms.opening(row.id, { rowId: row.id, version })
  const extra = props.more?.(row, forms)
  if (opening) return <li className="py-2">{props.form(opening, row)}</li>
  return (
    <li className="grid gap-3 border-t border-divider py-3 first:border-t-0 first:pt-0">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          {props.show ? props.show(row) : <RowLines section={section} row={row} wording={wording} />}
        </div>
        {profile.mayWrite && (
          <div data-chrome className="-me-2 flex flex-wrap gap-1">
            {extra?.buttons}
            <Button
              id={openerId(section, row.id)}
              variant="quiet"
              size="small"
              aria-label={t("editNamed", { name })}
              onClick={() => forms.open(row.id)}
            >
              {t("edit")}
            </Button>
            {props.removal && (
              <RemoveButton
                name={name}
                row={{ participantId: profile.participantId, rowId: row.id, version }}
                remove={props.removal.remove}
                again={() => props.removal?.again(row) ?? Promise.resolve({ done: false })}
                focusNext={openerId(section, "")}
              />
            )}
          </div>
        )}
      </div>
      {extra?.form}
    </li>
  )
}
