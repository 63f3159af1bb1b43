import { getTranslations } from "next-intl/server"
import { ChoiceMenu } from "@/components/table/choice-menu"
import { FilterTags } from "@/components/table/filter-tags"
import { hrefOf, type Place } from "@/components/table/place"
import { SwitchLinks } from "@/components/table/switch-links"
import { TurnLinks, turnLook } from "@/components/table/turn-links"
import { Icon } from "@/components/ui/icon"
import { SoftLinks } from "@/components/ui/soft-links"
import type { Agenda } from "@/lib/domain/agenda/queries"
import { turnedFrom } from "@/lib/domain/agenda/rules"
import type { AgendaAsked } from "@/lib/domain/agenda/schema"
import { addressOf } from "./address"

type AgendaBarProps = { agenda: Agenda; asked: AgendaAsked }

/** How it is looked at, which days, whose, where: everything stands in the address. */
export async function AgendaBar({ agenda, asked }: AgendaBarProps) {
  const t = await getTranslations("agenda")
  const { view, room, care } = asked
  const place = addressOf(asked)
  const turned = turnedFrom(view, agenda.date)
  const chosenRoom = agenda.rooms.find(({ id }) => id === room)
  const tags = [
    ...(chosenRoom ? [{ label: chosenRoom.name, removeHref: hrefOf(place, { room: null }) }] : []),
    ...(care ? [{ label: t("filters.care"), removeHref: hrefOf(place, { care: null }) }] : []),
  ]
  return (
    <div data-chrome className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <TurnLinks
        label={t("turn.label")}
        back={{ label: t("turn.back"), href: hrefOf(place, { date: turned.back }) }}
        now={{ label: t("turn.today"), href: hrefOf(place, { date: null }) }}
        on={{ label: t("turn.on"), href: hrefOf(place, { date: turned.on }) }}
      />
      <SwitchLinks
        label={t("views.label")}
        choices={(["week", "day", "list"] as const).map((one) => ({
          label: t(`views.${one}`),
          href: hrefOf(place, { view: one }),
          chosen: one === (view ?? "week"),
        }))}
      />
      <SoftLinks>
        <div className="flex flex-wrap items-center gap-2">
          <ChoiceMenu label={t("filters.who")} choices={whoseChoices(agenda, place, t)} />
          {agenda.rooms.length > 0 && (
            <ChoiceMenu
              label={t("filters.room")}
              choices={[{ id: null, name: t("filters.anyRoom") }, ...agenda.rooms].map(({ id, name }) => ({
                label: name,
                href: hrefOf(place, { room: id }),
                chosen: id === (room ?? null),
              }))}
            />
          )}
          {!care && (
            <a href={hrefOf(place, { care: "1" })} className={turnLook}>
              <Icon name="child" size={16} />
              <span className="sm:hidden">{t("filters.careShort")}</span>
              <span className="max-sm:hidden">{t("filters.care")}</span>
            </a>
          )}
          <FilterTags tags={tags} clearHref={hrefOf(place, { room: null, care: null })} />
        </div>
      </SoftLinks>
    </div>
  )
}

type Say = Awaited<ReturnType<typeof getTranslations<"agenda">>>

function whoseChoices({ of, staff, me, mayPlan }: Agenda, place: Place, t: Say) {
  const isMine = of === "me" || of === me
  return [
    ...(mayPlan ? [{ label: t("filters.me"), href: hrefOf(place, { of: "me" }), chosen: isMine }] : []),
    { label: t("filters.all"), href: hrefOf(place, { of: "all" }), chosen: of === "all" },
    ...staff
      .filter(({ id }) => id !== me)
      .map(({ id, name }) => ({ label: name, href: hrefOf(place, { of: id }), chosen: of === id })),
  ]
}
