import type { getTranslations } from "next-intl/server"
import { kindOf, modeOf } from "@/components/counselling-session/known"
import type { DraftLine } from "@/components/draft/draft-list"
import { statusOf } from "@/components/roll-call/mark-status"
import { identityDraft } from "@/lib/domain/identity/schema"
import { reviewPlace } from "@/lib/domain/next-step/rules"
import { intakeDraft } from "@/lib/domain/participant/schema"
import { seriesDraft } from "@/lib/domain/session-series/schema"
import type { today } from "@/lib/domain/today/queries"
import { relativeDay, shortDayName, timeOfDay, timeRange } from "@/lib/platform/dates"
import type { FollowUpLine, SessionLine, StepLine } from "./lines"

export type Day = Awaited<ReturnType<typeof today>>

type Place = { timezone: string; locale: string; now: Date }
type SessionWords = Awaited<ReturnType<typeof getTranslations<"counselling-session">>>
type TodayWords = Awaited<ReturnType<typeof getTranslations<"today">>>
type FollowUpWords = Awaited<ReturnType<typeof getTranslations<"follow-up">>>
type DraftWords = Awaited<ReturnType<typeof getTranslations<"draft">>>

/** A session as its line shows it, every date and word already written. */
export function sessionLine(
  session: Day["open"][number],
  { timezone, locale }: Place,
  t: SessionWords,
): SessionLine {
  const { id, kind, title, startsAt, endsAt, mode, place, people, expected, children, interpreter } = session
  const person = kind === "individual" ? people[0] : undefined
  return {
    id,
    day: shortDayName(startsAt, timezone, locale),
    time: timeRange(startsAt, endsAt, timezone),
    startsAt: startsAt.getTime(),
    endsAt: endsAt.getTime(),
    kind: t(`kinds.${kindOf(kind)}`),
    title,
    place: place ?? (mode === "on_site" ? null : t(`modes.${modeOf(mode)}`)),
    interpreter,
    person: person ?? null,
    expected,
    children,
    status: session.state === "scheduled" ? "not_recorded" : statusOf(session.attendance),
    recorded: session.state !== "scheduled",
    locked: session.locked,
  }
}

export function draftLine(
  draft: Day["drafts"][number],
  { timezone, locale, now }: Place,
  t: DraftWords,
): DraftLine {
  const { id, form, subject, savedAt, name } = draft
  const when = `${relativeDay({ when: savedAt, now }, timezone, locale)} ${timeOfDay(savedAt, timezone)}`
  const kept = { id, form, subject, saved: t("savedAt", { when }) }
  const part = filePart(form)
  if (part) {
    const href = `/participants/${subject}/${part}?open=${encodeURIComponent(form)}`
    return { ...kept, href, text: t(`forms.${part}`, { name: name ?? "" }) }
  }
  if (form === identityDraft(subject).form)
    return {
      ...kept,
      href: `/participants/${subject}/revise`,
      text: t("forms.identity", { name: name ?? "" }),
    }
  return { ...kept, ...(pageDraft(draft, t) ?? noteDraft(draft, t) ?? sessionDraft(draft, t)) }
}

/** What is written on a page of its own. */
function pageDraft(draft: Day["drafts"][number], t: DraftWords) {
  if (draft.form === intakeDraft.form) return { href: "/participants/new", text: t("forms.register") }
  if (draft.form === seriesDraft.form) return { href: "/series/new", text: seriesText(draft.name, t) }
  const service = serviceHref(draft.form)
  if (service) return { href: service, text: t("forms.service") }
  const employer = employerHref(draft)
  return employer ? { href: employer, text: t("forms.employer") } : null
}

function noteDraft(draft: Day["drafts"][number], t: DraftWords) {
  const href = noteHref(draft)
  const { name } = draft
  return href ? { href, text: name ? t("forms.noteAbout", { name }) : t("forms.note") } : null
}

function seriesText(name: string | null, t: DraftWords): string {
  return name ? t("forms.seriesWith", { name }) : t("forms.series")
}

function sessionDraft({ subject, name }: Day["drafts"][number], t: DraftWords) {
  return {
    href: `/sessions/new${subject && `?draft=${subject}`}`,
    text: name ? t("forms.sessionWith", { name }) : t("forms.session"),
  }
}

/** Where a note is written: "note:…" beside a session, "note" in her file, anything else on the note itself. */
function noteHref({ form, subject }: Day["drafts"][number]): string | null {
  const [about, sessionId] = form.split(":")
  if (about === "note") return sessionId ? `/sessions/${sessionId}` : `/participants/${subject}?show=notes`
  return about === "note-change" || about === "note-addendum" ? `/notes/${subject}` : null
}

/** Where a service of the directory is written: "service:…" is one that is there already. */
function serviceHref(form: string): string | null {
  const [about, serviceId] = form.split(":")
  if (about !== "service") return null
  return serviceId ? `/services/${serviceId}` : "/services"
}

/** Where a company is written: "employer" is a new one, "employer.…" something of one that is there. */
function employerHref({ form, subject }: Day["drafts"][number]): string | null {
  if (form === "employer") return "/employers"
  return form.startsWith("employer.") ? `/employers/${subject}` : null
}

/** The part of her file on which a form stands: "child:…" is about one child of hers. */
function filePart(
  form: string,
): "family" | "itinerary" | "papers" | "skills" | "my-steps" | "referrals" | null {
  const [about = ""] = form.split(":")
  if (["child", "contact", "contact-person"].includes(about)) return "family"
  if (["itinerary", "itinerary-step", "next-step"].includes(about)) return "itinerary"
  if (about === "referral") return "referrals"
  if (about.startsWith("skills.")) return "skills"
  if (about === "self-assessment") return "my-steps"
  return about === "residence" ? "papers" : null
}

export function followUpLine(
  { id, moment, dueOn, late, person }: Day["followUps"][number],
  { timezone, locale }: Place,
  t: FollowUpWords,
): FollowUpLine {
  const when = shortDayName(dueOn, timezone, locale)
  return { id, person, late, text: t("todayDue", { moment: t(`moments.${moment}`), when }) }
}

/** What is to be done for participants and with companies, the most urgent first. */
export function stepLines(
  { steps, agreed }: Pick<Day, "steps" | "agreed">,
  place: Place,
  t: TodayWords,
): StepLine[] {
  const hers = steps.map(({ person, origin, ...step }) => ({
    ...dueLine(step, place, t),
    ...{ from: "participant" as const, about: { href: `/participants/${person.id}`, name: person.name } },
    ...{ who: null, reviewAt: reviewPlace(origin, person.id) },
  }))
  const theirs = agreed.map(({ employer, source, who, ...step }) => ({
    ...dueLine(step, place, t),
    ...{ from: source, about: { href: `/employers/${employer.id}`, name: employer.name } },
    ...{ who: who === "us" ? null : t(`steps.owners.${who}`), reviewAt: null },
  }))
  return [...hers, ...theirs].toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
}

type DueStep = { id: string; what: string; dueOn: string; overdue: boolean }

function dueLine({ id, what, dueOn, overdue }: DueStep, { timezone, locale, now }: Place, t: TodayWords) {
  const when = relativeDay({ when: dueOn, now }, timezone, locale)
  return { id, what, dueOn, late: overdue, due: t(overdue ? "steps.overdue" : "steps.due", { when }) }
}
