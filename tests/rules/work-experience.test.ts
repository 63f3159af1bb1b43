import { describe, expect, test } from "vitest"
import { isLegalIn, legalFormsOf } from "@/lib/domain/legal-form/rules"
import {
  allowanceProblems,
  doubtsAboutAllowance,
  euroText,
  sumByPayer,
} from "@/lib/domain/work-allowance/rules"
import { allowanceInput } from "@/lib/domain/work-allowance/schema"
import { agreementProblems, doubtsAboutAgreement } from "@/lib/domain/work-experience/rules"
import { agreementInput } from "@/lib/domain/work-experience/schema"
import { hasSeenRight } from "@/lib/domain/work-move/rules"
import { missingSigners, takesSignaturesBack } from "@/lib/domain/work-signature/rules"
import { planFrom, plannedDays, planText, weekOf } from "@/lib/domain/work-week/rules"

const id = "11111111-1111-4111-8111-111111111111"
const mornings = (days: number) =>
  Array.from({ length: 7 }, (_, place) =>
    place < days ? { from: "09:00", until: "13:00" } : { from: "", until: "" },
  )
const agreement = (entered: object = {}) =>
  agreementInput.parse({
    ...{ participantId: id, workExperienceId: "", version: 0, scheme: "programme", startsOn: "2026-03-02" },
    ...{ months: "6", weeklyHours: "20", week: mornings(5), legalForm: "traineeship" },
    ...{
      contactId: id,
      site: "",
      tasksAgreed: "",
      supportAgreed: "",
      tutorId: id,
      insurance: "",
      ...entered,
    },
  })
const around = {
  ...({ phase: "in_itinerary", state: null, hasAnother: false } as const),
  ...{ contactHasLeft: false, tutorIsHere: true, country: "ES" },
}
const refused = (entered: object, more: object = {}) =>
  Object.entries(agreementProblems(agreement(entered), { ...around, ...more }) ?? {}).map(
    ([at, { key }]) => `${at}: ${key.split(".").at(-1)}`,
  )
const asked = (entered: object) =>
  doubtsAboutAgreement(agreement(entered)).map(({ key }) => key.split(".").at(-1))

describe("the agreement", () => {
  test("BR13: lasts at most 12 months, and at most 40 hours a week are agreed or planned", () => {
    expect(refused({})).toEqual([])
    expect(refused({ months: "12" })).toEqual([])
    expect(refused({ months: "13" })).toEqual(["months: longerThanAYear"])
    expect(refused({ weeklyHours: "40" })).toEqual([])
    expect(refused({ weeklyHours: "40.5" })).toEqual(["weeklyHours: tooManyHours"])
    const long = mornings(7).map(() => ({ from: "09:00", until: "15:00" }))
    expect(refused({ week: long })).toEqual(["week: tooManyHours"])
  })

  test("is of a woman who takes part, at one place at a time, and stands once she has begun", () => {
    expect(refused({}, { phase: "eligible" })).toEqual(["form: notTakingPart"])
    expect(refused({}, { hasAnother: true })).toEqual(["form: openAlready"])
    expect(refused({}, { state: "signed" })).toEqual([])
    expect(refused({}, { state: "active" })).toEqual(["form: agreementRuns"])
    expect(refused({}, { contactHasLeft: true, tutorIsHere: false })).toEqual([
      "tutorId: tutorMissing",
      "contactId: contactLeft",
    ])
  })

  test("asks about a plan that differs, a short one, and a city placement that is not of three months", () => {
    expect(asked({})).toEqual([])
    expect(asked({ week: mornings(4) })).toEqual(["planDiffers"])
    expect(asked({ months: "3" })).toEqual(["short"])
    expect(asked({ scheme: "city", months: "3" })).toEqual([])
    expect(asked({ scheme: "city", months: "6" })).toEqual(["longForCity"])
    expect(asked({ legalForm: "volunteering" })).toEqual(["volunteersLong"])
  })

  test("keeps the week as it was typed", () => {
    const week = mornings(2)
    expect(weekOf(planFrom(plannedDays(week).map(planText)))).toEqual(week)
    expect(refused({ week: [{ from: "09:00", until: "" }, ...mornings(0).slice(1)] })).toEqual([
      "week: halfADay",
    ])
    expect(refused({ week: [{ from: "13:00", until: "09:00" }, ...mornings(0).slice(1)] })).toEqual([
      "week: endsFirst",
    ])
  })

  test("has a legal form of the country, by its name there", () => {
    expect(legalFormsOf("ES").find(({ form }) => form === "traineeship")).toEqual({
      ...{ form: "traineeship", name: "Prácticas no laborales", language: "es", isChecked: false },
    })
    expect(legalFormsOf("BE").every(({ name }) => name === null)).toBe(true)
    expect(isLegalIn("DE", "volunteering")).toBe(true)
  })
})

