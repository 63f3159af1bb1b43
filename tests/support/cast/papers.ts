import type { meetings } from "./meetings"
import type { players } from "./players"
import { hour, type Stage } from "./stage"
import type { women } from "./women"

type People = Awaited<ReturnType<typeof players>> &
  Awaited<ReturnType<typeof women>> &
  Awaited<ReturnType<typeof meetings>>
type Note = {
  by: { id: string }
  of: string
  text: string
  session?: string
  visibility?: string
  organisation?: string
}

/** What was written and agreed: notes that only some may read, and next steps. */
export async function papers({ put, on }: Stage, people: People) {
  const { harbour, elbe, noor, tomas, lena, amina, dara, hana, zahra, tomasForAmina } = people
  const note = ({ by, of, text, session, visibility = "case_team", organisation = harbour }: Note) =>
    put("counselling_note", {
      organisation_id: organisation,
      participant_id: of,
      session_id: session ?? null,
      author_id: by.id,
      text,
      visibility,
    })
  const step = (organisation: string, of: string, by: { id: string }) =>
    put("next_step", {
      organisation_id: organisation,
      participant_id: of,
      what: "Bring the diploma copy",
      due_on: on(0),
      created_by: by.id,
    })
  await note({ by: lena, of: zahra, text: "CNRY words of Lena", organisation: elbe })
  await step(harbour, dara, tomas)
  await step(elbe, zahra, lena)
  return {
    privateNote: await note({ by: noor, of: amina, text: "CNRY private words of Noor", visibility: "own" }),
    teamNote: await note({ by: tomas, of: amina, text: "CNRY team words of Tomas", session: tomasForAmina }),
    noteOnHana: await note({ by: noor, of: hana, text: "CNRY old words of Noor" }),
    tomasOwnNote: await note({
      by: tomas,
      of: amina,
      text: "CNRY private words of Tomas",
      visibility: "own",
    }),
    stepOfAmina: await step(harbour, amina, noor),
  }
}

/** Places for children, and who holds them. */
export async function care({ put, at }: Stage, people: People) {
  const { harbour, elbe, amina, dara, zahra, yusuf, sami, arman, toComplete, groupOfNoor, elbeSession } =
    people
  const offer = (of: { organisation: string; session: string }, starts: Date, places: number) =>
    put("childcare_offer", {
      organisation_id: of.organisation,
      session_id: of.session,
      place: "Play room",
      starts_at: starts,
      ends_at: new Date(starts.getTime() + hour),
      places,
      taken: 1,
    })
  const book = (
    of: { organisation: string; session: string },
    who: { mother: string; child: string; offer: string },
  ) =>
    put("childcare_booking", {
      organisation_id: of.organisation,
      session_id: of.session,
      participant_id: who.mother,
      child_id: who.child,
      offer_id: who.offer,
      state: "confirmed",
    })
  const first = { organisation: harbour, session: toComplete }
  const second = { organisation: harbour, session: groupOfNoor }
  const third = { organisation: elbe, session: elbeSession }
  const offerOfToComplete = await offer(first, at(-1), 4)
  const offerOfGroup = await offer(second, at(-2), 4)
  const offerOfElbe = await offer(third, at(-3), 2)
  await book(first, { mother: amina, child: yusuf, offer: offerOfToComplete })
  await book(second, { mother: dara, child: sami, offer: offerOfGroup })
  await book(third, { mother: zahra, child: arman, offer: offerOfElbe })
  return { offerOfToComplete, offerOfGroup, offerOfElbe }
}
