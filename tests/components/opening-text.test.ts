import { describe, expect, test } from "vitest"
import { openingText } from "@/components/directory/opening-text"

describe("opening hours", () => {
  test("of the national list name the days in the reader's language", () => {
    expect(openingText("Mo-Fr 09:00-13:00", "es")).toBe("lun–vie 09:00–13:00")
    expect(openingText("Mo,We 09:00-12:00,14:00-17:00; Sa 10:00-12:00", "en")).toBe(
      "Mon,Wed 09:00–12:00,14:00–17:00; Sat 10:00–12:00",
    )
  })

  test("that a person wrote stay as they are", () => {
    expect(openingText("Su horario: 9:00-13:00, Fr cerrado", "es")).toBe("Su horario: 9:00-13:00, Fr cerrado")
  })
})
