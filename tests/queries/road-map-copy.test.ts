import { writeFileSync } from "node:fs"
import { extractText, getDocumentProxy } from "unpdf"
import { expect, test } from "vitest"
import { roadMapFile } from "@/components/road-map-copy/road-map-file"
import { roadMapCopy } from "@/lib/domain/road-map-copy/queries"
import { as, cast } from "@/tests/support/as"
import { drafted, planned, withStep } from "@/tests/support/road-map"

test("x", async () => {
  const c = await cast()
  await planned(
    c,
    c.amina,
    [
      {
        what: "Terminar el curso de español B1",
        dueOn: null,
        measure: "Tengo el certificado",
        whoHelps: "Casal de la Dona",
      },
      { what: "Llamar al +34 600 000 001 y preguntar 中?", dueOn: null },
    ].slice(0, 1),
  )
  const id = await drafted(c.noor, c.amina)
  await withStep(c.noor, id)
  await withStep(c.noor, id, {
    phraseKey: "",
    what: "أتصل بالرقم +34 600 000 001 يوم الاثنين",
    language: "ar",
    month: "2",
    whoHelps: "Noor",
  })
  await withStep(c.noor, id, {
    phraseKey: "childcare.nursery",
    detail: "Els Petits",
    month: "3",
    whoHelps: "Noor",
    doneWhen: "Tiene plaza",
  })
  for (const [language, beside] of [
    ["ar", "es"],
    ["es", "none"],
    ["en", "ar"],
    ["uk", "es"],
    ["fa", "en"],
  ] as const) {
    const copy = await as(c.noor, () => roadMapCopy(c.amina, language, beside))
    const file = await roadMapFile({ copy, withSurname: false })
    if (!file) throw new Error("none")
    writeFileSync(`/tmp/rm/${language}.pdf`, file)
    const { text } = await extractText(await getDocumentProxy(file.slice()), { mergePages: true })
    console.log(text)
  }
  expect(1).toBe(1)
})
