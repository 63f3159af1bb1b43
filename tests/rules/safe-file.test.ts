import { mkdtempSync, rmSync } from "node:fs"
import { createServer, type Server } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Document, Page, Text } from "@react-pdf/renderer"
import { createElement } from "react"
import sharp from "sharp"
import { afterEach, describe, expect, test, vi } from "vitest"
import { fileFaults, mostBytes } from "@/lib/platform/file-fault"
import { pdfOf } from "@/lib/platform/pdf"
import { checkedFile } from "@/lib/platform/safe-file"
import { catalogues } from "@/lib/words/catalogues"
import { hostileFiles } from "@/tests/support/hostile-files"
import { jpegWithComment, photoOfPhone, pngFile } from "@/tests/support/image-files"
import { packedPdf, pdfFile, streamOf } from "@/tests/support/pdf-files"

const hostile = await hostileFiles()

test("there are more than thirty samples of what must not come in", () => {
  expect(hostile.length).toBeGreaterThanOrEqual(30)
})

test.each(hostile)("$what is not taken", async ({ name, bytes, fault }) => {
  expect(await checkedFile({ name, bytes })).toEqual({ fault })
})

test.each(fileFaults)("%s is said in words, in each language", (fault) => {
  for (const { document } of [catalogues.en, catalogues.es])
    expect(document.problems[fault].length).toBeGreaterThan(40)
})

test("what is larger than may come is not looked at", async () => {
  const bytes = Buffer.concat([Buffer.from("%PDF-"), Buffer.alloc(mostBytes)])
  expect(await checkedFile({ name: "paper.pdf", bytes })).toEqual({ fault: "tooLarge" })
})

describe("a PDF is taken as it is", () => {
  const link = "<< /S /URI /URI (https://example.org) >>"
  const honest: [string, () => Promise<Uint8Array> | Uint8Array][] = [
    ["written by hand", () => pdfFile()],
    ["with its objects packed", () => packedPdf()],
    ["that shows a page at once", () => pdfFile({ catalog: "/OpenAction [3 0 R /Fit]" })],
    [
      "that leads to a page at once",
      () => pdfFile({ catalog: "/OpenAction 5 0 R", more: ["<< /S /GoTo /D [3 0 R /Fit] >>"] }),
    ],
    [
      "that links to a site",
      () => pdfFile({ page: `/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A ${link} >>]` }),
    ],
    [
      "whose title speaks of scripts",
      () => pdfFile({ more: ["<< /Title (All about \\(/JavaScript\\) and /Launch) >>"] }),
    ],
    [
      "with a text in a stream that speaks of scripts",
      () => pdfFile({ more: [streamOf("(/JavaScript /JS /Launch) Tj")] }),
    ],
    ["that ends with some emptiness", () => pdfFile({ after: "\r\n\0\0" })],
    [
      "of our own",
      () =>
        pdfOf(
          createElement(Document, {}, createElement(Page, { size: "A4" }, createElement(Text, {}, "Hours"))),
        ),
    ],
  ]
  test.each(honest)("%s", async (_, made) => {
    const bytes = await made()
    expect(await checkedFile({ name: "Paper of Amina.PDF", bytes })).toEqual({
      ...{ name: "Paper of Amina.PDF", type: "application/pdf", bytes },
    })
  })
})

describe("an image is drawn anew", () => {
  test("upright, and without where it was taken and with what", async () => {
    const photo = await photoOfPhone()
    expect(photo.includes("CNRY phone")).toBe(true)
    const taken = await checkedFile({ name: "foto.jpeg", bytes: photo })
    if ("fault" in taken) throw new Error(taken.fault)
    const seen = await sharp(taken.bytes).metadata()
    expect([seen.width, seen.height, seen.format]).toEqual([40, 60, "jpeg"])
    expect([seen.exif, seen.xmp, seen.iptc, seen.icc, seen.orientation]).toEqual(Array(5).fill(undefined))
    expect(Buffer.from(taken.bytes).includes("CNRY")).toBe(false)
  })

  test("without what was said in a comment or hung on behind", async () => {
    const secret = "<script>CNRY</script>"
    for (const [name, bytes] of [
      ["me.jpg", await jpegWithComment(secret)],
      ["me.png", Buffer.concat([await pngFile(), Buffer.from(secret)])],
    ] as const) {
      const taken = await checkedFile({ name, bytes })
      expect("bytes" in taken && Buffer.from(taken.bytes).includes("CNRY"), name).toBe(false)
      expect("bytes" in taken, name).toBe(true)
    }
  })
})

