import { createTranslator } from "next-intl"
import { expect, test } from "vitest"
import { stepText } from "@/components/next-step/step-text"
import { purposes } from "@/lib/domain/consent/schema"
import { catalogues } from "@/lib/words/catalogues"
import type { WrittenLocale } from "@/lib/words/locales"
import { wordsIn } from "@/lib/words/translator"

const said = (locale: WrittenLocale, origin: string | null, what: string) => {
  const words = wordsIn(locale)
  return stepText(
    { origin, what },
    {
      t: createTranslator({ locale, messages: catalogues[locale], namespace: "next-step.origins" }),
      locale,
      purposeOf: (purpose) => words(`consent.purposes.${purpose}.name`),
    },
  )
}

const asked = [
  ["itinerary", "review"],
  ["profile", "3"],
  ["residence", "2026-12-01"],
  ["document", "2026-12-01"],
  ["shadowing", "2026-12-01"],
  ...["consent", "consent_recipients", "consent_review"].flatMap((origin) =>
    purposes.map((purpose) => [origin, purpose] as const),
  ),
  ...["accepted", "rejected", "done"].map((answer) => ["referral", answer] as const),
  ...["papers", "rejected"].map((task) => ["transfer", task] as const),
] as const

test("whatever the product asks for is said in each reader's own language", () => {
  expect(said("en", "residence", "2026-12-01")).toBe(
    "Look at her papers with her: one of them ends on Tue 1 Dec 2026",
  )
  expect(said("es", "consent", "photo")).toBe(
    "Retiró un consentimiento (Fotos): deja de compartirlo y usarlo",
  )
  for (const [origin, what] of asked) {
    const [en, es] = [said("en", origin, what), said("es", origin, what)]
    expect([en, es]).not.toContain(what)
    expect(en).not.toBe(es)
  }
})

test("what a person wrote stays as it was written, whatever it looks like", () => {
  for (const what of ["photo", "3", "2026-12-01", "Llamar a la escuela"])
    expect(said("en", null, what)).toBe(what)
  expect(said("en", "residence", "Mira sus papeles")).toBe("Mira sus papeles")
})
