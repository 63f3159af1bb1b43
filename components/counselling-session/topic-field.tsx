"use client"

import { useTranslations } from "next-intl"
import { type ComponentProps, useState } from "react"
import { Button } from "@/components/ui/button"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { sessionTopics } from "@/lib/domain/counselling-session/schema"

const shownAtFirst = 5

type TopicFieldProps = {
  field: Omit<ComponentProps<typeof ChoiceGroup>, "label" | "choices">
  /** what the form holds as it is drawn, and what was used last */
  chosen: readonly string[] | undefined
  used: readonly string[]
}

/** What a session is about: those used last and the most usual ones stand first, the rest one press away. */
export function TopicField({ field, chosen = [], used }: TopicFieldProps) {
  const t = useTranslations("counselling-session")
  const [open, setOpen] = useState(false)
  const [first] = useState(() => {
    const before = sessionTopics.filter((topic) => used.includes(topic) || chosen.includes(topic))
    const usual = sessionTopics.filter((topic) => !before.includes(topic))
    return [...before, ...usual.slice(0, Math.max(0, shownAtFirst - before.length))]
  })
  const shown = open ? [...first, ...sessionTopics.filter((topic) => !first.includes(topic))] : first
  return (
    <div className="grid justify-items-start gap-2">
      <ChoiceGroup
        label={t("log.topics")}
        optional
        kind="checkbox"
        look="segments"
        choices={shown.map((value) => ({ value, label: t(`topics.${value}`) }))}
        {...field}
      />
      {!open && (
        <Button variant="quiet" size="small" onClick={() => setOpen(true)}>
          {t("log.moreTopics", { count: sessionTopics.length - first.length })}
        </Button>
      )}
    </div>
  )
}
