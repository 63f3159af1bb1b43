import { addDays, type CivilDate } from "@/lib/platform/dates"
import type { FileFault } from "@/lib/platform/file-fault"
import type { Outcome, Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { type DocumentKind, mostDocuments, type SaidOfDocument } from "./schema"

const say = (key: string) => `document.problems.${key}`

export type Around = {
  today: CivilDate
  /** how many her file holds, those that can be brought back among them */
  held: number
  /** her yes to what the law protects specially */
  agreedToSensitive: boolean
  /** whether the placement that is named is one of hers */
  isHerPlacement: boolean
}

/** What a document with this kind says of her is nobody's business but her counsellors'. */
export function isAlwaysConfidential(kind: DocumentKind): boolean {
  return kind === "medical"
}

const addRules: readonly Rule<SaidOfDocument, Around>[] = [
  {
    broken: (_, { held }) => held >= mostDocuments,
    at: "form",
    say: () => ({ key: say("tooMany"), values: { most: mostDocuments } }),
  },
  {
    broken: ({ kind }, { agreedToSensitive }) => isAlwaysConfidential(kind) && !agreedToSensitive,
    at: "kind",
    say: say("consentMissing"),
  },
  {
    broken: ({ placementId }, { isHerPlacement }) => placementId !== null && !isHerPlacement,
    at: "placementId",
    say: say("placementUnknown"),
  },
]

export function addingProblems(input: SaidOfDocument, around: Around): Problems | null {
  return problemsOf(addRules, input, around)
}

/** So long before a document ends somebody looks at it with her. */
const noticeDays = 60

/** The day of the task that a document asks for before it ends; none where it has ended already. */
export function noticeOn(expiresOn: CivilDate | undefined, today: CivilDate): CivilDate | null {
  if (expiresOn === undefined || expiresOn < today) return null
  const early = addDays(expiresOn, -noticeDays)
  return early < today ? today : early
}

/** What a document is called where nobody named it: its file, without its ending. */
export function titleOf({ title }: Pick<SaidOfDocument, "title">, fileName: string): string {
  return title ?? (fileName.replace(/\.\w+$/, "").trim() || fileName)
}

const aDay = 24 * 3_600_000

type Removed = { removedAt: Date | null; bytesGoneAt: Date | null }

/** A removed document can be brought back for a day. */
export function canComeBack({ removedAt, bytesGoneAt }: Removed, now: Date): boolean {
  return removedAt !== null && bytesGoneAt === null && now.getTime() - removedAt.getTime() < aDay
}

export type Ending = "ended" | "soon" | null

/** Whether a document has ended, or ends so soon that somebody should look. */
export function endingOf(expiresOn: CivilDate | null, today: CivilDate): Ending {
  if (expiresOn === null) return null
  if (expiresOn < today) return "ended"
  return expiresOn <= addDays(today, noticeDays) ? "soon" : null
}

type Early = FileFault | "signedOut" | "fileMissing" | "unreadable" | "storageAway"

/** A file that is not taken, said beside it. */
export function refusal(why: Early): Outcome<never> {
  if (why === "signedOut")
    return { done: false, problems: { form: { key: "form.problems.signedOut" } }, signedOut: true }
  return { done: false, problems: { file: { key: say(why) } } }
}

/** Where a plain form is led after it was posted. */
export function documentsPlace(outcome: Outcome<unknown>, participantId: string): string {
  const place = `/participants/${participantId}/documents`
  if (outcome.done) return `${place}?added=1`
  if (outcome.signedOut) return "/sign-in"
  const [problem] = Object.values(outcome.problems)
  const key = problem?.key.startsWith("document.problems.") ? problem.key.split(".").at(-1) : "unreadable"
  return `${place}?${new URLSearchParams({ problem: key ?? "unreadable" })}`
}
