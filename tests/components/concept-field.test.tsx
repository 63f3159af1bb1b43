import { NextIntlClientProvider } from "next-intl"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, test } from "vitest"
import { asTyped, isChosen, optionsOf, withChosen, withoutChosen } from "@/components/esco/choosing"
import { ConceptList } from "@/components/esco/concept-list"
import type { FoundConcept } from "@/lib/domain/esco/rules"
import { catalogues } from "@/lib/words/catalogues"

const dressmaker: FoundConcept = {
  uri: "http://data.europa.eu/esco/occupation/1",
  label: "modisto/modista",
  language: "es",
  version: "1.0",
  also: "costurera",
  isco: "7531",
  group: "Sastres, modistos, peleteros y sombrereros",
}
const cook: FoundConcept = { uri: null, label: "cook", language: "en", version: null }

describe("what can be chosen", () => {
  test("is what was found and then the words as typed", () => {
    expect(optionsOf([dressmaker], "  costu  rera ").map(({ choice }) => choice)).toEqual([
      { uri: dressmaker.uri, label: "modisto/modista", version: "1.0", language: "es" },
      { uri: null, label: "costu rera", version: null },
    ])
  })

  test("has no words as typed where a label is just that, or nothing is typed", () => {
    expect(optionsOf([cook], "Cook").map(({ key }) => key)).toEqual(["0"])
    expect(optionsOf([], "  ")).toEqual([])
  })
})

describe("what is chosen", () => {
  const [first, second] = optionsOf([dressmaker], "sews at home").map(({ choice }) => choice)
  if (!first || !second) throw new Error("two options")

  test("is chosen once, by its address or else by its words", () => {
    expect(withChosen([first], { ...first, label: "dressmaker" }, false)).toEqual([first])
    expect(withChosen([first, second], asTyped("Sews  at home"), false)).toEqual([first, second])
    expect(withChosen([first], asTyped(" "), false)).toEqual([first])
    expect(isChosen([second], asTyped(first.label))).toBe(false)
  })

  test("is replaced where there can be only one, and can be taken away", () => {
    expect(withChosen([first], second, true)).toEqual([second])
    expect(withoutChosen([first, second], first)).toEqual([second])
  })
})

describe("the list", () => {
  const drawn = (concepts: FoundConcept[], typed: string, locale: "en" | "es" = "en") => {
    const options = optionsOf(concepts, typed)
    return renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} timeZone="UTC" messages={catalogues[locale]}>
        <ConceptList
          id="job"
          kind="occupation"
          isOpen
          trouble={concepts.length === 0 ? "nothing" : null}
          options={options}
          active={options[0]}
          onChoose={() => {}}
        />
      </NextIntlClientProvider>,
    )
  }

  test("says in which language a label is, which other label was typed, and whose words they are", () => {
    const html = drawn([dressmaker], "costurera")
    expect(html).toContain('role="listbox" aria-label="Occupations found"')
    expect(html).toMatch(/id="job-0" role="option" aria-selected="true"/)
    expect(html).toContain('<bdi lang="es">modisto/modista</bdi>')
    expect(html).toContain('also: <bdi lang="es">costurera</bdi>')
    expect(html).toContain(">Spanish<")
    expect(html).toContain("This service uses the ESCO classification of the European Commission.")
    expect(drawn([dressmaker], "costurera", "es")).not.toContain(">español<")
  })

  test("names no source for the starter list, and keeps what nobody knows", () => {
    expect(drawn([cook], "coo")).not.toContain("European Commission")
    const html = drawn([], "braids <hair>")
    expect(html).toContain("Nothing found. You can keep what you typed.")
    expect(html).toContain("Use “braids &lt;hair&gt;” as typed")
  })
})
