import type { ReactNode } from "react"
import { Card } from "@/components/ui/card"
import type { CompanyView } from "@/lib/domain/company-space/schema"
import { PersonForm } from "./person-form"
import { type InSpace, Said } from "./said"

type AboutPageProps = { of: InSpace; company: CompanyView }

/** The company as its partners know it, whom they know there, and whoever is signed in. */
export function AboutPage({ of, company }: AboutPageProps) {
  const { t } = of
  return (
    <>
      <Said of={of} beside={["contactMissing"]} />
      <h1 className="text-h2">
        <bdi>{company.name}</bdi>
      </h1>
      <Card title={t("company.about.facts")}>
        <Facts of={of} company={company} />
        <p className="mt-3 text-table text-muted">{t("company.about.wrong")}</p>
      </Card>
      <Card title={t("company.about.sites")} count={company.sites.length}>
        <Sites of={of} company={company} />
      </Card>
      <Card title={t("company.about.contacts")} count={company.contacts.length}>
        <Contacts of={of} company={company} />
      </Card>
      <Card title={t("company.about.you")}>
        <PersonForm of={of} person={company.person} />
      </Card>
    </>
  )
}

function Facts({ of: { t }, company }: AboutPageProps) {
  const { activity, sector, size, website, familyFriendly, familyFriendlyNote, accessibility } = company
  const measures = familyFriendly.map((one) => t(`employer.measures.${one}`)).join(", ")
  const facts: [string, ReactNode][] = [
    [t("company.about.activity"), activity],
    [t("company.about.sector"), sector && t(`employer.sectors.${sector}`)],
    [t("company.about.size"), size && t(`employer.sizes.${size}`)],
    [t("company.about.website"), website],
    [t("company.about.family"), [measures, familyFriendlyNote].filter(Boolean).join(". ")],
    [t("company.about.accessibility"), accessibility],
  ]
  const known = facts.filter(([, value]) => value)
  if (known.length === 0) return <p className="text-muted">{t("company.about.noFacts")}</p>
  return (
    <dl className="grid gap-3">
      {known.map(([label, value]) => (
        <div key={label}>
          <dt className="text-table text-muted">{label}</dt>
          <dd className="break-words whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Sites({ of: { t }, company: { sites } }: AboutPageProps) {
  if (sites.length === 0) return <p className="text-muted">{t("company.about.noSites")}</p>
  return (
    <ul className="grid gap-3">
      {sites.map(({ name, address, postcode, town, transport, stepFree }) => (
        <li key={`${name} ${address}`} className="grid gap-0.5">
          <span className="font-semibold">
            <bdi>{name}</bdi>
          </span>
          <span>{[address, [postcode, town].filter(Boolean).join(" ")].filter(Boolean).join(", ")}</span>
          {transport && <span className="text-table text-muted">{transport}</span>}
          {stepFree && <span className="text-table text-muted">{t("company.about.stepFree")}</span>}
        </li>
      ))}
    </ul>
  )
}

function Contacts({ of: { t }, company: { contacts } }: AboutPageProps) {
  if (contacts.length === 0) return <p className="text-muted">{t("company.about.noContacts")}</p>
  return (
    <ul className="grid gap-3">
      {contacts.map(({ name, email, roles }) => (
        <li key={email} className="grid gap-0.5">
          <span className="font-semibold">
            <bdi>{name}</bdi>
          </span>
          <bdi className="text-table break-all">{email}</bdi>
          {roles.length > 0 && (
            <span className="text-table text-muted">
              {roles.map((role) => t(`employer-contact.roles.${role}`)).join(" · ")}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
