import { useTranslations } from "next-intl"
import type { PaperRoll } from "@/lib/domain/roll-call/queries"

const answers = ["offered", "notNeeded", "notPossible"] as const

/** How it was with childcare: ticked at the place, entered with the rest. */
export function SheetCare({ session }: { session: PaperRoll }) {
  const t = useTranslations("paper-roll.sheet")
  const roster = useTranslations("roll-call")
  return (
    <section className="grid break-inside-avoid gap-2" aria-label={t("care")}>
      <h2 className="text-[13pt]">{t("care")}</h2>
      <ul className="grid gap-1.5">
        {answers.map((answer) => (
          <li key={answer} className="flex items-end gap-2">
            <span className="size-4 shrink-0 border border-ink" />
            {t(answer)}
            {answer === "notPossible" && <span className="h-6 max-w-80 grow border-b border-control" />}
          </li>
        ))}
      </ul>
      <p className="flex items-end gap-3">
        {t("adults")}
        <span className="h-6 w-24 border-b border-control" />
        {session.adults > 0 && roster("adults", { count: session.adults })}
      </p>
    </section>
  )
}
