"use client"

import { useLocale, useTranslations } from "next-intl"
import { useRemoval } from "@/components/household/use-removal"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import { addContactPerson, removeContactPerson } from "@/lib/domain/contact-person/actions"
import type { HouseholdPerson } from "@/lib/domain/household/queries"
import { languageName } from "@/lib/words/languages"

type PersonRowProps = {
  person: HouseholdPerson
  /** On the list of collectors, and of those who never may: never counts. */
  overruled: boolean
  participantId: string
  onRevise: () => void
}

export function PersonRow({ person, overruled, participantId, onRevise }: PersonRowProps) {
  const t = useTranslations("contact-person")
  const locale = useLocale()
  const { busy, problem, take } = useRemoval()
  const { id, version, name, relation, phone, note, languages } = person
  const bringBack = () => {
    const { emergency, collects } = person
    const words = { relation: relation ?? "", phone: phone ?? "", note: note ?? "" }
    return addContactPerson({
      participantId,
      name,
      languages,
      emergency,
      collects,
      ...words,
      accepted: true,
    })
  }
  const remove = () => take({ name, remove: () => removeContactPerson({ personId: id, version }), bringBack })
  const label = (action: string) => <VisuallyHidden>{t("withName", { action, name })}</VisuallyHidden>
  const spoken = languages.map((code) => languageName(code, locale)).join(", ")
  return (
    <li className="grid gap-1.5 px-4 py-3 md:px-5">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <bdi className="font-semibold">{name}</bdi>
        {relation && <bdi className="text-table text-muted">{relation}</bdi>}
        {person.emergency && <Badge tone="info">{t("emergency")}</Badge>}
        {overruled && <Badge tone="danger">{t("overruled")}</Badge>}
      </p>
      {phone && (
        <a href={`tel:${phone.replace(/[^+\d]/g, "")}`} className="link figures justify-self-start">
          <bdi dir="ltr">{phone}</bdi>
        </a>
      )}
      {spoken && <p className="text-table text-muted">{t("speaks", { languages: spoken })}</p>}
      {note && <p className="text-table whitespace-pre-line">{note}</p>}
      {problem && (
        <p role="alert" className="text-table font-semibold text-danger">
          {problem}
        </p>
      )}
      <p className="flex flex-wrap gap-2">
        <Button size="small" onClick={onRevise}>
          <span aria-hidden="true">{t("revise")}</span>
          {label(t("revise"))}
        </Button>
        <Button size="small" variant="quiet" busy={busy} onClick={remove}>
          <span aria-hidden="true">{t("remove")}</span>
          {label(t("remove"))}
        </Button>
      </p>
    </li>
  )
}
