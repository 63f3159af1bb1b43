import { openCampaign } from "@/lib/domain/campaign/actions"
import { inviteEmployers, recordAnswer } from "@/lib/domain/campaign-invite/actions"
import { answerInvite } from "@/lib/domain/invite-answer/actions"
import { addDays } from "@/lib/platform/dates"
import { standIn } from "@/lib/platform/stand-in"
import { at, workday } from "./calendar"
import type { Hosts } from "./experience"
import { shadowInMonth, type Visit } from "./host-days"
import type { Woman } from "./life"
import { must } from "./must"
import { type Ask, as, type Place } from "./structure"
import { tokenFor } from "./work"

type Setting = { ask: Ask; place: Place; hosts: Hosts; today: string }

/** A month around today: it began three weeks ago, so that its board is half filled. */
const daysOf = (today: string) => ({ startsOn: addDays(today, -20), endsOn: addDays(today, 10) })

/** What each woman's stay comes to, one after the other. */
const visits: readonly Visit[] = [
  { after: 2, hours: 3, said: { answer: "yes" }, ending: "feedback" },
  { after: 4, hours: 3, said: { answer: "different", hours: 2.5 }, ending: "settled" },
  { after: 6, hours: 1, said: { answer: "yes" } },
  { after: 7, hours: 3, said: { answer: "different", hours: 2 }, ending: "dispute" },
  { after: 9, hours: 4, said: null },
  { after: 24, hours: 3, agreed: ["employer", "participant"] },
  { after: 26, hours: 3, agreed: ["participant"] },
  { after: 27, hours: 2, agreed: ["employer"] },
]

/** A Mothers' Month of one country: companies invited and their answers, and the women who went there or are to go. */
export async function runMothersMonth(setting: Setting, women: readonly Woman[]): Promise<void> {
  const { place, today } = setting
  const days = daysOf(today)
  const { campaignId } = await must(
    "open a Mothers' Month",
    as(place.coordinator, at(addDays(days.startsOn, -25), "10:00", place.timezone), () => openCampaign(days)),
  )
  const willing = await inviteHosts(setting, { campaignId, day: workday(addDays(days.startsOn, -20)) })
  const going = women.filter(
    ({ enrolledOn, phase }) =>
      enrolledOn !== null &&
      enrolledOn < addDays(days.startsOn, -5) &&
      ["profiled", "in_itinerary", "road_map"].includes(phase),
  )
  for (const [nth, visit] of visits.entries()) {
    const woman = going[nth]
    if (woman) await shadowInMonth({ ...setting, hosts: willing }, woman, { ...visit, from: days.startsOn })
  }
}

type Inviting = { campaignId: string; day: string }

/** The last company says nothing, the one before it no, by telephone; the others yes, by their links. */
async function inviteHosts(setting: Setting, { campaignId, day }: Inviting): Promise<Hosts> {
  const { ask, place, hosts } = setting
  const employerIds = hosts.map(({ employerId }) => employerId)
  await must(
    "invite companies",
    as(place.coordinator, at(day, "11:00", place.timezone), () =>
      inviteEmployers({ campaignId, employerIds, accepted: true }),
    ),
  )
  const invites = new Map(
    (await ask("select id, employer_id from campaign_invite where campaign_id = $1", [campaignId])).map(
      (row) => [String(row.employer_id), String(row.id)],
    ),
  )
  const [first, ...others] = hosts
  const willing: Hosts = [first, ...others.slice(0, -2)]
  const answered = at(addDays(day, 3), "12:20", place.timezone)
  for (const { employerId } of willing) {
    const token = await tokenFor(ask, { recordId: invites.get(employerId) ?? "", page: "host" })
    const yes = () => answerInvite(token, { answer: "agreed" })
    await must("answer an invitation", standIn.run({ key: { link: token }, now: answered }, yes))
  }
  const declining = invites.get(others.at(-2)?.employerId ?? "")
  if (declining) {
    const heard = () => recordAnswer({ inviteId: declining, answer: "declined" })
    await must("hear an answer", as(place.coordinator, answered, heard))
  }
  return willing
}
