import { describe, expect, test } from "vitest"
import { catalogues } from "@/lib/words/catalogues"
import { locales } from "@/lib/words/locales"
import { argumentsOf, sentencesOf } from "./sentences"

const english = sentencesOf(catalogues.en)
const others = locales.filter((locale) => locale !== "en")

describe.each(others)("the catalogue of %s", (locale) => {
  const sentences = sentencesOf(catalogues[locale])

  test("has every sentence that English has, and no other", () => {
    expect([...sentences.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  })

  test("speaks of the same things as the English sentence", () => {
    const differing = [...english].filter(([key, sentence]) => {
      const translated = sentences.get(key)
      return translated !== undefined && argumentsOf(translated).join() !== argumentsOf(sentence).join()
    })
    expect(differing.map(([key]) => key)).toEqual([])
  })
})

describe.each([...locales])("a sentence of %s", (locale) => {
  const sentences = [...sentencesOf(catalogues[locale])]

  test("is never empty and has no space at its ends", () => {
    expect(sentences.filter(([, text]) => text === "" || text !== text.trim()).map(([key]) => key)).toEqual(
      [],
    )
  })

  test("has every plural form that it may need", () => {
    const plurals = sentences.filter(([, text]) => /, (plural|select|selectordinal),/.test(text))
    expect(plurals.filter(([, text]) => !/\bother \{/.test(text)).map(([key]) => key)).toEqual([])
  })

  test("closes every brace that it opens", () => {
    const count = (text: string, mark: string) => text.split(mark).length
    expect(sentences.filter(([, text]) => count(text, "{") !== count(text, "}")).map(([key]) => key)).toEqual(
      [],
    )
  })

  test("does not shout", () => {
    expect(sentences.filter(([, text]) => text.includes("!")).map(([key]) => key)).toEqual([])
  })
})

test("no branch of a sentence is empty: what a build has parsed cannot say nothing", () => {
  const empty = [...sentencesOf(catalogues.en), ...sentencesOf(catalogues.es)].filter(([, sentence]) =>
    /[\w=]\s*\{\}/.test(sentence),
  )
  expect(empty).toEqual([])
})
