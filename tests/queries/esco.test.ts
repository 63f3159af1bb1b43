import { describe, expect, test } from "vitest"
import { searchEsco } from "@/lib/domain/esco/actions"
import { importEsco } from "@/scripts/esco/import.mjs"
import { as, cast } from "@/tests/support/as"
import { escoFiles, escoFolder } from "@/tests/support/esco-files"
import { database, owner } from "@/tests/support/own-database"
import { servingRole } from "@/tests/support/walls"

type Asked = { text: string; kind?: "skill" | "occupation"; languages?: string[] }

/** Searches as Noor, who counsels. */
async function find({ text, kind = "occupation", languages = ["en"] }: Asked) {
  const { noor } = await cast()
  const outcome = await as(noor, () => searchEsco({ text, kind, languages }))
  if (!outcome.done) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value.concepts
}
const labels = async (asked: Asked) => (await find(asked)).map(({ label }) => label)
const imported = (differing: Record<string, string> = {}) =>
  importEsco(database.ownerUrl, escoFolder(differing), { version: "9.1" })

describe("with ESCO", () => {
  test("a concept comes with its address, version, language and group, and the other label that was typed", async () => {
    await imported()
    expect(await find({ text: "seamstress" })).toEqual([
      {
        uri: "http://data.europa.eu/esco/occupation/00000003-0000-4000-8000-000000000000",
        label: "dressmaker",
        language: "en",
        version: "9.1",
        also: "seamstress",
        isco: "7531",
      },
    ])
    expect(await find({ text: "cocinera", languages: ["es"] })).toMatchObject([
      { label: "cocinero/cocinera", isco: "5120", group: "Cocineros" },
    ])
    expect(await find({ text: "listen", kind: "skill" })).toMatchObject([
      { label: "listen actively", reuseLevel: "transversal" },
    ])
  })

  test("the same label comes first, then what begins so, then such a word inside, then the other labels", async () => {
    await imported()
    expect(await labels({ text: "cook" })).toEqual(["cook", "kitchen assistant"])
    expect(await labels({ text: "kitchen" })).toEqual(["kitchen assistant", "cook"])
    expect(await labels({ text: "cle" })).toEqual(["office cleaner", "receptionist"])
    expect(await labels({ text: "assist kitch" })).toEqual(["kitchen assistant"])
  })

  test("case, accents and punctuation do not matter, in either direction", async () => {
    await imported()
    expect(await labels({ text: "RECEPCION", languages: ["es"] })).toEqual(["recepcionista"])
    expect(await labels({ text: "cuidár a niños", kind: "skill", languages: ["es"] })).toEqual([
      "cuidar a niños",
    ])
    expect(await labels({ text: "cook's assistant" })).toEqual(["kitchen assistant"])
    expect(await labels({ text: "%_" })).toEqual([])
    expect(await labels({ text: "!?" })).toEqual([])
  })

  test("slips of the fingers are forgiven", async () => {
    await imported()
    expect((await labels({ text: "resepcionista", languages: ["es"] }))[0]).toBe("recepcionista")
    expect((await labels({ text: "kichen asistant" }))[0]).toBe("kitchen assistant")
    expect((await labels({ text: "dresmaker" }))[0]).toBe("dressmaker")
    expect(await labels({ text: "astronaut" })).toEqual([])
  })

  test("her language comes before the counsellor's, and each concept comes once", async () => {
    await imported()
    expect(await find({ text: "recep", languages: ["es", "en"] })).toMatchObject([
      { label: "recepcionista", language: "es" },
    ])
    expect(await find({ text: "recep", languages: ["en", "es"] })).toMatchObject([
      { label: "receptionist", language: "en" },
    ])
    expect(await find({ text: "costurera", languages: ["en-GB", "es-MX"] })).toMatchObject([
      { label: "modisto/modista", language: "es", also: "costurera" },
    ])
  })

  test("English answers where ESCO is here in neither language", async () => {
    await imported()
    expect(await labels({ text: "cook", languages: ["ar", "so"] })).toContain("cook")
    expect(await labels({ text: "cocin", languages: ["ar"] })).toEqual([])
  })

  test("what a name of a kind finds is of that kind", async () => {
    await imported()
    expect(await labels({ text: "sew", kind: "skill" })).toEqual(["sew garments"])
    expect(await labels({ text: "sew" })).toEqual([])
  })

  test("there are ten at most", async () => {
    const [header = "", first = ""] = escoFiles["skills_es.csv"]?.split("\r\n") ?? []
    const many = Array.from({ length: 30 }, (_, n) =>
      first.replace("00000000-", `${10_000_000 + n}-`).replace("escuchar", `escuchar ${n}`),
    )
    await importEsco(
      database.ownerUrl,
      escoFolder({ "skills_es.csv": `${[header, ...many].join("\r\n")}\r\n` }, {}),
      {
        version: "9.1",
      },
    )
    expect(await labels({ text: "escuchar", kind: "skill", languages: ["es"] })).toHaveLength(10)
  })
})

