import { answerComing } from "@/lib/domain/coming-answer/actions"
import { reviseContact } from "@/lib/domain/contact/actions"
import { chooseReminders, settleReminders } from "@/lib/domain/reminder/actions"
import { reminderMessage } from "@/lib/domain/reminder-message/rules"
import { addDays, civilDate } from "@/lib/platform/dates"
import { planReminders, sendReminders } from "@/lib/platform/round"
import { standIn } from "@/lib/platform/stand-in"
import { at } from "./calendar"
import { must } from "./must"
import { type Ask, as, type Place } from "./structure"

type Written = { ask: Ask; places: readonly Place[]; today: string }
const reached = 8

/** Some women with a session soon may be written to by e-mail; one of them wants no reminders, one names her hours. */
export async function sayHowToRemind({ ask, places, today }: Written): Promise<void> {
  for (const place of places.slice(0, 2)) {
    const morning = at(addDays(today, -4), "09:00", place.timezone)
    const settings = { version: 0, days: ["2", "1"], hour: "10", asks: true, texts: false }
    await must(
      "settle",
      as(place.coordinator, morning, () => settleReminders(settings)),
    )
    const women = await womenWithSessions(ask, place, today)
    for (const [nth, woman] of women.entries()) await makeReachable(place, { ...woman, nth, morning })
  }
}

type Woman = { id: string; name: string; counsellor: string; version: number }

async function womenWithSessions(ask: Ask, place: Place, today: string): Promise<Woman[]> {
  const rows = await ask(
    `select distinct on (p.id) p.id, lower(p.known_as) as name, g.counsellor_id as counsellor, coalesce(c.version, 0) as version
     from participant p
     join assignment g on g.participant_id = p.id and g.until_on is null
     join attendance a on a.participant_id = p.id and a.state = 'booked'
     join counselling_session s on s.id = a.session_id and s.state = 'scheduled' and s.starts_at > $2::date and s.starts_at < $2::date + 8
     left join participant_contact c on c.participant_id = p.id
     where p.organisation_id = $1 and p.phase not in ('exited', 'followed_up', 'closed') order by p.id limit $3`,
    [place.id, today, reached],
  )
  return rows.map(({ id, name, counsellor, version }) => {
    return { id: String(id), name: String(name), counsellor: String(counsellor), version: Number(version) }
  })
}

async function makeReachable(place: Place, woman: Woman & { nth: number; morning: Date }): Promise<void> {
  const { id: participantId, nth, version, morning } = woman
  const counsellor = place.counsellors.find(({ id }) => id === woman.counsellor)
  if (!counsellor) return
  const email = `${woman.name.replaceAll(/[^a-z]/g, "") || "she"}.${nth + 1}@example.org`
  const way = { channel: "email", email, mayLeaveMessage: true, okHours: nth % 2 ? "9:00–13:00" : "" }
  await must(
    "contact",
    as(counsellor, morning, () => reviseContact({ participantId, version, ...way, accepted: true })),
  )
  if (nth > 1) return
  const choice = nth === 0 ? { wanted: false } : { wanted: true, fromHour: "9", untilHour: "12" }
  await must(
    "choice",
    as(counsellor, morning, () => chooseReminders({ participantId, version: 0, ...choice })),
  )
}

/** What went out on the last two days, and what two of them answered. */
export async function remindOfTheseDays(now: Date): Promise<number> {
  const today = civilDate(now, "Europe/Brussels")
  const links: string[] = []
  let sent = 0
  for (const days of [-2, -1]) {
    const when = (time: string) => at(addDays(today, days), time, "Europe/Brussels")
    await standIn.run({ key: null, now: when("07:00") }, planReminders)
    const wording = (due: Parameters<typeof reminderMessage>[0], link: string | null) => {
      if (link) links.push(link)
      return reminderMessage(due, link)
    }
    sent += await standIn.run({ key: null, now: when("10:30") }, () => sendReminders(wording))
  }
  for (const [nth, link] of links.slice(0, 2).entries()) {
    const token = link.split("/").at(-1) ?? ""
    const answer = nth === 0 ? { answer: "yes", children: "1" } : { answer: "no" }
    await standIn.run({ key: { link: token }, now: at(addDays(today, -1), "18:00", "Europe/Brussels") }, () =>
      answerComing(token, answer),
    )
  }
  return sent
}
