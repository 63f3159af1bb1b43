"use client"

import { useLocale, useTranslations } from "next-intl"
import { isOlder } from "@/lib/domain/consent/rules"
import { consentMethods } from "@/lib/domain/consent/schema"
import type { ConsentLine } from "@/lib/domain/papers/queries"
import { dayName } from "@/lib/platform/dates"
import { languageName } from "@/lib/words/languages"

type Given = NonNullable<ConsentLine["last"]>

/** How she said yes, in which words, and what became of it. */
export function ConsentFacts({ line, last }: { line: ConsentLine; last: Given }) {
  const t = useTranslations("consent")
  const locale = useLocale()
  const day = (date: string) => dayName(date, "UTC", locale)
  const method = consentMethods.find((one) => one === last.method) ?? "written"
  const facts = [
    t(`how.${method}`, { witness: last.witness ?? "" }),
    ...(last.interpreter ? [t("withInterpreter")] : []),
    /^\d{4}-/.test(last.textVersion) || isOlder(last.textVersion)
      ? t("version", { version: last.textVersion })
      : t("ownPaper"),
  ]
  const language = languageName(last.language, locale)
  return (
    <div className="figures grid gap-0.5 text-table">
      {line.state === "given" && <p>{t("givenOn", { day: day(last.givenOn), language })}</p>}
      {line.state === "given" && (
        <p className="text-muted">
          <bdi>{facts.join(" · ")}</bdi>
        </p>
      )}
      {line.state === "withdrawn" && last.withdrawnOn && (
        <p>
          {t("withdrawnOn", { day: day(last.withdrawnOn) })}{" "}
          {last.open > 0
            ? t("stillToDo", { count: last.open })
            : last.effectDoneOn && t("effectDone", { day: day(last.effectDoneOn) })}
        </p>
      )}
      <Earlier line={line} />
    </div>
  )
}

function Earlier({ line: { earlier } }: { line: ConsentLine }) {
  const t = useTranslations("consent")
  const locale = useLocale()
  if (earlier.length === 0) return null
  const day = (date: string) => dayName(date, "UTC", locale)
  return (
    <details>
      <summary className="link cursor-pointer">{t("earlier", { count: earlier.length })}</summary>
      <ul className="grid gap-0.5 pt-1 text-muted">
        {earlier.map(({ id, givenOn, withdrawnOn, endedBecause }) => (
          <li key={id}>
            {t("earlierYes", {
              from: day(givenOn),
              to: day(withdrawnOn ?? givenOn),
              state: t(`states.${endedBecause === "expired" ? "expired" : "withdrawn"}`),
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}
