import { getTranslations } from "next-intl/server"

type Figures = { planned: string | null; reported: string | null; confirmed: string | null }

/** What was planned for a day, what was reported of it and what the employer confirmed, as far as it is known. */
export async function DayFigures(figures: Figures) {
  const t = await getTranslations("planned-day.figures")
  const shown = [
    ["planned", figures.planned],
    ["reported", figures.reported],
    ["confirmed", figures.confirmed],
  ].filter((figure): figure is [keyof Figures, string] => figure[1] !== null)
  return (
    <dl className="figures flex flex-wrap gap-x-5 text-table">
      {shown.map(([name, hours]) => (
        <div key={name} className="flex gap-1.5">
          <dt className="text-muted">{t(name)}</dt>
          <dd>{hours}</dd>
        </div>
      ))}
    </dl>
  )
}
