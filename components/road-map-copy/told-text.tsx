import { useLocale, useTranslations } from "next-intl"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import { aroundBlank, type Told } from "@/lib/domain/phrase/rules"
import type { Pair } from "@/lib/domain/road-map-copy/rules"
import { runs } from "@/lib/words/languages"
import { signs } from "./signs"

type ToldTextProps = { told: Told; detail?: string | null }

/** A text in its own language and direction, with its sign where nobody has checked or translated it. */
export function ToldText({ told, detail }: ToldTextProps) {
  const t = useTranslations("road-map.print")
  const locale = useLocale()
  const { text, language, mark } = told
  const [before, after] = aroundBlank(text)
  return (
    <span lang={language} dir={runs(language)}>
      {before}
      {after !== null && (detail ? <bdi>{detail}</bdi> : "…")}
      {after}
      {mark && (
        <>
          <sup aria-hidden="true">{signs[mark]}</sup>
          <VisuallyHidden>
            <span lang={locale}>{` (${t(mark)})`}</span>
          </VisuallyHidden>
        </>
      )}
    </span>
  )
}

/** A word of the paper in her language. */
export function Words({ pair }: { pair: Pair | undefined }) {
  return pair ? <ToldText told={pair.main} /> : null
}

/** The same in the staff's language, on its own line. */
export function Beside({ pair }: { pair: Pair | undefined }) {
  if (!pair?.beside) return null
  return (
    <p className="text-muted">
      <ToldText told={pair.beside} />
    </p>
  )
}
