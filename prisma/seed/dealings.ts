import { reviseEmployer } from "@/lib/domain/employer/actions"
import { arrangeCapacity } from "@/lib/domain/employer-capacity/actions"
import { recordMeeting } from "@/lib/domain/employer-meeting/actions"
import { addSite } from "@/lib/domain/employer-site/actions"
import { beginAnalysis } from "@/lib/domain/needs-analysis/actions"
import { addPost } from "@/lib/domain/needs-post/actions"
import { agreeStep } from "@/lib/domain/needs-step/actions"
import { addDays } from "@/lib/platform/dates"
import type { Outcome } from "@/lib/platform/outcome"
import { at, workday } from "./calendar"
import { companies, type Trade } from "./companies"
import { companyNeeds } from "./company-needs"
import type { Hosts } from "./experience"
import { must } from "./must"
import { as, type Place } from "./structure"

type Setting = { place: Place; hosts: Hosts; opening: string; today: string }
type Ours = <Value>(what: string, day: string, act: () => Promise<Outcome<Value>>) => Promise<Value>

/** What the coordinator learns of the companies in the programme's first months: what they do, need and offer. */
export async function dealWithEmployers({ place, hosts, opening, today }: Setting): Promise<void> {
  const ours: Ours = (what, day, act) =>
    must(what, as(place.coordinator, at(workday(day), "10:30", place.timezone), act))
  for (const [nth, { employerId, contactId }] of hosts.entries()) {
    const [name, , trade] = place.employers[nth] ?? []
    if (!name || !trade) continue
    const company = companies[trade]
    const known = { employerId, ...company.facts, name, size: "small", version: 1 } as const
    await ours("describe a company", addDays(opening, 4), () => reviseEmployer(known))
    await ours("add a site", addDays(opening, 6), () => addSite({ employerId, ...company.site }))
    const day = workday(addDays(opening, 10 + nth * 3))
    const visit = { employerId, contactId, kind: "visit", heldOn: day, heldBy: place.coordinator.id } as const
    await ours("write a visit down", day, () => recordMeeting({ ...visit, what: company.visit }))
    await ours("agree on places", addDays(day, 2), () =>
      arrangeCapacity({ employerId, version: 0, ...company.places, agreementOn: day }),
    )
    await askWhatTheyNeed(ours, { employerId, day: addDays(day, 20), by: place, today, nth, trade })
    const called = workday(addDays(today, -8 - nth * 23))
    const call = {
      employerId,
      contactId,
      kind: "call",
      heldOn: called,
      heldBy: place.coordinator.id,
    } as const
    await ours("write a call down", called, () =>
      recordMeeting({ ...call, what: calls[nth % calls.length] ?? "" }),
    )
  }
}

/** What was said on the telephone, some weeks ago at one company and months ago at another. */
const calls = [
  "Content with how it goes. She would like to know earlier when a day falls out.",
  "A free place from next month. To be asked again for the summer.",
  "The new manager had not heard of us; sent her the leaflet.",
]

type Asked = { employerId: string; day: string; by: Place; today: string; nth: number; trade: Trade }

async function askWhatTheyNeed(ours: Ours, { employerId, day, by, today, nth, trade }: Asked): Promise<void> {
  const needs = companyNeeds[trade]
  if (!needs) return
  const doneOn = workday(day)
  const { analysisId } = await ours("ask what they need", doneOn, () =>
    beginAnalysis({ employerId, doneOn, doneBy: by.coordinator.id, ...needs.said }),
  )
  for (const { title, ...post } of needs.posts) {
    const occupation = { uri: null, label: title, version: null }
    const wanted = { analysisId, occupation, startsOn: addDays(today, 20), language: by.locale, ...post }
    await ours("write a post down", doneOn, () => addPost(wanted))
  }
  await ours("agree on a step", doneOn, () =>
    agreeStep({ analysisId, what: needs.step, who: "us", dueOn: addDays(today, 3 + nth) }),
  )
}
