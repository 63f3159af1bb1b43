import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"
import { dayName } from "@/lib/platform/dates"
import { localeNames, locales } from "@/lib/words/locales"
import { OpenContact } from "./open-contact"
import { OpenLeave } from "./open-leave"
import { SendLink } from "./send-link"

export type Contact = EmployerSheet["contacts"][number]

/** Whom this house knows there, and what each does for the programme. */
export async function ContactsCard({ sheet }: { sheet: EmployerSheet }) {
  const t = await getTranslations("employer-contact")
  const [here, gone] = [
    sheet.contacts.filter(({ leftOn }) => leftOn === null),
    sheet.contacts.filter(({ leftOn }) => leftOn !== null),
  ]
  return (
    <Card
      title={t("title")}
      count={here.length}
      flush
      actions={sheet.deals && <OpenContact sheet={sheet} contact={null} />}
    >
      {here.length === 0 ? (
        <p className="px-4 pb-4 text-muted md:px-5 md:pb-5">{t("none")}</p>
      ) : (
        <ul className="divide-y divide-divider border-t border-divider">
          {here.map((contact) => (
            <li key={contact.id} className="grid gap-1.5 px-4 py-3 md:px-5">
              <ContactLines contact={contact} />
              <span className="flex flex-wrap gap-2">
                <OpenContact sheet={sheet} contact={contact} />
                <SendLink contact={contact} />
                <OpenLeave sheet={sheet} contact={contact} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {gone.length > 0 && <Gone contacts={gone} />}
    </Card>
  )
}

async function ContactLines({ contact }: { contact: Contact }) {
  const t = await getTranslations("employer-contact")
  const { name, email, phone, locale, roles, isMain, charge } = contact
  const language = locales.find((one) => one === locale)
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        <bdi>{name}</bdi>
        {isMain && <Badge tone="info">{t("main")}</Badge>}
        {charge.waiting > 0 && (
          <Badge tone="warning" icon="clock">
            {t("waiting", { count: charge.waiting })}
          </Badge>
        )}
      </p>
      {roles.length > 0 && (
        <p className="text-table">{roles.map((role) => t(`roles.${role}`)).join(" · ")}</p>
      )}
      <p className="flex flex-wrap gap-x-3 text-table text-muted">
        <a href={`mailto:${email}`} className="link wrap-anywhere">
          <bdi>{email}</bdi>
        </a>
        {phone && (
          <a href={`tel:${phone.replace(/[^+\d]/g, "")}`} className="link figures">
            <bdi dir="ltr">{phone}</bdi>
          </a>
        )}
        {language && <span>{localeNames[language]}</span>}
      </p>
    </>
  )
}

async function Gone({ contacts }: { contacts: readonly Contact[] }) {
  const [t, locale] = await Promise.all([getTranslations("employer-contact"), getLocale()])
  return (
    <details className="border-t border-divider px-4 py-3 md:px-5">
      <summary className="link cursor-pointer text-table">{t("gone", { count: contacts.length })}</summary>
      <ul className="mt-2 grid gap-1 text-table text-muted">
        {contacts.map(({ id, name, leftOn }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            {leftOn && `, ${t("leftOn", { day: dayName(leftOn, "UTC", locale) })}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
