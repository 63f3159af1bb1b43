import { expect, test } from "vitest"
import {
  aroundBlank,
  filled,
  freeTold,
  hasBlank,
  phraseCheckProblems,
  phraseTold,
  standingOf,
  topicOf,
} from "@/lib/domain/phrase/rules"
import { phraseTopics } from "@/lib/domain/phrase/schema"
import { asSigned, fileCanBe, marksOn, paperWords } from "@/lib/domain/road-map-copy/rules"
import { runs, scriptOf } from "@/lib/words/languages"
import { isPhrase, phrases, shippedText } from "@/lib/words/phrases"

const written = ["ar", "de", "es", "fa", "fr", "tr", "uk"]
const key = "papers.diploma"
const shipped = shippedText(key, "ar") ?? ""
const check = { phraseKey: key, language: "ar", text: "كلمات", shippedText: shipped }

test("every phrase has words in every language that is written, with a blank where English has one", () => {
  expect(phrases.length).toBeGreaterThan(60)
  const wrong = phrases.flatMap(({ key, text }) =>
    written
      .filter((language) => {
        const told = shippedText(key, language)
        return !told?.trim() || told.split("…").length !== text.split("…").length
      })
      .map((language) => `${key} in ${language}`),
  )
  expect(wrong).toEqual([])
})

test("every phrase has a topic that is known, and the paper has its words", () => {
  expect([...new Set(phrases.map(({ key }) => topicOf(key)))]).toEqual([...phraseTopics])
  expect(paperWords.filter((word) => !isPhrase(`paper.${word}`))).toEqual([])
})

test("a translation is unchecked until a person checks it, and again when its words change", () => {
  expect(standingOf(key, "ar", undefined)).toBe("unchecked")
  expect(phraseTold(key, "ar", [])).toEqual({ text: shipped, language: "ar", mark: "unchecked" })
  expect(standingOf(key, "ar", check)).toBe("checked")
  expect(phraseTold(key, "ar", [check])).toEqual({ text: "كلمات", language: "ar", mark: null })
  const older = { ...check, shippedText: "كلمات قديمة" }
  expect(standingOf(key, "ar", older)).toBe("changed")
  expect(phraseTold(key, "ar", [older])).toEqual({ text: shipped, language: "ar", mark: "unchecked" })
})

test("English is the source; a language without words has the English ones, marked as not translated", () => {
  expect(phraseTold(key, "en", [])).toEqual({ text: "Take my diploma to …", language: "en", mark: null })
  expect(phraseTold(key, "ti", [])).toMatchObject({ language: "en", mark: "untranslated" })
  expect(standingOf(key, "ti", undefined)).toBe("missing")
  const own = { phraseKey: key, language: "ti", text: "ትግርኛ …", shippedText: null }
  expect(phraseTold(key, "ti", [own])).toEqual({ text: "ትግርኛ …", language: "ti", mark: null })
})

test("what is written freely is never translated, and says so in another language", () => {
  expect(freeTold("Llamar", "es", "es").mark).toBeNull()
  expect(freeTold("Llamar", "es", "ar")).toEqual({ text: "Llamar", language: "es", mark: "untranslated" })
})

test.each([
  ["nothing.like-it", "ar", "x", "form", "unknown"],
  [key, "en", "Take it to …", "form", "isSource"],
  [key, "ar", "بلا فراغ", "text", "blankMissing"],
  ["work.write-cv", "ar", "أكتب …", "text", "blankTooMuch"],
])("a check of %s in %s is refused", (...told) => {
  const [phraseKey, language, text, at, word] = told
  expect(phraseCheckProblems({ phraseKey, language, text, version: 0 })?.[at]?.key).toBe(
    `phrase.problems.${word}`,
  )
})

test("a blank is a place for a name, wherever a language puts it", () => {
  expect([hasBlank(key), hasBlank("work.write-cv")]).toEqual([true, false])
  expect(aroundBlank("Mich zum Kurs … anmelden")).toEqual(["Mich zum Kurs ", " anmelden"])
  expect(aroundBlank("Write my CV")).toEqual(["Write my CV", null])
  expect(filled("Send it to …", "Ana")).toBe("Send it to Ana")
  expect(filled("Send it to …", null)).toBe("Send it to …")
  expect(filled("Write my CV", "Ana")).toBe("Write my CV")
})

test("what she signed reads as it read; where its words have changed since, it is marked", () => {
  const now = { text: "new", language: "ar", mark: null }
  expect(asSigned(now, null)).toBe(now)
  expect(asSigned(now, "new")).toBe(now)
  expect(asSigned(now, "old")).toEqual({ text: "old", language: "ar", mark: "unchecked" })
})

test("only the signs that stand on the paper are explained", () => {
  const told = (mark: "unchecked" | "untranslated" | null) => ({ text: "x", language: "ar", mark })
  expect(marksOn([{ main: told(null), beside: null }])).toEqual({ unchecked: false, untranslated: false })
  expect(marksOn([{ main: told("unchecked"), beside: told("untranslated") }])).toEqual({
    unchecked: true,
    untranslated: true,
  })
})

test("a language runs as its script does, and the file knows four scripts", () => {
  expect(["ar", "fa", "ur", "ps", "es", "uk", "ti"].map(runs)).toEqual([
    ...["rtl", "rtl", "rtl", "rtl"],
    ...["ltr", "ltr", "ltr"],
  ])
  expect(["ar", "es", "el", "uk", "ti"].map(scriptOf)).toEqual(["Arab", "Latn", "Grek", "Cyrl", "Ethi"])
  expect(fileCanBe({ language: "ar", beside: "es" })).toBe(true)
  expect(fileCanBe({ language: "ti", beside: "es" })).toBe(false)
  expect(fileCanBe({ language: "es", beside: "bn" })).toBe(false)
  expect(fileCanBe({ language: "el", beside: null })).toBe(true)
})
