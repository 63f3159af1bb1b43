import { existsSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { searchEsco } from "@/lib/domain/esco/actions"
import { importEsco } from "@/scripts/esco/import.mjs"
import { as, cast } from "@/tests/support/as"
import { escoFiles, escoFolder } from "@/tests/support/esco-files"
import { database, owner } from "@/tests/support/own-database"

/** The Commission's own files, where this machine has them. */
const published = process.env.ESCO_FOLDER ?? ""

const run = (folder: string, version = "9.1") => importEsco(database.ownerUrl, folder, { version })
const text = (name: string) => escoFiles[name] ?? ""

/** Everything that the importer writes, in one order. */
const everything = async () =>
  Promise.all(
    ["esco_concept", "esco_label", "esco_term", "isco_group"].map((table) =>
      owner(`select to_jsonb(t) as row from ${table} t order by 1::text`),
    ),
  )

const labels = async (language: string) => {
  const rows = await owner<{ preferred: string }>(
    "select preferred from esco_label where language = $1 order by uri",
    [language],
  )
  return rows.map(({ preferred }) => preferred)
}

describe("whole files", () => {
  test("bring concepts, labels and groups; English wins over its American kind, which counts where it is alone", async () => {
    const { counts, languages, changes } = await run(escoFolder())
    expect(counts).toEqual({ occupation: 6, skill: 4 })
    expect(languages).toEqual(["en", "es"])
    expect(changes.filter(({ count }) => count > 0)).toEqual([
      { what: "concepts added or changed", count: 10 },
      { what: "labels added or changed", count: 19 },
      { what: "search terms added or changed", count: 39 },
      { what: "groups added or changed", count: 6 },
    ])
    expect(await labels("en")).toEqual([
      ...["cook", "kitchen assistant", "receptionist", "dressmaker", "child day carer", "office cleaner"],
      ...["listen actively", "sew garments", "food hygiene"],
    ])
    const [cook] = await owner(
      "select c.*, l.alternatives, l.description from esco_concept c join esco_label l using (uri) where preferred = 'cook'",
    )
    expect(cook).toMatchObject({
      kind: "occupation",
      isco_code: "5120",
      skill_type: null,
      esco_version: "9.1",
      alternatives: ["kitchen cook", "meal maker"],
      description: 'Makes "meals",\nday by day.',
    })
  })

  test("lose the type that some labels carry in quotes, and keep a skill that one language does not name", async () => {
    await run(escoFolder())
    expect((await labels("es")).slice(6)).toEqual([
      ...["escuchar con atención", "coser prendas", "higiene de los alimentos", "cuidar a niños"],
    ])
  })

  test("imported again change nothing", async () => {
    await run(escoFolder())
    const before = await everything()
    const { changes } = await run(escoFolder())
    expect(changes.every(({ count }) => count === 0)).toBe(true)
    expect(await everything()).toEqual(before)
  })

  test("of a new version change the labels that differ and remove what is gone", async () => {
    await run(escoFolder())
    const lines = (name: string) => text(name).replace(/\r\n[^\r]*5311[^\r]*/, "")
    const spanish = lines("occupations_es.csv").replace("recepcionista", "persona recepcionista")
    const newer = { "occupations_en.csv": lines("occupations_en.csv"), "occupations_es.csv": spanish }
    const { changes } = await run(escoFolder(newer), "9.2")
    expect(Object.fromEntries(changes.map(({ what, count }) => [what, count]))).toMatchObject({
      "concepts removed": 1,
      "concepts added or changed": 9,
      "labels added or changed": 1,
      "search terms removed": 1,
    })
    expect(await labels("es")).toContain("persona recepcionista")
    expect(await labels("en")).not.toContain("child day carer")
  })

  test("of one language leave the others as they are", async () => {
    await run(escoFolder())
    const { "occupations_es.csv": spanish = "" } = escoFiles
    await run(escoFolder({ "occupations_es.csv": spanish.replace("costurera", "remendadora") }, {}))
    expect(await labels("en")).toHaveLength(9)
    const [row] = await owner("select alternatives from esco_label where preferred = 'modisto/modista'")
    expect(row?.alternatives).toEqual(["remendadora"])
  })

  test("of a number that no version has ask which one they are", async () => {
    await expect(importEsco(database.ownerUrl, escoFolder())).rejects.toThrow(
      /has 6 occupations and 4 skills.*--version/,
    )
  })
})

describe("a file that is not whole is refused with its line, and nothing is changed", () => {
  const spanish = text("occupations_es.csv")
  const refused: [string, Record<string, string | Buffer>, RegExp][] = [
    [
      "cut inside quotes",
      { "occupations_en.csv": text("occupations_en.csv").split("day by")[0] ?? "" },
      /occupations_en\.csv, line 2: the row that begins here has no end/,
    ],
    [
      "cut inside a row",
      { "occupations_es.csv": spanish.slice(0, spanish.indexOf(",9112")) },
      /occupations_es\.csv, line 7: the row has 2 columns and the header 6/,
    ],
    [
      "cut between two rows",
      { "occupations_es.csv": spanish.slice(0, spanish.indexOf("Occupation,http", spanish.indexOf("5311"))) },
      /occupations_es\.csv, line 6: the file ends after 5 rows/,
    ],
    [
      "cut inside a letter",
      {
        "skills_es.csv": Buffer.from(text("skills_es.csv")).subarray(
          0,
          Buffer.from(text("skills_es.csv")).indexOf("ó") + 1,
        ),
      },
      /skills_es\.csv, line 2: this is not UTF-8/,
    ],
    [
      "in Latin-1",
      { "occupations_es.csv": Buffer.from(spanish, "latin1") },
      /occupations_es\.csv, line 4: this is not UTF-8/,
    ],
    [
      "in UTF-16",
      { "occupations_es.csv": Buffer.from(spanish, "utf16le") },
      /occupations_es\.csv, line 1: this is not UTF-8/,
    ],
    [
      "in UTF-8 twice",
      { "occupations_es.csv": Buffer.from(spanish).toString("latin1") },
      /occupations_es\.csv, line 4: the letters of “persona de recepciÃ³n” are broken/,
    ],
    [
      "with semicolons",
      { "skills_es.csv": text("skills_es.csv").replaceAll(",", ";") },
      /skills_es\.csv, line 1: the header has no conceptType/,
    ],
    [
      "with another header",
      { "skills_es.csv": text("skills_es.csv").replace("reuseLevel", "reuse") },
      /skills_es\.csv, line 1: the header has no reuseLevel/,
    ],
    [
      "with an address that is none of ESCO's",
      { "skills_es.csv": text("skills_es.csv").replace("data.europa.eu/esco/skill", "example.org/skill") },
      /skills_es\.csv, line 2: “http:\/\/example\.org/,
    ],
    [
      "with a row twice",
      { "skills_es.csv": `${text("skills_es.csv")}${text("skills_es.csv").split("\r\n")[1]}\r\n` },
      /skills_es\.csv, line 6: .* is in this file twice/,
    ],
  ]

  test.each(refused)("%s", async (_, differing, reason) => {
    await run(escoFolder())
    const before = await everything()
    await expect(run(escoFolder(differing), "9.2")).rejects.toThrow(reason)
    expect(await everything()).toEqual(before)
  })

  test("and a folder without any, or none at all, is named", async () => {
    await expect(run(escoFolder({}, { "people.csv": "" }))).rejects.toThrow("holds no file of ESCO")
    await expect(run("/nowhere/at/all")).rejects.toThrow("There is no folder /nowhere/at/all")
  })
})

test.runIf(existsSync(published))(
  "the Commission's own files are read in less than a minute",
  async () => {
    const since = performance.now()
    const { version, counts, languages } = await importEsco(database.ownerUrl, published)
    expect({ version, counts, languages }).toEqual({
      version: "1.0",
      counts: { occupation: 2942, skill: 13_485 },
      languages: ["en", "es", "fr"],
    })
    expect(performance.now() - since).toBeLessThan(60_000)
  },
  90_000,
)

/** As they are typed at a desk: whole words, beginnings, several words, both languages, and what is not there. */
const typed = [
  ...(["cook", "clean", "kit", "nurse", "care for child", "teach", "sew", "driver"] as const).map(
    (text) => ["occupation", text] as const,
  ),
  ...(["limpi", "cocin", "auxiliar de", "costur"] as const).map((text) => ["occupation", text] as const),
  ...(["work in team", "use", "manage", "listen", "food", "escuch", "atender clientes", "qwxz"] as const).map(
    (text) => ["skill", text] as const,
  ),
] as const

test.runIf(existsSync(published))(
  "with all of ESCO, twenty things that are typed are each found within a tenth of a second",
  async () => {
    await importEsco(database.ownerUrl, published)
    const { noor } = await cast()
    const medians = []
    for (const [kind, text] of typed) {
      const times = []
      for (let turn = 0; turn < 5; turn++) {
        const since = performance.now()
        const outcome = await as(noor, () => searchEsco({ text, kind, languages: ["es", "en"] }))
        times.push(performance.now() - since)
        expect(outcome.done).toBe(true)
      }
      medians.push({ text, ms: Math.round(times.toSorted((one, other) => one - other)[2] ?? 0) })
    }
    process.stdout.write(
      `${medians.map(({ text, ms }) => `${String(ms).padStart(5)} ms  ${text}`).join("\n")}\n`,
    )
    expect(typed).toHaveLength(20)
    expect(medians.filter(({ ms }) => ms >= 100)).toEqual([])
  },
  120_000,
)
