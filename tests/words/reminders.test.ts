import { describe, expect, test } from "vitest"
import { reminderMessage } from "@/lib/domain/reminder-message/rules"
import { reminderLanguages, reminderTexts, reminderWords } from "@/lib/words/reminders"
import { argumentsOf, sentencesOf } from "./sentences"

const english = sentencesOf(reminderTexts.en ?? {})
const link = `http://localhost:3000/c/${"a".repeat(43)}`

test("reminders are written in the languages of the partners and of those they write to", () => {
  expect(reminderLanguages.toSorted()).toEqual([
    "ar",
    "de",
    "el",
    "en",
    "es",
    "fa",
    "fr",
    "it",
    "nl",
    "tr",
    "uk",
  ])
})

describe.each(reminderLanguages)("a reminder in %s", (language) => {
  const sentences = sentencesOf(reminderTexts[language] ?? {})
  const message = reminderMessage(
    {
      ...{ kind: "days_2", firstName: "Fatima <b>", language, startsAt: new Date("2026-10-27T09:30Z") },
      ...{
        timezone: "Europe/Madrid",
        careReady: true,
        placeUntil: null,
        seatUntil: null,
        staff: "Ana",
        staffPhone: "+34 600 000 000",
      },
    },
    link,
  )

  test("has every sentence, about the same things, without shouting", () => {
    expect([...sentences.keys()].toSorted()).toEqual([...english.keys()].toSorted())
    for (const [key, sentence] of sentences) {
      expect(argumentsOf(sentence), key).toEqual(argumentsOf(english.get(key) ?? ""))
      expect(sentence, key).not.toMatch(/!|^\s|\s$|^$/)
    }
  })

  test("says who, when and how to answer, and leaves no gap", () => {
    expect(message.text).toContain("Fatima")
    expect(message.text).toContain("10:30")
    expect(message.text).toContain(link)
    expect(message.html).not.toContain("<b>")
    expect(`${message.subject}${message.text}${message.html}${message.short}`).not.toMatch(/\{|\}|undefined/)
  })
})

test("Dari is written as Persian, and a language without words as English", () => {
  expect(reminderWords("fa-AF").language).toBe("fa")
  expect(reminderWords("so").language).toBe("en")
})
