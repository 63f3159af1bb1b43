import type { players } from "./players"
import type { Stage } from "./stage"

type Players = Awaited<ReturnType<typeof players>>
type Woman = { organisation: string; known: string; family: string; counsellor: { id: string } }

/** The participants: Amina, Basma (Noor's), Dara, Hana (Tomas's; Hana was Noor's once) and Zahra in the other organisation. */
export async function women(
  { put, on, unique }: Stage,
  { programme, harbour, elbe, noor, tomas, lena }: Players,
) {
  const participant = async ({ organisation, known, family, counsellor }: Woman) => {
    const id = await put("participant", {
      organisation_id: organisation,
      programme_id: programme,
      known_as: known,
      family_name: family,
      birth: "1992-03-15",
      gender: "F",
      citizenships: ["SY"],
      country_of_birth: "SY",
      preferred_language: "ar",
      phase: "enrolled",
      registered_on: on(-90),
    })
    const hers = { participant_id: id, organisation_id: organisation }
    await put("participant_contact", { ...hers, phone: `+3460${unique()}` }, null)
    await put("enrolment", { ...hers, decided_on: on(-85), enrolled_on: on(-84) }, null)
    await put("consent", {
      ...hers,
      purpose: "participation_data",
      text_version: "1",
      language: "ar",
      method: "written",
      given_on: on(-85),
    })
    await put("assignment", { ...hers, counsellor_id: counsellor.id, from_on: on(-84) })
    return id
  }
  const amina = await participant({
    organisation: harbour,
    known: "Amina",
    family: "Haddad",
    counsellor: noor,
  })
  const basma = await participant({
    organisation: harbour,
    known: "Basma",
    family: "Nasser",
    counsellor: noor,
  })
  const dara = await participant({
    organisation: harbour,
    known: "Dara",
    family: "Okafor",
    counsellor: tomas,
  })
  const hana = await participant({ organisation: harbour, known: "Hana", family: "Vural", counsellor: tomas })
  const zahra = await participant({ organisation: elbe, known: "Zahra", family: "Rahimi", counsellor: lena })
  await put("assignment", {
    organisation_id: harbour,
    participant_id: hana,
    counsellor_id: noor.id,
    from_on: on(-84),
    until_on: on(-30),
  })
  const child = (of: { organisation: string; mother: string }, given: string, years: number) =>
    put("child", {
      organisation_id: of.organisation,
      participant_id: of.mother,
      given_name: given,
      birth: on(-365 * years - 40),
    })
  return {
    amina,
    basma,
    dara,
    hana,
    zahra,
    yusuf: await child({ organisation: harbour, mother: amina }, "Yusuf", 4),
    leila: await child({ organisation: harbour, mother: amina }, "Leila", 2),
    sami: await child({ organisation: harbour, mother: dara }, "Sami", 5),
    arman: await child({ organisation: elbe, mother: zahra }, "Arman", 3),
  }
}
