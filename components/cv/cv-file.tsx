import { Document, Page, View } from "@react-pdf/renderer"
import { FileWords, muted, rowOf } from "@/components/road-map-copy/file-parts"
import { writableTree } from "@/components/road-map-copy/writable-paper"
import type { CvPaper, Entry, PaperSection } from "@/lib/domain/cv-paper/rules"
import { pdfOf } from "@/lib/platform/pdf"

const accent = "#0b5c6b"

/** Her CV as a file on A4; nothing where the fonts lack a letter of it. */
export async function cvFile(paper: CvPaper): Promise<Uint8Array<ArrayBuffer> | null> {
  const written = await writableTree(paper)
  return written && pdfOf(<CvDocument paper={written} />)
}

type Of = { paper: CvPaper }

/** The file says in its facts what it is and not whose. */
function CvDocument({ paper }: Of) {
  const { language, title, about, sections } = paper
  const look = { language, column: language }
  return (
    <Document title={title} language={language} creator="Itinera" producer="Itinera">
      <Page size="A4" style={{ padding: 48, fontSize: 11 }}>
        <Head paper={paper} />
        {about && (
          <View style={{ marginTop: 12 }}>
            <FileWords {...look} text={about.title} size={13} strong colour={accent} />
            <FileWords {...look} text={about.text} size={11} />
          </View>
        )}
        {sections.map((section) => (
          <Section key={section.key} section={section} language={language} />
        ))}
      </Page>
    </Document>
  )
}

function Head({ paper: { language, title, name, phone, email, born } }: Of) {
  const look = { language, column: language }
  return (
    <View style={{ borderBottom: `1.5 solid ${accent}`, paddingBottom: 8 }}>
      <FileWords {...look} text={title} size={10} strong colour={accent} />
      <FileWords {...look} text={name} size={24} strong />
      {phone && <FileWords text={phone} language="en" column={language} size={11} colour={muted} />}
      {email && <FileWords text={email} language="en" column={language} size={11} colour={muted} />}
      {born && <FileWords {...look} text={born} size={11} colour={muted} />}
    </View>
  )
}

type SectionProps = { section: PaperSection; language: string }

/** A heading is never the last thing on a page: the first line stays with it. */
function Section({ section: { title, entries }, language }: SectionProps) {
  const [first, ...others] = entries
  const look = { language, isDated: entries.some(({ when }) => when) }
  return (
    <View style={{ marginTop: 14 }}>
      <View wrap={false}>
        <View style={{ borderBottom: "0.75 solid #6c7a86", marginBottom: 4 }}>
          <FileWords text={title} language={language} column={language} size={13} strong colour={accent} />
        </View>
        {first && <Line entry={first} {...look} />}
      </View>
      {others.map((entry) => (
        <Line key={entry.id} entry={entry} {...look} />
      ))}
    </View>
  )
}

type LineProps = { entry: Entry; language: string; isDated: boolean }

/** Where anything in its part has days, they have a column of their own. */
function Line({ entry: { when, title, besides, text }, language, isDated }: LineProps) {
  const look = { language, column: language, size: 11 }
  return (
    <View wrap={false} style={{ ...rowOf(language), paddingVertical: 2 }}>
      {isDated && (
        <View style={{ width: 130 }}>{when && <FileWords {...look} text={when} colour={muted} />}</View>
      )}
      <View style={{ flex: 1 }}>
        <FileWords {...look} text={title} strong />
        {besides.length > 0 && <FileWords {...look} text={besides.join(" · ")} />}
        {text && <FileWords {...look} text={text} colour={muted} />}
      </View>
    </View>
  )
}
