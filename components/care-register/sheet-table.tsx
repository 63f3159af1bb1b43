import { useTranslations } from "next-intl"
import { PaperTable, paperCell } from "@/components/table/paper-table"
import type { CareSheet } from "@/lib/domain/care-register/queries"
import type { CareChild, CareFamily } from "@/lib/domain/care-register/rules"
import { ChildName } from "./child-name"
import { CollectorName } from "./collector-lines"

const columns = ["child", "mother", "collects", "in", "out", "signed"] as const

/** A line for each child, with room for what is written by hand. */
export function SheetTable({ provision }: { provision: CareSheet["provisions"][number] }) {
  const t = useTranslations("care-register.sheet")
  return (
    <PaperTable label={t("title")} columns={columns.map((name) => ({ name, label: t(`columns.${name}`) }))}>
      {provision.families.flatMap((family) =>
        family.children.map((child) => <Line key={child.booking} child={child} family={family} />),
      )}
    </PaperTable>
  )
}

function Line({ child, family }: { child: CareChild; family: CareFamily }) {
  const t = useTranslations("care-register")
  return (
    <tr className="break-inside-avoid">
      <th scope="row" className={`${paperCell} w-[26%]`}>
        <ChildName child={child} t={t} />
        {child.needs && (
          <span className="mt-1 block border-2 border-ink px-1.5 py-0.5">
            {t("needs")} <bdi>{child.needs}</bdi>
          </span>
        )}
        {!child.needs && child.needsAnswer && child.needsAnswer !== "none" && (
          <span className="block font-normal">{t("needsUnknown")}</span>
        )}
      </th>
      <td className={paperCell}>
        <bdi>{family.mother}</bdi>
      </td>
      <td className={`${paperCell} w-[24%]`}>
        {t("theMother")}
        {family.collectors?.map((person) => (
          <span key={person.person} className="block">
            <CollectorName person={person} />
          </span>
        ))}
        {family.forbidden?.map((person) => (
          <strong key={person.person} className="block">
            {t("sheet.never")} <CollectorName person={person} />
          </strong>
        ))}
      </td>
      <td className={`${paperCell} w-[10%]`} />
      <td className={`${paperCell} w-[10%]`} />
      <td className={`${paperCell} w-[16%]`} />
    </tr>
  )
}
