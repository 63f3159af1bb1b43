import { getLocale, getTranslations } from "next-intl/server"
import { OpenAppointment } from "@/components/appointment/open-appointment"
import { MoreWords } from "@/components/shell/words"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeading } from "@/components/ui/page-heading"
import { SoftLinks } from "@/components/ui/soft-links"
import type { Agenda } from "@/lib/domain/agenda/queries"
import type { AgendaAsked } from "@/lib/domain/agenda/schema"
import { dayName, daysBetween, longDayName } from "@/lib/platform/dates"
import { AgendaBar } from "./agenda-bar"
import { AgendaShown } from "./agenda-shown"

type AgendaViewProps = { agenda: Agenda; asked: AgendaAsked }

/** Appointments of people, rooms and childcare: drawn as hours on a desk, told as a list on a phone. */
export async function AgendaView({ agenda, asked }: AgendaViewProps) {
  const t = await getTranslations("agenda")
  const { today, date, mayPlan, coordinates } = agenda
  return (
    <MoreWords of={["agenda", "appointment"]}>
      <div className="grid grid-cols-1 gap-4">
        <PageHeading
          title={t("title")}
          lead={await leadOf(agenda)}
          actions={
            <>
              <LinkButton href="/series">{t("series")}</LinkButton>
              {coordinates && <LinkButton href="/rooms">{t("rooms")}</LinkButton>}
              {mayPlan && <OpenAppointment date={daysBetween(today, date) < 0 ? today : date} />}
            </>
          }
        />
        <AgendaBar agenda={agenda} asked={asked} />
        {agenda.meetings.length + agenda.taken.length === 0 && (
          <EmptyNotice
            filtered={asked.room !== undefined || asked.care !== undefined}
            list={asked.view === "list"}
          />
        )}
        <SoftLinks>
          <AgendaShown agenda={agenda} asked={asked} />
        </SoftLinks>
      </div>
    </MoreWords>
  )
}

/** Which days, and whose. */
async function leadOf({ span, of, me, staff, timezone }: Agenda): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations("agenda.lead"), getLocale()])
  const day = (each: string) => dayName(each, timezone, locale)
  const days =
    span.from === span.until
      ? longDayName(span.from, timezone, locale)
      : `${day(span.from)} – ${day(span.until)}`
  const name = staff.find(({ id }) => id === of)?.name
  const whose = of === "me" || of === me ? t("mine") : name ? t("of", { name }) : t("all")
  return `${days} · ${whose}`
}

async function EmptyNotice({ filtered, list }: { filtered: boolean; list: boolean }) {
  const t = await getTranslations("agenda.empty")
  return (
    <div className={list ? undefined : "lg:hidden"}>
      <EmptyState icon="week" title={t(filtered ? "filtered" : "title")}>
        {t(filtered ? "filteredText" : "text")}
      </EmptyState>
    </div>
  )
}