test.each([
  ["Título de Fátima.pdf".normalize("NFD"), "Título de Fátima.pdf"],
  ["شهادة.pdf", "شهادة.pdf"],
  ["گواهی\u200cنامه.pdf", "گواهی\u200cنامه.pdf"],
  ["  scan 01.PDF ", "scan 01.PDF"],
])("a name of any script is kept: %s", async (given, kept) => {
  expect(await checkedFile({ name: given, bytes: pdfFile() })).toMatchObject({ name: kept })
})

describe("a virus scanner", () => {
  let server: Server | undefined
  const folder = mkdtempSync(join(tmpdir(), "itinera-clamd-"))
  const socket = join(folder, "clamd.sock")
  afterEach(async () => {
    await new Promise((closed) => (server ? server.close(closed) : closed(null)))
    rmSync(socket, { force: true })
    server = undefined
  })

  /** Speaks as clamd does: pieces with their lengths, an empty one at the end, then a word. */
  async function clamd(answer: (heard: Buffer) => string | null) {
    server = createServer((client) => {
      const heard: Buffer[] = []
      client.on("data", (chunk: Buffer) => {
        heard.push(chunk)
        const whole = saidWhole(Buffer.concat(heard))
        if (whole) client.end(answer(whole) ?? "")
      })
      client.on("error", () => undefined)
    })
    await new Promise<void>((listening) => server?.listen(socket, listening))
  }
  function saidWhole(heard: Buffer): Buffer | null {
    if (!heard.toString("latin1").startsWith("zINSTREAM\0")) return null
    const pieces: Buffer[] = []
    for (let at = 10; at + 4 <= heard.length; ) {
      const length = heard.readUInt32BE(at)
      if (length === 0) return Buffer.concat(pieces)
      pieces.push(heard.subarray(at + 4, at + 4 + length))
      at += 4 + length
    }
    return null
  }
  const paper = { name: "paper.pdf", bytes: pdfFile({ more: [streamOf("EICAR".repeat(40_000))] }) }

  test("hears every byte, and what it finds clean is taken", async () => {
    let heard: Buffer = Buffer.alloc(0)
    await clamd((bytes) => {
      heard = bytes
      return "stream: OK\0"
    })
    expect(await checkedFile(paper, socket)).toMatchObject({ name: "paper.pdf" })
    expect(heard.equals(paper.bytes)).toBe(true)
  })

  test("finds something: it is not taken", async () => {
    await clamd((bytes) =>
      bytes.includes("EICAR") ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0",
    )
    expect(await checkedFile(paper, socket)).toEqual({ fault: "infected" })
    expect(await checkedFile({ name: "paper.pdf", bytes: pdfFile() }, socket)).toMatchObject({
      name: "paper.pdf",
    })
  })

  test.each([null, "", "INSTREAM size limit exceeded. ERROR\0", "stream: OKAY\0"])(
    "answers %j: nothing is taken",
    async (answer) => {
      vi.spyOn(console, "warn").mockImplementation(() => undefined)
      await clamd(() => answer)
      expect(await checkedFile(paper, socket)).toEqual({ fault: "scannerAway" })
    },
  )

  test("is away: nothing is taken", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined)
    expect(await checkedFile(paper, socket)).toEqual({ fault: "scannerAway" })
    expect(await checkedFile(paper, "127.0.0.1:1")).toEqual({ fault: "scannerAway" })
  })
})
