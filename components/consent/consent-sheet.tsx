import { getLocale, getTranslations } from "next-intl/server"
import { Icon, type IconName } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { PrintButton } from "@/components/ui/print-button"
import type { ConsentSheet as Sheet } from "@/lib/domain/consent/queries"
import { consentWords } from "@/lib/words/consent-texts"
import { consentText } from "@/lib/words/consent-version"
import { languageName } from "@/lib/words/languages"

type ConsentSheetProps = { sheet: Sheet; language: string; participantId: string }

/** The paper for her: short sentences, a picture beside each, a box for yes and one for no. */
export async function ConsentSheet({ sheet, language, participantId }: ConsentSheetProps) {
  const [t, form, locale] = await Promise.all([
    getTranslations("consent.sheet"),
    getTranslations("consent.form"),
    getLocale(),
  ])
  const words = consentWords(sheet.purpose, language, locale)
  const other = languageName(words.language, locale)
  return (
    <div className="grid max-w-2xl gap-4">
      <p data-chrome className="flex flex-wrap gap-2">
        <PrintButton variant="primary">{t("print")}</PrintButton>
        <LinkButton href={`/participants/${participantId}/papers`}>{t("back")}</LinkButton>
      </p>
      {!words.isHers && (
        <div data-chrome>
          <Notice tone="warning">
            {form("notHers", { language: languageName(language, locale), other })}
          </Notice>
        </div>
      )}
      <article
        data-sheet
        lang={words.language}
        dir={words.direction}
        className="grid gap-5 rounded-card border border-divider bg-surface p-5 text-lead md:p-8 print:border-0 print:p-0"
      >
        <header className="grid gap-1">
          <p className="text-table text-muted">
            <bdi>{sheet.organisation}</bdi>
          </p>
          <h2 className="text-h2">{words.title}</h2>
          {sheet.employer && (
            <p>
              {words.sheet.employer}: <bdi>{sheet.employer}</bdi>
            </p>
          )}
        </header>
        <ul className="grid gap-4">
          <Line icon="about">{words.what}</Line>
          <Line icon="people">{words.who}</Line>
          <Line icon="question">{words.free}</Line>
          <Line icon="undo">{words.back}</Line>
          <Line icon="struck">{words.effect}</Line>
        </ul>
        <p className="font-semibold">{words.yes}</p>
        <Answers yes={words.sheet.yes} no={words.sheet.no} />
        <Lines of={words.sheet} />
        <p className="figures text-table text-muted">
          <bdi dir="ltr">
            {sheet.code} · {consentText}
          </bdi>
        </p>
      </article>
    </div>
  )
}

function Line({ icon, children }: { icon: IconName; children: string }) {
  return (
    <li className="flex items-start gap-4">
      <span className="grid size-11 shrink-0 place-items-center rounded-full border border-control">
        <Icon name={icon} size={24} />
      </span>
      <span className="min-w-0 self-center">{children}</span>
    </li>
  )
}

/** A box and a picture for each answer, for whoever does not read. */
function Answers({ yes, no }: { yes: string; no: string }) {
  const box = <span aria-hidden="true" className="size-8 border-2 border-ink" />
  return (
    <p className="flex flex-wrap gap-x-12 gap-y-4">
      <span className="flex items-center gap-3">
        {box}
        <Icon name="check" size={36} />
        {yes}
      </span>
      <span className="flex items-center gap-3">
        {box}
        <Icon name="cross" size={36} />
        {no}
      </span>
    </p>
  )
}

type LinesProps = {
  of: { name: string; day: string; signature: string; witness: string; interpreter: string }
}

function Lines({ of }: LinesProps) {
  const words = [of.name, of.day, of.signature, of.witness, of.interpreter]
  return (
    <ul className="grid gap-6 pt-2">
      {words.map((word) => (
        <li key={word} className="border-b border-ink pb-8 text-table">
          {word}
        </li>
      ))}
    </ul>
  )
}
