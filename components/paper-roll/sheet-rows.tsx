import { useTranslations } from "next-intl"
import { PaperTable, paperCell } from "@/components/table/paper-table"
import type { PaperRoll } from "@/lib/domain/roll-call/queries"
import { takesWalkIns } from "@/lib/domain/walk-in/rules"

const columns = ["number", "name", "arrived", "left", "signed", "care"] as const
const emptyRows = ["a", "b", "c", "d", "e", "f"]

/** A row for each who is expected, as the roll has them, and empty ones for those nobody expected. */
export function SheetRows({ session }: { session: PaperRoll }) {
  const t = useTranslations("paper-roll.sheet")
  const { roster, kind } = session
  return (
    <PaperTable label={t("title")} columns={columns.map((name) => ({ name, label: t(`columns.${name}`) }))}>
      {roster.map((person, place) => (
        <Row key={person.participantId} person={person} number={place + 1} />
      ))}
      {takesWalkIns(kind) && <EmptyRows />}
    </PaperTable>
  )
}

function Row({ person, number }: { person: PaperRoll["roster"][number]; number: number }) {
  const t = useTranslations("paper-roll.sheet")
  const marks = useTranslations("counselling-session.attendance")
  const { name, walkIn, state, childrenBooked } = person
  const cancelled = state === "cancelled_by_participant" || state === "cancelled_by_org"
  return (
    <tr className="break-inside-avoid">
      <td className={`${paperCell} figures w-[6%]`}>{number}</td>
      <th scope="row" className={`${paperCell} w-[26%]`}>
        <bdi>{name}</bdi>
        {walkIn && <span className="block font-normal">{t("walkIn")}</span>}
        {cancelled && <span className="block font-normal">{marks(state)}</span>}
      </th>
      <td className={`${paperCell} w-[10%]`} />
      <td className={`${paperCell} w-[10%]`} />
      <td className={`${paperCell} h-12`} />
      <td className={`${paperCell} w-[18%]`}>
        <span className="block">{t("booked", { count: childrenBooked })}</span>
        <span className="block">{t("came")}</span>
      </td>
    </tr>
  )
}

function EmptyRows() {
  const t = useTranslations("paper-roll.sheet")
  return (
    <>
      <tr className="break-inside-avoid break-after-avoid">
        <td colSpan={columns.length} className={paperCell}>
          {t("walkIns")}
        </td>
      </tr>
      {emptyRows.map((row) => (
        <tr key={row} className="break-inside-avoid">
          {columns.map((name) => (
            <td key={name} className={`${paperCell} h-12`}>
              {name === "care" && t("came")}
            </td>
          ))}
        </tr>
      ))}
    </>
  )
}
