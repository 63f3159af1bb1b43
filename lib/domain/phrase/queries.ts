import "server-only"
import { within } from "@/lib/access/reach"
import { birthdayName, fromDateColumn } from "@/lib/platform/dates"
import { defineQuery } from "@/lib/platform/query"
import { phrases, shippedText } from "@/lib/words/phrases"
import { isOpen, standingOf, topicOf } from "./rules"

/** Every phrase in one language beside its English words: who checked it, or that nobody has. */
export const phraseList = defineQuery("phrase.check", async ({ actor, tx }, language: string) => {
  const { locale } = actor
  const checks = await tx.phraseCheck.findMany({
    where: { AND: [within(actor, "phraseCheck"), { language }] },
  })
  const staff = await tx.$queryRaw<{ id: string; name: string }[]>`select id, name from sec.staff()`
  const lineOf = ({ key, text: source }: (typeof phrases)[number]) => {
    const check = checks.find(({ phraseKey }) => phraseKey === key)
    const standing = standingOf(key, language, check)
    const held = check && standing === "checked" ? check : null
    return {
      ...{ key, source, standing, ...checkOf(check, { staff, locale }) },
      topic: topicOf(key),
      text: held?.text ?? shippedText(key, language) ?? "",
      /** What was checked before the shipped words changed. */
      before: standing === "changed" ? (check?.text ?? null) : null,
    }
  }
  const lines = phrases.map(lineOf)
  const open = lines.filter(({ standing }) => isOpen(standing)).length
  return { language, lines, open, checked: lines.length - open }
})
export type PhraseList = Awaited<ReturnType<typeof phraseList>>
export type PhraseLine = PhraseList["lines"][number]

type Check = { checkedBy: string; checkedOn: Date; version: number }
type Knowing = { staff: readonly { id: string; name: string }[]; locale: string }

/** Who checked it and when, and the version that the next check begins from. */
function checkOf(check: Check | undefined, { staff, locale }: Knowing) {
  return {
    by: staff.find(({ id }) => id === check?.checkedBy)?.name ?? null,
    on: check ? birthdayName(fromDateColumn(check.checkedOn), locale) : null,
    version: check?.version ?? 0,
  }
}
