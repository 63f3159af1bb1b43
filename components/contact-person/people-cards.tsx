"use client"

import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { Icon } from "@/components/ui/icon"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import type { Collecting } from "@/lib/domain/contact-person/schema"
import type { Household, HouseholdPerson } from "@/lib/domain/household/queries"
import type { Opened } from "./person-panel"
import { PersonRow } from "./person-row"

const PersonPanel = dynamic(() => import("./person-panel").then((file) => file.PersonPanel), { ssr: false })

type PeopleCardsProps = Pick<
  Household,
  "participantId" | "allowed" | "forbidden" | "others" | "drafts" | "timezone"
> & {
  opened: string | null
}

/** Who may collect the children, who must never, and whom else to know of. */
export function PeopleCards({ opened, ...home }: PeopleCardsProps) {
  const t = useTranslations("household")
  const { participantId, allowed, forbidden, others, drafts, timezone } = home
  const [open, setOpen] = useState<Opened | null>(() =>
    firstOpen(opened, [...allowed, ...forbidden, ...others]),
  )
  const list = { participantId, onOpen: setOpen }
  const begun = drafts.some(({ form }) => form === "contact-person")
  return (
    <>
      {begun && (
        <p className="flex flex-wrap items-center gap-3 text-table">
          {t("draftKept")}
          <Button size="small" onClick={() => setOpen({ collects: "no" })}>
            {t("continue")}
          </Button>
        </p>
      )}
      <PeopleList {...list} collects="allowed" title={t("mayCollect")} people={allowed} />
      <PeopleList {...list} collects="never" title={t("mustNever")} people={forbidden} />
      <PeopleList {...list} collects="no" title={t("others")} people={others} />
      {open && (
        <PersonPanel
          participantId={participantId}
          opened={open}
          drafts={drafts}
          timezone={timezone}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

function firstOpen(opened: string | null, people: readonly HouseholdPerson[]): Opened | null {
  if (opened === "contact-person") return { collects: "no" }
  const person = people.find(({ id }) => opened === `contact-person:${id}`)
  return person ? { person } : null
}

const empties = { allowed: "mayCollectEmpty", never: "mustNeverEmpty", no: "othersEmpty" } as const

type PeopleListProps = {
  collects: Collecting
  title: string
  people: readonly HouseholdPerson[]
  participantId: string
  onOpen: (opened: Opened) => void
}

function PeopleList({ collects, title, people, participantId, onOpen }: PeopleListProps) {
  const [t, persons] = [useTranslations("household"), useTranslations("contact-person")]
  const add = persons("add")
  return (
    <Card
      title={
        <span className="flex items-center gap-2">
          {collects === "never" && (
            <span className="text-danger">
              <Icon name="struck" />
            </span>
          )}
          {title}
        </span>
      }
      actions={
        <Button size="small" onClick={() => onOpen({ collects })}>
          <Icon name="plus" size={16} />
          <span aria-hidden="true">{add}</span>
          <VisuallyHidden>{persons("withName", { action: add, name: title })}</VisuallyHidden>
        </Button>
      }
      flush
    >
      {collects === "never" && people.length > 0 && (
        <p className="px-4 pb-3 text-table text-muted md:px-5">{t("neverWins")}</p>
      )}
      {people.length === 0 ? (
        <p className="px-4 pb-4 text-muted md:px-5">{t(empties[collects])}</p>
      ) : (
        <ul className="divide-y divide-divider border-t border-divider">
          {people.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              overruled={collects === "no" && person.collects === "allowed"}
              participantId={participantId}
              onRevise={() => onOpen({ person })}
            />
          ))}
        </ul>
      )}
    </Card>
  )
}
