import { beforeEach, describe, expect, test } from "vitest"
import { findLookAlikes, tellApart } from "@/lib/domain/look-alike/actions"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"

let c: Cast
beforeEach(async () => {
  c = await cast()
})

type Member = "clara" | "noor" | "tomas" | "konrad" | "petra"
const look = async (who: Member, typed: object) => {
  const outcome = await as(c[who], () => findLookAlikes(typed))
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  return outcome.value.lookAlikes
}
const idsIn = async (who: Member, typed: object) => (await look(who, typed)).map(({ id }) => id)

describe("E28: whoever looks alike is found", () => {
  test.each([
    ["as it is written", { knownAs: "Amina", familyName: "Haddad" }],
    ["while it is typed", { knownAs: "Ami" }],
    ["with another word order", { knownAs: "Haddad", familyName: "Amina" }],
    ["with accents and capitals", { knownAs: "ÁMINA", familyName: "hàddad" }],
    ["with slips", { knownAs: "Amena", familyName: "Hadad" }],
    ["in another script", { knownAs: "أمينة", familyName: "حداد" }],
    ["in Latin letters beside her own", { knownAs: "ትርሃስ", latinName: "Amina Haddad" }],
    ["with one name more", { knownAs: "Amina", familyName: "Haddad Saleh" }],
    ["with a hyphen", { knownAs: "Amina-Haddad" }],
  ])("%s", async (_, typed) => {
    expect(await idsIn("noor", typed)).toContain(c.amina)
  })

  test("and by the name in Latin letters of whoever is registered in her own", async () => {
    await owner(
      "update participant set known_as = 'سميرة', family_name = null, latin_name = 'Samira Khalil' where id = $1",
      [c.amina],
    )
    for (const typed of [
      { knownAs: "Samira Kalil" },
      { knownAs: "سميره" },
      { knownAs: "Самира", familyName: "Халиль" },
    ])
      expect(await idsIn("noor", typed)).toContain(c.amina)
  })

  test("and nobody else", async () => {
    expect(await idsIn("noor", { knownAs: "Rosa", familyName: "Miller" })).toEqual([])
    expect(await idsIn("noor", { knownAs: "" })).toEqual([])
    expect(await idsIn("konrad", { knownAs: "Amina", familyName: "Haddad" })).toEqual([])
  })

  test("the same birth first, and another birth only with the whole name", async () => {
    await owner("update participant set known_as = 'Amina', birth = '1980-01-01' where id = $1", [c.basma])
    const [first, second] = await look("noor", { knownAs: "Amina", birth: "15/3/1992" })
    expect([first?.id, first?.sameBirth, second]).toEqual([c.amina, "same", undefined])
    const whole = await look("noor", { knownAs: "Amina Nasser", birth: "1992" })
    expect(whole.map(({ id, sameBirth }) => [id, sameBirth])).toEqual([[c.basma, "other"]])
  })
})

describe("a file that may not be opened", () => {
  test("is a code, a year of birth and who accompanies her, and no name", async () => {
    const [found] = await look("noor", { knownAs: "Hana", familyName: "Vural" })
    expect(found).toMatchObject({
      id: c.hana,
      birthYear: "1992",
      counsellors: ["Tomas"],
      hers: false,
      name: null,
      latinName: null,
      phase: null,
    })
    expect(JSON.stringify(found)).not.toMatch(/Hana|Vural/)
  })

  test("is open to its counsellor and to the coordinator, by name", async () => {
    for (const who of ["tomas", "clara"] as const)
      expect(await look(who, { knownAs: "Hana" })).toMatchObject([
        { name: "Hana Vural", hers: true, phase: "enrolled" },
      ])
  })

  test("is not there for whoever coordinates the programme, nor for a stranger", async () => {
    await expect(look("petra", { knownAs: "Hana" })).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404")
    expect(await as(null, () => findLookAlikes({ knownAs: "Hana" }))).toMatchObject({ signedOut: true })
  })
})

describe("telling apart", () => {
  const told = () => owner("select one_id, other_id, said_by from not_same_person")
  const tell = (who: Member, otherIds: string[], participantId = c.amina) =>
    as(c[who], () => tellApart({ participantId, otherIds }))

  test("is remembered, once, for whoever looks alike and for nobody else", async () => {
    await owner("update participant set known_as = 'Amina', family_name = 'Haddad' where id = $1", [c.hana])
    for (const who of ["noor", "clara"] as const)
      expect(await tell(who, [c.hana, c.dara, c.zahra])).toMatchObject({ done: true })
    const [one, other] = [c.amina, c.hana].sort()
    expect(await told()).toEqual([{ one_id: one, other_id: other, said_by: c.noor.id }])
  })

  test("of a file out of reach is not possible", async () => {
    await expect(tell("noor", [c.amina], c.dara)).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404")
    expect(await told()).toEqual([])
  })
})

test("the trail says whom a search showed, and not what was typed", async () => {
  await look("noor", { knownAs: "Hana", familyName: "Vural" })
  const [entry] = await owner(
    "select act, participant_ids, fields from audit_entry order by seq desc limit 1",
  )
  expect(entry).toEqual({ act: "participant.search", participant_ids: [c.hana], fields: ["identity"] })
})
