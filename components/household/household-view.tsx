import { ChildCard } from "@/components/child/child-card"
import { ContactCard } from "@/components/contact/contact-card"
import { PeopleCards } from "@/components/contact-person/people-cards"
import { HerReminders } from "@/components/reminder/her-reminders"
import { Words } from "@/components/shell/words"
import type { Household } from "@/lib/domain/household/queries"

/** Her family and care: the children, who collects them, and how to reach her without harm. */
export function HouseholdView({ home, opened }: { home: Household; opened: string | null }) {
  const { participantId, children, today, timezone, drafts, contact, allowed, forbidden, others } = home
  const file = { participantId, drafts, timezone, opened }
  return (
    <Words of={["household", "child", "contact", "contact-person", "participant", "reminder", "form"]}>
      <div className="grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
        <div className="grid grid-cols-1 gap-6">
          <ChildCard {...file} today={today} hers={children} />
          <PeopleCards {...file} allowed={allowed} forbidden={forbidden} others={others} />
        </div>
        <div className="grid grid-cols-1 gap-6">
          <ContactCard {...file} contact={contact} />
          <HerReminders participantId={participantId} reminders={home.reminders} timezone={timezone} />
        </div>
      </div>
    </Words>
  )
}
