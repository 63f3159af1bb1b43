import "server-only"
import { z } from "zod"
import { within } from "@/lib/access/reach"
import { phraseTold } from "@/lib/domain/phrase/rules"
import { minutesByAnswer } from "@/lib/domain/placement/rules"
import { endingIn, workStateOf } from "@/lib/domain/work-state/rules"
import { birthdayName, fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import { type WorkRow, workRow } from "@/lib/platform/work-row"
import { certificateWords, languagesOf, levelWord } from "./rules"

type Asked = { participantId: string; id: string; locale: string }

/** What a work experience was, in her language and in the staff's, once it is over: never how or why it ended. */
export const workCertificate = defineQuery(
  "work-experience.read",
  async ({ actor, tx, seen }, { participantId, id, locale }: Asked) => {
    if (!z.uuid().safeParse(id).success) missing()
    const row = await workRow(tx, actor, id)
    if (row.participantId !== participantId || endingIn(workStateOf(row.state)) === null) missing()
    seen({ kind: "participant", ids: [row.participantId], fields: ["identity", "work"] })
    const checks = await tx.phraseCheck.findMany({ where: within(actor, "phraseCheck") })
    const { language, beside } = languagesOf(row.participant.preferredLanguage, locale)
    const word = (key: string) => ({
      main: phraseTold(`certificate.${key}`, language, checks),
      beside: beside === null ? null : phraseTold(`certificate.${key}`, beside, checks),
    })
    const inBoth = (write: (locale: string) => string) => ({
      main: write(language),
      beside: beside === null ? null : write(beside),
    })
    const [tutor] = await tx.$queryRaw<{ name: string }[]>`
      select name from sec.staff() where id = ${row.tutorId}::uuid`
    return {
      ...{ language, beside },
      ...namesOf(row),
      words: Object.fromEntries(certificateWords.map((key) => [key, word(key)])),
      stays: row.stays.map(({ employer, startsOn, endsOn }) => ({
        employer: employer.name,
        from: inBoth((one) => birthdayName(fromDateColumn(startsOn), one)),
        until: inBoth((one) => birthdayName(fromDateColumn(endsOn), one)),
      })),
      weekly: inBoth((one) => numberIn(one, Number(row.weeklyHours))),
      confirmed: inBoth((one) => numberIn(one, confirmedIn(row) / 60)),
      objectives: row.objectives.map(({ label, language: written, levelReached }) => {
        const level = levelWord(levelReached)
        return { label, language: written, level: level === null ? null : word(level) }
      }),
      tutor: tutor?.name ?? "",
      organisation: actor.organisation.name,
      printed: inBoth((one) => birthdayName(fromDateColumn(actor.today), one)),
    }
  },
)
export type WorkCertificate = Awaited<ReturnType<typeof workCertificate>>

function namesOf({ participant: { knownAs, familyName, latinName } }: WorkRow) {
  const name = [knownAs, familyName].filter(Boolean).join(" ")
  return { name, latinName: latinName ?? name }
}

function confirmedIn({ stays }: WorkRow): number {
  return minutesByAnswer(stays.flatMap(({ hours }) => hours)).confirmed
}

/** The line says that these are hours; digits are Latin in every language. */
function numberIn(language: string, hours: number): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1, numberingSystem: "latn" }).format(hours)
}
