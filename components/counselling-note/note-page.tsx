import { getLocale, getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { MoreWords } from "@/components/shell/words"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { PageHeading } from "@/components/ui/page-heading"
import type { NoteDetail } from "@/lib/domain/counselling-note/queries"
import { noteVisibilities } from "@/lib/domain/counselling-note/schema"
import { dayAndTime } from "@/lib/platform/dates"
import { Audience } from "./audience"
import { NoteActs } from "./note-acts"

type OfNote = { note: NoteDetail }

/** One note: what it says, who reads it, what was added, and what it said before. */
export async function NotePage({ note }: OfNote) {
  const [t, locale] = await Promise.all([getTranslations("counselling-note"), getLocale()])
  const { about, author, createdAt, participantId, sessionId, text, timezone } = note
  return (
    <MoreWords of={["counselling-note", "form"]}>
      <div className="grid max-w-3xl grid-cols-1 gap-6">
        <PageHeading
          back={
            about.hers
              ? { href: `/participants/${participantId}?show=notes`, label: t("backToFile") }
              : { href: "/notes", label: t("list.title") }
          }
          title={t.rich("title", { name: (name) => <bdi>{name}</bdi>, who: about.name })}
          lead={t.rich("writtenBy", {
            author: author ?? "–",
            when: dayAndTime(createdAt, timezone, locale),
            name: (name) => <bdi>{name}</bdi>,
          })}
        />
        <Card>
          <div className="grid gap-4">
            <Standing note={note} />
            <Written>{text}</Written>
            {sessionId && about.hers && (
              <p>
                <a href={`/sessions/${sessionId}`} className="link">
                  {t("toSession")}
                </a>
              </p>
            )}
            <Addenda note={note} />
            <div data-chrome className="flex flex-wrap items-center gap-2 empty:hidden">
              <NoteActs note={note} />
            </div>
          </div>
        </Card>
        <Before note={note} />
      </div>
    </MoreWords>
  )
}

async function Standing({ note }: OfNote) {
  const [t, locale] = await Promise.all([getTranslations("counselling-note"), getLocale()])
  const { visibility, mine, readers, readerNames, signed, signedAt, signedFrom, changedAt, timezone } = note
  const when = dayAndTime(signedFrom, timezone, locale)
  return (
    <div className="grid gap-1.5">
      <p className="flex flex-wrap items-center gap-2">
        <Audience visibility={visibility} mine={mine} count={readers.length} />
        <Badge tone={signed ? "success" : "plain"} icon={signed ? "check" : "clock"}>
          {t(signed ? (signedAt ? "signedOn" : "signedItself") : "openUntil", { when })}
        </Badge>
      </p>
      <p className="text-table text-muted empty:hidden">
        {visibility === "named" &&
          readerNames.length > 0 &&
          t("alsoReads", { names: new Intl.ListFormat(locale).format(readerNames) })}
      </p>
      {changedAt && (
        <p className="text-table text-muted">
          {t("changedOn", { when: dayAndTime(changedAt, timezone, locale) })}
        </p>
      )}
    </div>
  )
}

function Written({ children }: { children: ReactNode }) {
  return (
    <p dir="auto" className="max-w-text whitespace-pre-line">
      {children}
    </p>
  )
}

async function Addenda({ note: { addenda, author, timezone } }: OfNote) {
  const [t, locale] = await Promise.all([getTranslations("counselling-note.addendum"), getLocale()])
  if (addenda.length === 0) return null
  return (
    <section aria-labelledby="addenda" className="grid gap-3 border-t border-divider pt-4">
      <h2 id="addenda" className="text-lead">
        {t("title")}
      </h2>
      <ol className="grid gap-4">
        {addenda.map(({ id, text, createdAt }) => (
          <li key={id} className="grid gap-1 border-s-3 border-divider ps-4">
            <p className="text-table text-muted">
              {author && <bdi>{author}</bdi>} · {dayAndTime(createdAt, timezone, locale)}
            </p>
            <Written>{text}</Written>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** For its author: the texts that stood before, the last first. */
async function Before({ note: { versions, timezone } }: OfNote) {
  const [t, locale] = await Promise.all([getTranslations("counselling-note"), getLocale()])
  if (versions.length === 0) return null
  return (
    <Card title={t("before.title")}>
      <p className="max-w-text text-table text-muted">{t("before.hint")}</p>
      <ol className="mt-3 grid gap-4">
        {versions.toReversed().map(({ id, text, visibility, writtenAt }) => (
          <li key={id} className="grid gap-1 border-s-3 border-divider ps-4">
            <p className="text-table text-muted">
              {dayAndTime(writtenAt, timezone, locale)} ·{" "}
              {t(`visibilities.${noteVisibilities.find((one) => one === visibility) ?? "own"}.label`)}
            </p>
            <Written>{text}</Written>
          </li>
        ))}
      </ol>
    </Card>
  )
}
