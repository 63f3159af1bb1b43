import { deflateSync } from "node:zlib"

type Parts = {
  /** more entries of the first object, of the page */
  catalog?: string
  page?: string
  /** further objects, numbered from 5 */
  more?: (string | Buffer)[]
  trailer?: string
  before?: string
  after?: string | Buffer
  /** what stands right after the first line */
  aside?: string
}

const latin = (text: string | Buffer) => (typeof text === "string" ? Buffer.from(text, "latin1") : text)

/** A PDF of one page, written by hand, with whatever a test puts into it. */
export function pdfFile(parts: Parts = {}): Buffer {
  const content = "BT /F1 12 Tf 72 720 Td (Diploma) Tj ET"
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${parts.catalog ?? ""} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> ${parts.page ?? ""} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...(parts.more ?? []),
  ]
  const pieces = [latin(parts.before ?? ""), latin(`%PDF-1.7\n${parts.aside ?? "%\xe2\xe3\xcf\xd3"}\n`)]
  const places: number[] = []
  const written = () => pieces.reduce((sum, { length }) => sum + length, 0)
  objects.forEach((object, number) => {
    places.push(written())
    pieces.push(latin(`${number + 1} 0 obj\n`), latin(object), latin("\nendobj\n"))
  })
  const start = written()
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")
  const size = objects.length + 1
  pieces.push(
    latin(`xref\n0 ${size}\n0000000000 65535 f \n${rows}`),
    latin(`trailer\n<< /Size ${size} /Root 1 0 R ${parts.trailer ?? ""} >>\nstartxref\n${start}\n%%EOF\n`),
    latin(parts.after ?? ""),
  )
  return Buffer.concat(pieces)
}

/** A stream with its entries. */
export const streamOf = (data: string | Buffer, entries = "") =>
  Buffer.concat([
    latin(`<< ${entries} /Length ${latin(data).length} >>\nstream\n`),
    latin(data),
    latin("\nendstream"),
  ])

/** As programs of today write one: its objects packed together, its table packed as well. */
export function packedPdf(catalog = "", more: string[] = []): Buffer {
  const packed = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>",
    ...more,
  ]
  const places = packed.map((_, place) => packed.slice(0, place).join(" ").length + (place > 0 ? 1 : 0))
  const list = places.map((place, number) => `${number + 1} ${place}`).join(" ")
  const [holder, table] = [packed.length + 1, packed.length + 2]
  const head = latin("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
  const entries = `/Type /ObjStm /N ${packed.length} /First ${list.length + 1} /Filter /FlateDecode`
  const objects = streamOf(deflateSync(Buffer.from(`${list} ${packed.join(" ")}`)), entries)
  const first = Buffer.concat([latin(`${holder} 0 obj\n`), objects, latin("\nendobj\n")])
  const start = head.length + first.length
  const row = (kind: number, place: number, last: number) =>
    Buffer.from([kind, (place >> 16) & 255, (place >> 8) & 255, place & 255, last])
  const rows = Buffer.concat([
    row(0, 0, 255),
    ...packed.map((_, number) => row(2, holder, number)),
    row(1, head.length, 0),
    row(1, start, 0),
  ])
  const told = `/Type /XRef /Size ${table + 1} /W [1 3 1] /Root 1 0 R /Filter /FlateDecode`
  const last = Buffer.concat([
    latin(`${table} 0 obj\n`),
    streamOf(deflateSync(rows), told),
    latin(`\nendobj\nstartxref\n${start}\n%%EOF\n`),
  ])
  return Buffer.concat([head, first, last])
}
