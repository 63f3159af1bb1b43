import { addDays } from "@/lib/platform/dates"
import type { Cast } from "./cast"
import { dayOfCast } from "./plain-day"

/** A profile that was agreed on, with work, schooling, languages and skills of hers. */
export async function agreedForCv(c: Cast, participant: string): Promise<void> {
  const hers = { organisation_id: c.harbour, participant_id: participant }
  const level = { level: "3", title: "Technical diploma in cooking", country: "SY", completed: true }
  await c.put("education", { ...hers, ...level, from_date: "2005-09", to_date: "2008" })
  const agreedOn = addDays(dayOfCast(c.now), -20)
  const work = { occupation: null, country: "SY", to: null, tasks: null }
  const content = {
    work: [
      {
        ...work,
        id: "cook",
        title: "Cook",
        kind: "paid",
        from: "2009",
        to: "2013-05",
        tasks: "Meals for sixty",
      },
      { ...work, id: "tailor", title: "Tailoring at home", kind: "home", from: "2014", tasks: "Dresses" },
    ],
    education: [{ ...level, id: "school", field: null, from: "2005-09", to: "2008" }],
    recognition: [{ id: "going", what: "Diploma in cooking", state: "under_assessment" }],
    languages: [
      { id: "ar", language: "ar", isMotherTongue: true },
      { id: "es", language: "es", isMotherTongue: false, overall: "B1", listening: "B1", reading: "A2" },
    ],
    skills: [
      { id: "groups", skill: { uri: null, label: "Cooking for groups", version: null } },
      { id: "stores", skill: { uri: null, label: "Keeping the stores", version: null } },
    ],
    expectations: [{ id: participant, drivingLicence: "B" }],
  }
  await c.put("skills_profile", {
    ...{
      ...hers,
      version_number: 1,
      interview_on: agreedOn,
      agreed_on: agreedOn,
      agreed_by: c.noor.id,
      content,
    },
  })
}
