import { createTranslator } from "next-intl"
import { describe, expect, test } from "vitest"
import { catalogues } from "@/lib/words/catalogues"
import { chooseLocale, directionOf, offeredLocales } from "@/lib/words/locales"
import { pseudoCatalogue, pseudoMessage } from "@/lib/words/pseudo"
import { argumentsOf, sentencesOf } from "./sentences"

const longer = (message: string) => pseudoMessage(message, "en-XA")

describe("a pseudo-locale", () => {
  test.each(["en-XA", "ar-XB"] as const)("%s has every sentence, with its values", (locale) => {
    const made = sentencesOf(catalogues[locale])
    for (const [key, sentence] of sentencesOf(catalogues.en))
      expect([key, argumentsOf(made.get(key) ?? "")]).toEqual([key, argumentsOf(sentence)])
  })

  test("is longer by 40 in a hundred, in brackets, with accents", () => {
    expect(longer("Sign out")).toBe("[Šîĝñ öûţ ~~~~]")
    expect([...longer("Your note is kept here and will be sent")].length).toBeGreaterThanOrEqual(39 * 1.4)
  })

  test("leaves values, plural forms and tags as they are", () => {
    expect(longer("Hello {name}, see <link>this</link>")).toMatch(
      /^\[Ĥéļļö \{name\}, šéé <link>ţĥîš<\/link> [~ ]+\]$/,
    )
    const plural = longer("{count, plural, one {# child} other {# children of {name}}}")
    expect(plural).toContain("{count, plural, one {# çĥîļð} other {# çĥîļðŕéñ öƒ {name}}}")
  })

  test("does the same to sentences that a build has parsed", () => {
    const counted = (one: string, many: string, them: string) => [
      "count",
      2,
      { one: [0, one], other: [0, many, ["who", them]] },
    ]
    const said = ["Hello ", ["name"], ", ", counted(" child", " children of ", "them")]
    const words = ["Ĥéļļö ", ["name"], ", ", counted(" çĥîļð", " çĥîļðŕéñ öƒ ", "ţĥéɱ")]
    const made = pseudoCatalogue({ said }, "en-XA").said
    expect(made).toEqual(["[", ...words, expect.stringMatching(/^[ ~]+\]$/)])
  })

  test("can be spoken: every sentence is a message that next-intl can read", () => {
    const failures: string[] = []
    const values = new Proxy({}, { get: () => 2, has: () => true, ownKeys: () => [] })
    for (const locale of ["en", "es", "en-XA", "ar-XB"] as const) {
      const onError = (error: Error) => {
        if (error.message.startsWith("INVALID_MESSAGE")) failures.push(`${locale}: ${error.message}`)
      }
      const messages: Record<string, unknown> = catalogues[locale]
      const t = createTranslator<Record<string, string>>({
        locale,
        messages: Object.fromEntries(flat(messages)),
        onError,
      })
      for (const [key] of flat(messages)) t(key, values)
    }
    expect(failures).toEqual([])
  }, 60_000)
})

/** Keys without dots, so that every sentence stands at the top. */
function flat(messages: object): [string, string][] {
  return [...sentencesOf(messages)].map(([key, sentence]) => [key.replaceAll(".", "_"), sentence])
}

describe("the language of a page", () => {
  const choose = (cookie: string | undefined, acceptLanguage: string | null, withPseudo = false) =>
    chooseLocale({ cookie, acceptLanguage, withPseudo })

  test("is what the person chose, before what the browser asks for", () => {
    expect(choose("es", "en-GB,en;q=0.9")).toBe("es")
    expect(choose(undefined, "de-DE,de;q=0.9,es-ES;q=0.8,en;q=0.5")).toBe("es")
    expect(choose(undefined, "en;q=0.2, es;q=0.7")).toBe("es")
    expect(choose("xx", "el,tr")).toBe("en")
    expect(choose(undefined, null)).toBe("en")
  })

  test("is a pseudo-locale only where these are offered", () => {
    expect(choose("ar-XB", null)).toBe("en")
    expect(choose("ar-XB", null, true)).toBe("ar-XB")
    expect(offeredLocales(false)).toEqual(["en", "es"])
    expect([directionOf("ar-XB"), directionOf("en-XA")]).toEqual(["rtl", "ltr"])
  })
})
