import { describe, expect, test } from "vitest"
import {
  type ConsentState,
  canGo,
  consentMoves,
  consentProblems,
  isOlder,
  isOptional,
  refusalProblems,
  requestProblems,
  standingOf,
  tasksAfter,
  withdrawalProblems,
} from "@/lib/domain/consent/rules"
import { consentInput, purposes } from "@/lib/domain/consent/schema"
import { consentWords, writtenLanguages } from "@/lib/words/consent-texts"

const participantId = "11111111-1111-4111-8111-111111111111"
const today = "2026-11-23"
const states = ["not_asked", "requested", "given", "refused", "withdrawn", "expired"] as const

describe("6.9: a consent", () => {
  test("goes these ways and no others", () => {
    expect(states.map((from) => `${from} > ${consentMoves[from].join(" ")}`)).toMatchInlineSnapshot(`
      [
        "not_asked > requested",
        "requested > given refused",
        "given > withdrawn expired",
        "refused > requested",
        "withdrawn > requested given",
        "expired > requested given",
      ]
    `)
  })

  test("asked and answered in one breath goes through the asking", () => {
    const answered = (to: ConsentState) => states.filter((from) => canGo(from, to))
    expect(answered("given")).toEqual(["not_asked", "requested", "refused", "withdrawn", "expired"])
    expect(answered("refused")).toEqual(["not_asked", "requested", "refused", "withdrawn", "expired"])
    expect(answered("requested")).toEqual(["not_asked", "refused", "withdrawn", "expired"])
    expect(answered("withdrawn")).toEqual(["given"])
  })

  const at = (state: ConsentState, outdated = false) => ({ state, outdated, askedOn: null, today })
  const yes = (differing: object = {}) =>
    consentInput.parse({
      participantId,
      purpose: "photo",
      method: "written",
      givenOn: today,
      ...differing,
    })

  test.each(states)("%s: yes, no and thinking about it are each possible or refused in words", (state) => {
    const said = [
      consentProblems(yes(), at(state))?.form?.key,
      refusalProblems(today, at(state))?.form?.key,
      requestProblems(today, at(state))?.form?.key,
    ]
    const words = (word: string) => `consent.problems.${word}`
    const refused = {
      given: [words("givenAlready"), words("withdrawInstead"), words("givenAlready")],
      requested: [undefined, undefined, words("askedAlready")],
    }
    expect(said).toEqual(
      state === "given" || state === "requested" ? refused[state] : [undefined, undefined, undefined],
    )
  })

  test("given in words that were replaced is given again, and not otherwise", () => {
    expect(consentProblems(yes(), at("given", true))).toBeNull()
    expect([isOlder("2025-9"), isOlder("2026-0"), isOlder("2026-1"), isOlder("2027-1")]).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect([isOlder("imported"), isOlder("1")]).toEqual([false, false])
  })

  test("E29: said aloud needs somebody who heard it", () => {
    const aloud = { method: "oral_witnessed" }
    expect(consentProblems(yes(aloud), at("not_asked"))?.witness?.key).toBe("consent.problems.witnessMissing")
    expect(consentProblems(yes({ ...aloud, witness: "  " }), at("not_asked"))?.witness).toBeDefined()
    expect(consentProblems(yes({ ...aloud, witness: "Rosa" }), at("not_asked"))).toBeNull()
  })

  test("has its days in order", () => {
    const asked = { ...at("requested"), askedOn: "2026-11-20" }
    expect(consentProblems(yes({ givenOn: "2026-11-24" }), asked)?.givenOn?.key).toContain("inFuture")
    expect(consentProblems(yes({ givenOn: "2026-11-19" }), asked)?.givenOn?.key).toContain("beforeAsked")
    expect(consentProblems(yes({ givenOn: "2026-11-20" }), asked)).toBeNull()
    expect(refusalProblems("2026-11-19", asked)?.refusedOn?.key).toContain("beforeAsked")
    expect(requestProblems("2026-11-24", at("not_asked"))?.requestedOn?.key).toContain("inFuture")
    const given = { today, givenOn: "2026-11-01", isWithdrawn: false }
    expect(withdrawalProblems("2026-10-31", given)?.withdrawnOn?.key).toContain("beforeConsent")
    expect(withdrawalProblems(today, { ...given, isWithdrawn: true })?.form?.key).toContain(
      "alreadyWithdrawn",
    )
    expect(withdrawalProblems(today, given)).toBeNull()
  })
})

describe("where a purpose stands", () => {
  const given = { textVersion: "2026-1", withdrawnOn: null, endedBecause: null }
  const ended = (on: string, because = "withdrawn") => ({ ...given, withdrawnOn: on, endedBecause: because })
  const asked = { requestedOn: "2026-11-01", refusedOn: null, consentId: null }
  const refused = (on: string) => ({ ...asked, refusedOn: on })
  test.each([
    ["not_asked", [], []],
    ["requested", [], [asked]],
    ["requested", [ended("2026-10-01")], [asked]],
    ["given", [given], [{ ...asked, consentId: "x" }]],
    ["given", [ended("2026-10-01"), given], []],
    ["refused", [], [refused("2026-11-02")]],
    ["refused", [ended("2026-10-01")], [refused("2026-11-02")]],
    ["withdrawn", [ended("2026-11-03")], [refused("2026-11-02")]],
    ["expired", [ended("2026-11-03", "expired")], []],
  ] as const)("is %s", (state, consents, requests) => {
    expect(standingOf(consents, requests).state).toBe(state)
  })

  test("words that were replaced count until she is asked again, and say so", () => {
    expect(standingOf([{ ...given, textVersion: "2025-4" }], [])).toMatchObject({
      state: "given",
      outdated: true,
    })
    expect(standingOf([given], [])).toMatchObject({ outdated: false })
  })
})

test("only taking part rests on a consent; whatever was shared is followed up", () => {
  expect(purposes.filter((purpose) => !isOptional(purpose))).toEqual(["participation_data"])
  expect(purposes.filter((purpose) => tasksAfter(purpose).includes("tell"))).toEqual([
    "share_partner",
    "share_employer",
    "share_mentor",
    "photo",
  ])
})

describe("the words of a consent", () => {
  const all = writtenLanguages.flatMap((language) =>
    purposes.map((purpose) => consentWords(purpose, language, "en")),
  )

  test("are sentences of at most fifteen words", () => {
    const sentences = all.flatMap(({ what, who, free, back, effect, yes }) =>
      [what, who, free, back, effect, yes].flatMap((text) => text.split(/(?<=[.؟?])\s+/)),
    )
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 15)).toEqual([])
  })

  test("are hers where they are written, and else say that they are not", () => {
    expect(consentWords("photo", "ar-SY", "en")).toMatchObject({
      language: "ar",
      direction: "rtl",
      isHers: true,
    })
    expect(consentWords("photo", "ti", "es")).toMatchObject({ language: "es", isHers: false })
    expect(consentWords("photo", "ti", "de")).toMatchObject({ language: "en", isHers: false })
  })

  test("say that she may say no, but for taking part, where they say what follows", () => {
    const free = (purpose: (typeof purposes)[number]) => consentWords(purpose, "en", "en").free
    expect(new Set(purposes.filter(isOptional).map(free))).toEqual(new Set([free("photo")]))
    expect(free("participation_data")).toContain("cannot enrol")
  })
})
