import { getLocale, getTranslations } from "next-intl/server"
import { LinkButton } from "@/components/ui/link-button"
import type { MergeLine } from "@/lib/domain/merge/queries"
import { dayName } from "@/lib/platform/dates"
import { kindWords } from "./merge-words"
import { TakeBack } from "./take-back"

type MergePairProps = { line: MergeLine; timezone: string }

/** One pair: which file stays, who said what when, and what can be done. */
export async function MergePair({ line, timezone }: MergePairProps) {
  const [t, locale] = await Promise.all([getTranslations("merge"), getLocale()])
  const { id, keptCode, mergedCode, state, takeBackUntil } = line
  const day = (at: Date) => dayName(at, timezone, locale)
  return (
    <li className="grid gap-2">
      <BothFiles line={line} />
      <Sayings line={line} timezone={timezone} />
      <Afterwards line={line} />
      {state === "waiting" && (
        <p>
          <LinkButton
            href={`/merges/${id}`}
            size="small"
            aria-label={t("lookAt", { kept: keptCode, other: mergedCode })}
          >
            {t("look")}
          </LinkButton>
        </p>
      )}
      {state === "merged" && (
        <div className="flex flex-wrap items-center gap-3">
          <p className="text-table">
            {takeBackUntil ? t("until", { day: day(takeBackUntil) }) : t("tooLate")}
          </p>
          {takeBackUntil && <TakeBack mergeId={id} code={mergedCode} />}
        </div>
      )}
    </li>
  )
}

/** Which file stays, and which goes into it. */
export async function BothFiles({ line }: { line: MergeLine }) {
  const t = await getTranslations("merge")
  const { keptId, mergedId, keptCode, mergedCode, keptName, mergedName } = line
  const none = t("noName")
  const other = line.state === "merged" || mergedName === null ? null : `/participants/${mergedId}`
  return (
    <div className="grid gap-1 sm:grid-cols-2">
      <Side
        label={t("keep", { code: keptCode })}
        name={keptName}
        none={none}
        href={`/participants/${keptId}`}
      />
      <Side label={t("goes", { code: mergedCode })} name={mergedName} none={none} href={other} />
    </div>
  )
}

/** Who said what, and when. */
export async function Sayings({ line, timezone }: MergePairProps) {
  const [t, locale] = await Promise.all([getTranslations("merge"), getLocale()])
  const said = [
    { key: "proposed" as const, at: line.proposedAt, by: line.proposedBy },
    { key: "confirmed" as const, at: line.confirmedAt, by: line.confirmedBy },
    { key: line.apart ? ("apart" as const) : ("refused" as const), at: line.refusedAt, by: line.refusedBy },
    { key: "undone" as const, at: line.undoneAt, by: line.undoneBy },
  ]
  return (
    <ul className="text-table text-muted">
      {said.map(({ key, at, by }) =>
        at ? (
          <li key={key}>{t(key, { name: by ?? t("somebody"), day: dayName(at, timezone, locale) })}</li>
        ) : null,
      )}
    </ul>
  )
}

type SideProps = { label: string; name: string | null; none: string; href: string | null }

function Side({ label, name, none, href }: SideProps) {
  return (
    <p className="grid min-w-0">
      <span className="figures text-table text-muted">{label}</span>
      {href ? (
        <a href={href} className="link font-semibold">
          <bdi>{name ?? none}</bdi>
        </a>
      ) : (
        <bdi className="font-semibold">{name ?? none}</bdi>
      )}
    </p>
  )
}

/** What moved and what did not, and after taking back what stayed as it was written since. */
async function Afterwards({ line }: { line: MergeLine }) {
  const [t, fields, words] = await Promise.all([
    getTranslations("merge.after"),
    getTranslations("merge.fields"),
    kindWords(),
  ])
  const { rows, stayed, remained, written, state } = line
  const isField = (field: string): field is "birth" => fields.has(field as "birth")
  const named = (remained ?? []).map(({ kind, field }) =>
    isField(field) ? fields(field) : words.nameOf(kind),
  )
  const moving = [
    { key: "moved" as const, list: words.lines(rows) },
    { key: "stayed" as const, list: words.lines(stayed) },
  ]
  const said = [
    ...(state === "merged" ? moving : []),
    { key: "remained" as const, list: [...new Set(named)] },
    { key: "written" as const, list: words.lines(written) },
  ].filter(({ list }) => list.length > 0)
  return (
    <>
      {said.map((part) => (
        <p key={part.key} className="text-table">
          {t(part.key, { list: part.list.join(", ") })}
        </p>
      ))}
    </>
  )
}