describe("without ESCO", () => {
  test("a starter list answers in her language and the counsellor's, with labels alone", async () => {
    expect(await find({ text: "limpiad", languages: ["es", "en"] })).toEqual([
      { uri: null, label: "limpiadora/limpiador", language: "es", version: null },
    ])
    expect(await labels({ text: "clean", languages: ["en"] })).toEqual(["cleaner", "hotel room cleaner"])
    expect(await labels({ text: "recep", languages: ["es", "en"] })).toEqual(["recepcionista"])
    expect(await labels({ text: "¿?" })).toEqual([])
    expect((await labels({ text: "coser", kind: "skill", languages: ["en", "es"] }))[0]).toBe("coser ropa")
    expect((await labels({ text: "recepsionist", languages: ["so"] }))[0]).toBe("receptionist")
  })

  test("it answers for the kind that was not imported", async () => {
    await importEsco(
      database.ownerUrl,
      escoFolder({ "occupations_en.csv": escoFiles["occupations_en.csv"] ?? "" }, {}),
      {
        version: "9.1",
      },
    )
    expect((await find({ text: "cook" }))[0]?.version).toBe("9.1")
    expect((await find({ text: "listen", kind: "skill" }))[0]).toMatchObject({
      uri: null,
      label: "listen attentively",
    })
  })
})

describe("who may search", () => {
  test("counsellors and coordinators, and nobody else", async () => {
    const { noor, clara, petra } = await cast()
    const search = () => searchEsco({ text: "cook", kind: "occupation", languages: ["en"] })
    expect(await as(noor, search)).toMatchObject({ done: true })
    expect(await as(clara, search)).toMatchObject({ done: true })
    await expect(as(petra, search)).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404")
    expect(await as(null, search)).toMatchObject({ done: false, signedOut: true })
  })

  test("the trail has how many were found, and not what was typed", async () => {
    await find({ text: "cleaner" })
    const rows = await owner("select act, record_kind, count, to_jsonb(a)::text as row from audit_entry a")
    expect(rows).toMatchObject([{ act: "esco.search", record_kind: "concept", count: 2 }])
    expect(String(rows[0]?.row)).not.toContain("cleaner")
  })

  test("one letter, a kind or a language that is none, and a third language are refused", async () => {
    const { noor } = await cast()
    for (const wrong of [
      { text: " c ", kind: "occupation", languages: ["en"] },
      { text: "c".repeat(81), kind: "occupation", languages: ["en"] },
      { text: "cook", kind: "person", languages: ["en"] },
      { text: "cook", kind: "skill", languages: ["en';--"] },
      { text: "cook", kind: "skill", languages: ["en", "es", "fr"] },
    ])
      expect((await as(noor, () => searchEsco(wrong))).done, JSON.stringify(wrong)).toBe(false)
  })

  test("the role that serves reads ESCO and changes none of it", async () => {
    await imported()
    const app = servingRole(database.appUrl)
    const { noor } = await cast()
    const tables = ["esco_concept", "esco_label", "esco_term", "isco_group"]
    for (const table of tables) {
      const { rowCount } = await app.within(noor.token, (ask) => ask(`select 1 from ${table}`))
      expect(rowCount).toBeGreaterThan(0)
      for (const sql of [`delete from ${table}`, `truncate ${table}`, `insert into ${table} default values`])
        await expect(
          app.within(noor.token, (ask) => ask(sql)),
          sql,
        ).rejects.toThrow("permission denied")
    }
    await app.close()
  })
})
