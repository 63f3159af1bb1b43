import { deflateRawSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { writeCsv } from "@/lib/platform/csv"
import { readSheet } from "@/lib/platform/spreadsheet"
import { writeWorkbook } from "@/lib/platform/workbook"

const limits = { rows: 50, columns: 20 }
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (file: Uint8Array) => readSheet(file, limits)
const why = async (file: Uint8Array) => {
  const sheet = await read(file)
  return "unreadable" in sheet ? sheet.unreadable.why : "read"
}
const cells = async (file: Uint8Array) => {
  const sheet = await read(file)
  return "rows" in sheet ? sheet.rows.map((row) => row.cells) : sheet
}

describe("a CSV file", () => {
  test.each([
    ["commas", "a,b\n1,2"],
    ["semicolons", "a;b\n1;2"],
    ["tabs", "a\tb\n1\t2"],
    ["Windows line ends", "a,b\r\n1,2\r\n"],
    ["a byte order mark", "\uFEFFa,b\n1,2"],
    ["Excel's own first line", "sep=;\r\na;b\r\n1;2"],
    ["quotes", '"a","b"\n"1","2"'],
  ])("with %s", async (_, text) => {
    expect(await cells(bytes(text))).toEqual([
      ["a", "b"],
      ["1", "2"],
    ])
  })

  test("keeps separators, quotes and lines inside quotes, and every script", async () => {
    const text = 'a;b\n"1;2";"say ""هلا"""\n"two\nlines";ትግርኛ'
    expect(await cells(bytes(text))).toEqual([
      ["a", "b"],
      ["1;2", 'say "هلا"'],
      ["two\nlines", "ትግርኛ"],
    ])
  })

  test("numbers its rows as the person sees them", async () => {
    const sheet = await read(bytes('a\n\n"two\nlines"\nlast\n'))
    expect("rows" in sheet && sheet.rows.map(({ number }) => number)).toEqual([1, 3, 4])
  })

  test.each<[string, Uint8Array, string]>([
    ["empty", bytes(""), "empty"],
    ["blank", bytes(" \n\n;;\n"), "empty"],
    ["a quotation mark that never closes", bytes('a,b\n"1,2\n3,4'), "openQuote"],
    ["40,000 columns", bytes(Array(40_000).fill("a").join(",")), "tooManyColumns"],
    ["too many rows", bytes(`a\n${"1\n".repeat(51)}`), "tooManyRows"],
    ["NUL", bytes(`${"a,b\n".repeat(2000)}1,\0`), "binary"],
    ["another encoding", new Uint8Array([0x61, 0x0a, 0xf1, 0x0a]), "encoding"],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x61, 0x00]), "encoding"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), "binary"],
    ["a PDF", bytes("%PDF-1.7 …"), "binary"],
    ["an old Excel file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "oldExcel"],
  ])("%s: said in words", async (_, file, expected) => {
    expect(await why(file)).toBe(expected)
  })

  test("a formula stays text", async () => {
    expect(await cells(bytes('a\n"=HYPERLINK(""http://x"")"'))).toEqual([["a"], ['=HYPERLINK("http://x")']])
  })
})

describe("an XLSX file", () => {
  test("comes back as it was written, formulas as text", async () => {
    const rows = [
      ["Name", "Né"],
      ["=1+1", "ትግርኛ"],
      ["سميرة", "李"],
    ]
    expect(await cells(await writeWorkbook(rows, { headings: 1, sheet: "List" }))).toEqual(rows)
  })

  test("dates are days, numbers and answers are words", async () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    const row =
      '<row r="1"><c r="A1" s="1"><v>33706</v></c><c r="B1"><v>1990</v></c><c r="C1" t="b"><v>1</v></c></row>'
    expect(await cells(workbook(row, styles))).toEqual([["1992-04-12", "1990", "true"]])
  })

  test.each<[string, Uint8Array, string]>([
    ["a cell far to the side", workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'), "tooManyColumns"],
    [
      "a row beyond every sheet",
      workbook('<row r="999999999"><c r="A999999999"><v>1</v></c></row>'),
      "damaged",
    ],
    [
      "rows out of order",
      workbook('<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'),
      "damaged",
    ],
    [
      "a sheet that unpacks to 100 MB",
      workbook(`<row r="1"><c r="A1"><v>${"1".repeat(100_000_000)}</v></c></row>`),
      "tooDense",
    ],
    ["a sheet larger than it says", workbook('<row r="1"/>'.repeat(1000), "", 10), "tooDense"],
    [
      "a cell hidden behind another attribute",
      workbook('<row r="1"><c a=">" r="XFD1"><v>1</v></c></row>'),
      "damaged",
    ],
    ["a cell with a veiled address", workbook('<row r="1"><c r="&#88;FD1"><v>1</v></c></row>'), "damaged"],
    ["a tag without end", workbook(`<row ${'r="1" '.repeat(500_000)}`), "damaged"],
    [
      "a wide row and a deep column",
      workbook('<row r="1"><c r="T1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
      "tooDense",
    ],
    ["an archive of something else", zip([["readme.txt", "hello"]]), "notSpreadsheet"],
    [
      "an OpenDocument file",
      zip([["mimetype", "application/vnd.oasis.opendocument.spreadsheet"]]),
      "openDocument",
    ],
    ["half a file", workbook("<row/>").subarray(0, 300), "damaged"],
    ["only its first bytes", new Uint8Array([0x50, 0x4b, 3, 4]), "damaged"],
  ])(
    "%s: said in words",
    async (_, file, expected) => {
      expect(await why(file)).toBe(expected)
    },
    20_000,
  )
})

test("a CSV that leaves here calculates nothing", () => {
  const written = writeCsv([["=1+1", " +34", "-2", "@x", "＝1", 'a"b', "plain"]])
  expect(written).toBe('\uFEFF"\'=1+1","\' +34","\'-2","\'@x","\'＝1","a""b","plain"\r\n')
})

/** The smallest XLSX with these rows; `says` is the size that it claims its sheet to have. */
function workbook(rows: string, styles = "<styleSheet/>", says?: number): Uint8Array {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  return zip([
    [
      "xl/workbook.xml",
      `<workbook xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ["xl/styles.xml", styles || "<styleSheet/>"],
    ["xl/worksheets/sheet1.xml", `<worksheet><sheetData>${rows}</sheetData></worksheet>`, says],
  ])
}

function zip(files: [string, string, number?][]): Uint8Array {
  const parts: Buffer[] = []
  const contents: Buffer[] = []
  for (const [name, text, says] of files) {
    const packed = deflateRawSync(Buffer.from(text))
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(says ?? Buffer.byteLength(text), 18)
    fields.writeUInt16LE(name.length, 22)
    const at = Buffer.alloc(14)
    at.writeUInt32LE(
      parts.reduce((sum, part) => sum + part.length, 0),
      10,
    )
    parts.push(Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed)
    contents.push(Buffer.from("PK\x01\x02\x14\x00"), fields, at, Buffer.from(name))
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(
    contents.reduce((sum, part) => sum + part.length, 0),
    8,
  )
  end.writeUInt32LE(
    parts.reduce((sum, part) => sum + part.length, 0),
    12,
  )
  return new Uint8Array(Buffer.concat([...parts, ...contents, Buffer.from("PK\x05\x06"), end]))
}
