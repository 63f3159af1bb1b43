import { getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import type { RoadMapFacts } from "@/lib/domain/road-map/queries"
import { AddContact, ContactActs } from "./contact-acts"

type ContactsCardProps = { roadMap: RoadMapFacts; mayRevise: boolean }

/** Whom she can turn to, as it is printed on her paper. */
export async function ContactsCard({ roadMap, mayRevise }: ContactsCardProps) {
  const t = await getTranslations("road-map.contacts")
  const isDraft = mayRevise && roadMap.standing === "draft"
  return (
    <Card title={t("title")}>
      {roadMap.contacts.length === 0 && <p className="text-muted">{t("empty")}</p>}
      <ul className="grid">
        {roadMap.contacts.map((contact) => (
          <li
            key={contact.id}
            className="grid gap-1.5 border-t border-divider py-3 first:border-0 first:pt-0"
          >
            <p className="grid">
              <bdi className="justify-self-start font-semibold break-words">{contact.name}</bdi>
              {contact.role && contact.role !== contact.name && (
                <span className="text-table text-muted">{contact.role}</span>
              )}
              {contact.phone && contact.phone !== contact.name && (
                <bdi dir="ltr" className="figures justify-self-start">
                  {contact.phone}
                </bdi>
              )}
            </p>
            {isDraft && <ContactActs contact={contact} />}
          </li>
        ))}
      </ul>
      {isDraft && (
        <div className="mt-2">
          <AddContact />
        </div>
      )}
    </Card>
  )
}
