import { getLocale, getTranslations } from "next-intl/server"
import { Facts } from "@/components/participant/facts"
import { Words } from "@/components/shell/words"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { PageHeading } from "@/components/ui/page-heading"
import type { ServiceSheet } from "@/lib/domain/directory/queries"
import { checkedFor } from "@/lib/domain/directory/rules"
import { knownCosts, serviceTopics } from "@/lib/domain/directory/schema"
import { dayName } from "@/lib/platform/dates"
import { languageName, runs } from "@/lib/words/languages"
import { ArchiveButton } from "./archive-button"
import { CheckButton } from "./check-button"
import { OpenEntry } from "./open-entry"
import { openingText } from "./opening-text"

/** Everything that is known of one service, and how sure it is. */
export async function SheetView({ service }: { service: ServiceSheet }) {
  const [t, locale] = [await getTranslations("directory"), await getLocale()]
  const { id, name, provider, city, stale, checkedOn } = service
  return (
    <Words of={["directory", "form"]}>
      <div className="grid grid-cols-1 gap-6">
        <PageHeading
          title={<bdi>{name}</bdi>}
          lead={<bdi>{[provider, city].filter(Boolean).join(", ")}</bdi>}
          back={{ href: "/services", label: t("back") }}
          actions={
            <>
              <OpenEntry service={service} drafts={service.drafts} timezone={service.timezone} />
              <ArchiveButton serviceId={id} isArchived={service.isArchived} />
            </>
          }
        />
        <div className="flex flex-wrap items-center gap-3">
          {service.isArchived && <Badge>{t("archived")}</Badge>}
          {stale ? (
            <Badge tone="warning" icon="alert">
              {t("stale", { days: checkedFor })}
            </Badge>
          ) : (
            checkedOn && (
              <Badge tone="success">{t("checked", { day: dayName(checkedOn, "UTC", locale) })}</Badge>
            )
          )}
          <CheckButton serviceId={id} name={name} />
        </div>
        <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
          <About service={service} />
          <Reach service={service} />
        </div>
      </div>
    </Words>
  )
}

async function About({ service }: { service: ServiceSheet }) {
  const [t, locale] = [await getTranslations("directory"), await getLocale()]
  const { description, language, cost } = service
  const known = knownCosts.find((one) => one === cost)
  const unknown = <span className="text-muted">{t("sheet.unknown")}</span>
  return (
    <Card title={t("sheet.about")}>
      <div className="grid gap-4">
        {description && (
          <p lang={language} dir={runs(language)} className="max-w-text whitespace-pre-line">
            {description}
          </p>
        )}
        <Facts
          facts={[
            {
              label: t("sheet.topics"),
              value: serviceTopics
                .filter((topic) => service.topics.includes(topic))
                .map((topic) => t(`topics.${topic}`))
                .join(", "),
            },
            {
              label: t("sheet.languages"),
              value: service.languages.map((code) => languageName(code, locale)).join(", ") || unknown,
            },
            { label: t("form.womenOnly"), value: t(service.womenOnly ? "form.yes" : "form.no") },
            { label: t("form.childrenWelcome"), value: t(service.childrenWelcome ? "form.yes" : "form.no") },
            {
              label: t("sheet.cost"),
              value: known ? t(`costs.${known}`) : cost ? <bdi>{cost}</bdi> : unknown,
            },
          ]}
        />
      </div>
    </Card>
  )
}

async function Reach({ service }: { service: ServiceSheet }) {
  const [t, locale] = [await getTranslations("directory.sheet"), await getLocale()]
  const { phone, email, website, address, postcode, city, opening, source } = service
  const unknown = <span className="text-muted">{t("unknown")}</span>
  const place = [address, [postcode, city].filter(Boolean).join(" ")].filter(Boolean).join(", ")
  return (
    <Card title={t("contact")}>
      <Facts
        facts={[
          {
            label: t("phone"),
            value: phone ? (
              <a href={`tel:${phone.replace(/[^+\d]/g, "")}`} className="link figures">
                <bdi dir="ltr">{phone}</bdi>
              </a>
            ) : (
              unknown
            ),
          },
          { label: t("email"), value: email ? <bdi className="break-all">{email}</bdi> : unknown },
          {
            label: t("website"),
            value: website ? (
              <a href={website} className="link break-all" rel="noopener noreferrer nofollow" target="_blank">
                <bdi>{website}</bdi>
              </a>
            ) : (
              unknown
            ),
          },
          { label: t("address"), value: place ? <bdi>{place}</bdi> : unknown },
          { label: t("opening"), value: opening ? <bdi>{openingText(opening, locale)}</bdi> : unknown },
          ...(source ? [{ label: t("source"), value: <bdi>{source}</bdi> }] : []),
        ]}
      />
    </Card>
  )
}
