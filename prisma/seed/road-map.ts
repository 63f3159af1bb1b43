import { draftRoadMap } from "@/lib/domain/road-map/actions"
import { roadMapOf } from "@/lib/domain/road-map/queries"
import { signRoadMap } from "@/lib/domain/road-map-signature/actions"
import { keepStep } from "@/lib/domain/road-map-step/actions"
import { at } from "./calendar"
import { must } from "./must"
import { type Actress, as, type Place } from "./structure"

type Leaving = {
  participantId: string
  counsellor: Actress
  place: Place
  language: string
  on: string
  exitOn: string
}

const ways: readonly [string, string | undefined][] = [
  ["language.finish-course", undefined],
  ["papers.diploma", "Ministry of Education"],
  ["childcare.nursery", "Little Oak"],
  ["work.job-centre", undefined],
  ["work.apply", undefined],
  ["contacts.group", undefined],
  ["money.benefits", undefined],
  ["training.enrol", "First aid"],
]

/** Her six months on paper, drafted with her before she leaves. */
export async function draftHers(leaving: Leaving): Promise<void> {
  const { participantId, counsellor, place, language, on, exitOn } = leaving
  const then = at(on, "11:00", place.timezone)
  const { roadMapId } = await must(
    "draft a road map",
    as(counsellor, then, () =>
      draftRoadMap({ participantId, exitOn, language, besideLanguage: language === "en" ? "" : "en" }),
    ),
  )
  const first = Number(exitOn.slice(8))
  for (const nth of [0, 1, 2]) {
    const [phraseKey, detail] = ways[(first + nth) % ways.length] ?? ways[0] ?? ["work.apply"]
    const step = { roadMapId, month: String(2 * nth + 1), phraseKey, detail, language: "en" }
    await must(
      "put a step in",
      as(counsellor, then, () => keepStep({ ...step, whoHelps: counsellor.name })),
    )
  }
}

/** Signed by both on the day she leaves, with a copy for her. */
export async function signHers(leaving: Leaving): Promise<void> {
  const { participantId, counsellor, place, exitOn } = leaving
  const then = at(exitOn, "11:30", place.timezone)
  const { roadMap } = await as(counsellor, then, () => roadMapOf(participantId, null))
  const of = { roadMapId: roadMap?.id ?? "", edition: roadMap?.edition ?? "" }
  const signed = { signedByHerOn: exitOn, signedByStaffOn: exitOn, copyGivenOn: exitOn }
  await must(
    "sign a road map",
    as(counsellor, then, () => signRoadMap({ ...of, ...signed })),
  )
}
