import { getLocale, getTranslations } from "next-intl/server"
import { SearchCard } from "@/components/job-search/search-card"
import { Facts } from "@/components/work-experience/facts"
import type { JobSearch } from "@/lib/domain/job-search/queries"
import type { PlainContact } from "@/lib/domain/network-contact/rules"
import { dayName } from "@/lib/platform/dates"
import { ContactButton, RemoveContact } from "./contact-forms"

/** People who may help her find work. */
export async function ContactsCard({ search: { participantId, contacts } }: { search: JobSearch }) {
  const t = await getTranslations("network-contact")
  return (
    <SearchCard
      id="contacts"
      title={t("many")}
      icon="people"
      empty={{ title: t("empty"), why: t("emptyWhy") }}
      rows={contacts}
      show={(contact) => <Contact contact={contact} />}
      acts={(contact) => (
        <>
          <ContactButton participantId={participantId} contact={contact} />
          <RemoveContact participantId={participantId} contact={contact} />
        </>
      )}
      add={<ContactButton participantId={participantId} contact={null} />}
    />
  )
}

async function Contact({ contact }: { contact: PlainContact }) {
  const [t, locale] = await Promise.all([getTranslations("network-contact"), getLocale()])
  const { name, relation, helps, reach, spokeOn, outcome } = contact
  return (
    <>
      <p>
        <bdi className="font-semibold">{name}</bdi>
        <span className="text-muted"> · {t(`relations.${relation}`)}</span>
      </p>
      <Facts
        inRow
        facts={[
          [t("fields.helps"), helps && <bdi key="helps">{helps}</bdi>],
          [t("fields.reach"), reach && <bdi key="reach">{reach}</bdi>],
          [t("fields.spokeOn"), spokeOn && dayName(spokeOn, "UTC", locale)],
          [t("fields.outcome"), outcome && <bdi key="outcome">{outcome}</bdi>],
        ]}
      />
    </>
  )
}
