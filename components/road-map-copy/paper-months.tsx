import { useTranslations } from "next-intl"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import type { Paper, PaperStep } from "@/lib/domain/road-map-copy/queries"
import type { Pair } from "@/lib/domain/road-map-copy/rules"
import { languageTitle, runs } from "@/lib/words/languages"
import { Pictogram } from "./pictogram"
import { ToldText } from "./told-text"

/** Month by month: her language in one column, the staff's in the other; the table mirrors with her script. */
export function PaperMonths({ paper }: { paper: Paper }) {
  const t = useTranslations("road-map.print")
  const { language, beside } = paper
  return (
    <table className="w-full border-collapse max-md:block">
      <caption className="text-start">
        <VisuallyHidden>{t("paper")}</VisuallyHidden>
      </caption>
      <thead className={beside ? "max-md:hidden" : "hidden"}>
        <tr>
          <td className="w-16" />
          <ColumnHead language={language} />
          {beside && <ColumnHead language={beside} />}
        </tr>
      </thead>
      {paper.months.map(({ month, title, steps }) => (
        <tbody key={month} className="max-md:block">
          <tr className="break-after-avoid max-md:block">
            <th
              scope="rowgroup"
              colSpan={beside ? 3 : 2}
              className="border-b-2 border-ink pt-6 pb-1 text-start text-[16pt] font-semibold max-md:block"
            >
              <span className="flex items-center gap-3">
                <Pictogram topic="month" size={32} />
                <span className="figures">
                  <VisuallyHidden>{`${t("month", { number: month })}: `}</VisuallyHidden>
                  {title.main}
                  {beside && (
                    <span className="block text-[14pt] font-normal text-muted">
                      <bdi lang={beside}>{title.beside}</bdi>
                    </span>
                  )}
                </span>
              </span>
            </th>
          </tr>
          {steps.map((step) => (
            <StepRow key={step.id} step={step} paper={paper} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function ColumnHead({ language }: { language: string }) {
  return (
    <th scope="col" lang={language} dir={runs(language)} className="p-2 text-start font-normal text-muted">
      {languageTitle(language, language)}
    </th>
  )
}

type StepRowProps = { step: PaperStep; paper: Paper }

function StepRow({ step, paper }: StepRowProps) {
  const { language, beside } = paper
  return (
    <tr className="break-inside-avoid border-b border-control align-top max-md:block max-md:py-2">
      <td className="py-3 pe-2 max-md:hidden">
        <Pictogram topic={step.topic} />
      </td>
      <td lang={language} dir={runs(language)} className="p-2 max-md:block">
        <StepWords step={step} paper={paper} side="main" />
      </td>
      {beside && (
        <td lang={beside} dir={runs(beside)} className="p-2 text-muted max-md:block">
          <StepWords step={step} paper={paper} side="beside" />
        </td>
      )}
    </tr>
  )
}

type StepWordsProps = StepRowProps & { side: "main" | "beside" }

function StepWords({ step, paper: { words }, side }: StepWordsProps) {
  const told = (pair: Pair | null | undefined) => pair?.[side] ?? null
  const what = told(step.what)
  const lines: [Pair | undefined, Pair | null][] = [
    [words.who, step.who],
    [words.done, step.done],
  ]
  const by = told(words.by)
  return (
    <>
      {what && (
        <p className={side === "main" ? "font-semibold" : undefined}>
          <ToldText told={what} detail={step.detail} />
        </p>
      )}
      {lines.map(([label, pair]) => {
        const [name, text] = [told(label), told(pair)]
        return (
          name &&
          text && (
            <p key={name.text}>
              <ToldText told={name} />: <ToldText told={text} />
            </p>
          )
        )
      })}
      {by && (
        <p>
          <ToldText told={by} /> <span className="figures">{step.due[side]}</span>
        </p>
      )}
    </>
  )
}