describe("signatures", () => {
  const stays = [{ id: "stay" }]
  const by = (signer: string, placementId: string | null = null, agreementVersion = 1) => ({
    ...{ signer, placementId, agreementVersion },
  })
  test("are three: hers, ours and the host's for each stay, of the version that stands", () => {
    const signatures = [by("participant"), by("host", "stay"), by("organisation")]
    expect(missingSigners({ agreementVersion: 1, stays, signatures })).toEqual([])
    expect(missingSigners({ agreementVersion: 2, stays, signatures })).toHaveLength(3)
    const next = missingSigners({ agreementVersion: 1, stays: [...stays, { id: "next" }], signatures })
    expect(next).toEqual([{ signer: "host", placementId: "next" }])
  })

  test("that are there are asked about before a change takes them back", () => {
    const signatures = [by("participant"), by("organisation", null, 2)]
    expect(takesSignaturesBack({ agreementVersion: 1, stays, signatures })).toMatchObject([
      { values: { count: 1 } },
    ])
    expect(takesSignaturesBack({ agreementVersion: 3, stays, signatures })).toEqual([])
  })
})

test("her right to work counts when somebody has seen it and it is still valid", () => {
  const paper = { rightToWork: "yes", evidence: "seen", validTo: null }
  expect(hasSeenRight(paper, "2026-03-02")).toBe(true)
  expect(hasSeenRight({ ...paper, rightToWork: "restricted", validTo: "2026-03-02" }, "2026-03-02")).toBe(
    true,
  )
  for (const wrong of [{ evidence: "declared" }, { rightToWork: "no" }, { validTo: "2026-03-01" }])
    expect(hasSeenRight({ ...paper, ...wrong }, "2026-03-02")).toBe(false)
  expect(hasSeenRight(undefined, "2026-03-02")).toBe(false)
})

describe("the allowance", () => {
  const pay = (entered: object = {}) =>
    allowanceInput.parse({
      ...{ workExperienceId: id, rowId: "", version: 0, month: "2026-03", amount: "350,50" },
      ...{ payer: "city", hostShare: "", paidOn: "", ...entered },
    })
  const months = { startsOn: "2026-03-31", lastDay: "2026-09-30", today: "2026-10-05" }
  const here = { ...months, state: "active", isCitys: true, known: [] } as const

  test("is in a month of hers, once for each payer, and the host gives no more than all of it", () => {
    expect(allowanceProblems(pay(), here)).toBeNull()
    for (const month of ["2026-02", "2026-10"])
      expect(allowanceProblems(pay({ month }), here)).toHaveProperty("month")
    const known = [{ id: "other", month: "2026-03", payer: "city" as const }]
    expect(allowanceProblems(pay(), { ...here, known })).toHaveProperty("month")
    expect(allowanceProblems(pay({ payer: "other" }), { ...here, known })).toBeNull()
    expect(allowanceProblems(pay({ hostShare: "351" }), here)).toHaveProperty("hostShare")
    expect(allowanceProblems(pay({ paidOn: "2026-10-06" }), here)).toHaveProperty("paidOn")
  })

  test("BR21: of a city placement is the city's: the host's part is asked about", () => {
    const said = (entered: object, isCitys = true) =>
      doubtsAboutAllowance(pay(entered), { ...here, isCitys }).map(({ key }) => key.split(".").at(-1))
    expect(said({})).toEqual([])
    expect(said({ payer: "employer" })).toEqual(["hostPaysInCity"])
    expect(said({ hostShare: "50" })).toEqual(["hostPaysInCity"])
    expect(said({ payer: "organisation" })).toEqual(["notTheCity"])
    expect(said({ payer: "employer", hostShare: "50" }, false)).toEqual([])
  })

  test("M8: is summed by who gives it, the host's share being the host's", () => {
    const all = [
      pay({ amount: "0,10" }),
      pay({ amount: "0.20" }),
      pay({ payer: "other", amount: "300", hostShare: "100" }),
    ]
    expect(sumByPayer(all)).toEqual({ total: 30_030, by: { city: 30, other: 20_000, employer: 10_000 } })
    expect(euroText(30_030)).toBe("300.30")
  })
})
