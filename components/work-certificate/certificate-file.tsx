import { Document, Page, View } from "@react-pdf/renderer"
import { FilePair, FileWords, muted, rowOf } from "@/components/road-map-copy/file-parts"
import type { Pair } from "@/lib/domain/road-map-copy/rules"
import type { WorkCertificate } from "@/lib/domain/work-certificate/queries"
import { pdfOf, writable } from "@/lib/platform/pdf"

/** The certificate as a file on A4; her name in Latin letters where the fonts lack one of hers. */
export async function certificateFile(certificate: WorkCertificate): Promise<Uint8Array<ArrayBuffer>> {
  const held = async (text: string, otherwise = "") => (await writable(text)) ?? otherwise
  const latin = await held(certificate.latinName)
  const written = {
    ...certificate,
    name: await held(certificate.name, latin),
    tutor: await held(certificate.tutor),
    organisation: await held(certificate.organisation),
    stays: await Promise.all(
      certificate.stays.map(async (stay) => ({ ...stay, employer: await held(stay.employer) })),
    ),
    objectives: await Promise.all(
      certificate.objectives.map(async (one) => ({ ...one, label: await held(one.label) })),
    ),
  }
  return pdfOf(<CertificateDocument of={written} />)
}

type OfProps = { of: WorkCertificate }
type Both = { main: string; beside: string | null }

/** The file says in its facts what it is and not whose. */
function CertificateDocument({ of }: OfProps) {
  const { words, language, name, organisation } = of
  return (
    <Document title={words.title?.main.text ?? ""} language={language} creator="Itinera" producer="Itinera">
      <Page size="A4" style={{ padding: 48, fontSize: 14 }}>
        <FileWords text={organisation} language={language} column={language} colour={muted} />
        <FilePair pair={words.title} column={language} size={24} strong top={12} />
        <FileWords text={name} language={language} column={language} size={20} strong top={20} />
        <FilePair pair={words["took-part"]} column={language} />
        {of.stays.map((stay) => (
          <View key={`${stay.employer} ${stay.from.main}`} wrap={false} style={{ marginTop: 16 }}>
            <Line of={of} label={words.at} value={{ main: stay.employer, beside: null }} />
            <Line of={of} label={words.from} value={stay.from} />
            <Line of={of} label={words.until} value={stay.until} />
          </View>
        ))}
        <View style={{ marginTop: 16 }}>
          <Line of={of} label={words.weekly} value={of.weekly} />
          <Line of={of} label={words.confirmed} value={of.confirmed} />
        </View>
        <Learnt of={of} />
        <Signing of={of} />
      </Page>
    </Document>
  )
}

type LineProps = OfProps & { label: Pair | undefined; value: Both }

function Line({ of: { language, beside }, label, value }: LineProps) {
  return (
    <View wrap={false} style={{ ...rowOf(language), paddingVertical: 4, borderBottom: "0.75 solid #6c7a86" }}>
      <View style={{ flex: 1 }}>
        <FilePair pair={label} column={language} colour={muted} />
      </View>
      <View style={{ flex: 1 }}>
        <FileWords text={value.main} language={language} column={language} strong />
        {beside && value.beside && value.beside !== value.main && (
          <FileWords text={value.beside} language={beside} column={language} colour={muted} />
        )}
      </View>
    </View>
  )
}

function Learnt({ of }: OfProps) {
  const { language, words, objectives } = of
  const [first, ...others] = objectives
  if (!first) return null
  return (
    <View style={{ marginTop: 20 }}>
      {/* a heading is not left alone at the foot of a page */}
      <View wrap={false}>
        <FilePair pair={words.learnt} column={language} size={18} strong />
        <Objective of={of} objective={first} />
      </View>
      {others.map((objective) => (
        <Objective key={objective.label} of={of} objective={objective} />
      ))}
    </View>
  )
}

type ObjectiveProps = OfProps & { objective: WorkCertificate["objectives"][number] }

function Objective({ of: { language }, objective }: ObjectiveProps) {
  const { label, language: written, level } = objective
  return (
    <View wrap={false} style={{ ...rowOf(language), paddingVertical: 6 }}>
      <View style={{ flex: 1 }}>
        <FileWords text={label} language={written} column={language} strong />
      </View>
      <View style={{ flex: 1 }}>
        <FilePair pair={level} column={language} />
      </View>
    </View>
  )
}

function Signing({ of }: OfProps) {
  const { language, words, tutor, printed } = of
  return (
    <View wrap={false} style={{ ...rowOf(language), marginTop: 40, columnGap: 32 }}>
      <View style={{ flex: 1, borderTop: "1 solid #16202a", paddingTop: 4 }}>
        <FileWords text={tutor} language={language} column={language} />
        <FilePair pair={words.tutor} column={language} colour={muted} />
        <FilePair pair={words.signature} column={language} colour={muted} />
      </View>
      <View style={{ flex: 1 }}>
        <FileWords text={printed.main} language={language} column={language} />
        <FilePair pair={words.day} column={language} colour={muted} />
      </View>
    </View>
  )
}
