import { Document, Page, Text, View } from "@react-pdf/renderer"
import type { Paper, PaperStep, RoadMapCopy } from "@/lib/domain/road-map-copy/queries"
import { fonts, pdfOf } from "@/lib/platform/pdf"
import { FileFoot } from "./file-foot"
import { FilePair, FilePictogram, FileTold, FileWords, muted, rowOf, textOf } from "./file-parts"
import { writablePaper } from "./writable-paper"

type FileAsked = { copy: RoadMapCopy; withSurname: boolean }

/** Her road map as a file on A4; null where the fonts lack a letter of it and only the page can be printed. */
export async function roadMapFile({ copy, withSurname }: FileAsked): Promise<Uint8Array<ArrayBuffer> | null> {
  const name = withSurname ? copy.fullName : copy.firstName
  const written = copy.paper && (await writablePaper({ paper: copy.paper, name }))
  return written && pdfOf(<RoadMapDocument paper={written.paper} name={written.name} />)
}

type Named = { paper: Paper; name: string }

/** The file says in its facts what it is and not whose. */
function RoadMapDocument({ paper, name }: Named) {
  const { language, words } = paper
  return (
    <Document title={words.title?.main.text ?? ""} language={language} creator="Itinera" producer="Itinera">
      <Page size="A4" style={{ padding: 40, paddingBottom: 56, fontSize: 14 }}>
        <FileHead paper={paper} name={name} />
        {paper.months.map((month) => (
          <Month key={month.month} paper={paper} month={month} />
        ))}
        <FileFoot paper={paper} />
        <Text
          fixed
          style={{
            ...{ position: "absolute", bottom: 24, textAlign: "center", fontSize: 11, color: muted },
            ...{ left: 0, right: 0, fontFamily: fonts },
          }}
          render={({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`}
        />
      </Page>
    </Document>
  )
}

function FileHead({ paper, name }: Named) {
  const { language, beside, words, goal, horizon } = paper
  const title = words.title?.main
  return (
    <View style={{ marginBottom: 12 }}>
      {title && (
        <FileWords
          text={`${textOf(title)} — ${name}`}
          language={title.language}
          column={language}
          size={24}
          strong
        />
      )}
      {words.title?.beside && <FileTold told={words.title.beside} column={language} colour={muted} />}
      <View style={{ ...rowOf(language), marginTop: 8, alignItems: "center" }}>
        <FilePictogram topic="month" />
        <View style={{ flex: 1 }}>
          {words.months && <FileTold told={words.months.main} column={language} />}
          <FileWords text={horizon.main} language={language} column={language} strong />
          {beside && horizon.beside && (
            <FileWords text={horizon.beside} language={beside} column={language} colour={muted} />
          )}
        </View>
      </View>
      {goal && (
        <View style={{ ...rowOf(language), marginTop: 8, alignItems: "center" }}>
          <FilePictogram topic="goal" />
          <View style={{ flex: 1 }}>
            {words.goal && <FileTold told={words.goal.main} column={language} />}
            <FilePair pair={goal} column={language} strong />
          </View>
        </View>
      )}
    </View>
  )
}

type MonthProps = { paper: Paper; month: Paper["months"][number] }

/** A month's name is never the last thing on a page: its first step stays with it. */
function Month({ paper, month }: MonthProps) {
  const [first, ...others] = month.steps
  return (
    <View>
      <View wrap={false}>
        <MonthHead paper={paper} month={month} />
        {first && <StepRow step={first} paper={paper} />}
      </View>
      {others.map((step) => (
        <StepRow key={step.id} step={step} paper={paper} />
      ))}
    </View>
  )
}

function MonthHead({ paper: { language, beside }, month: { title } }: MonthProps) {
  return (
    <View
      style={{
        ...rowOf(language),
        marginTop: 14,
        paddingBottom: 2,
        borderBottom: "1.5 solid #16202a",
        alignItems: "flex-start",
      }}
    >
      <View style={{ width: 32 }}>
        <FilePictogram topic="month" size={24} />
      </View>
      <View style={{ flex: 1 }}>
        <FileWords text={title.main} language={language} column={language} size={16} strong />
      </View>
      {beside && title.beside && (
        <View style={{ flex: 1 }}>
          <FileWords text={title.beside} language={beside} column={beside} colour={muted} />
        </View>
      )}
    </View>
  )
}

function StepRow({ step, paper }: { step: PaperStep; paper: Paper }) {
  const { language, beside } = paper
  return (
    <View wrap={false} style={{ ...rowOf(language), paddingVertical: 8, borderBottom: "0.75 solid #6c7a86" }}>
      <FilePictogram topic={step.topic} />
      <Side step={step} paper={paper} side="main" column={language} />
      {beside && <Side step={step} paper={paper} side="beside" column={beside} />}
    </View>
  )
}

type SideProps = { step: PaperStep; paper: Paper; side: "main" | "beside"; column: string }

function Side({ step, paper: { words }, side, column }: SideProps) {
  const colour = side === "main" ? undefined : muted
  const look = { column, ...(colour && { colour }) }
  const what = step.what[side]
  const by = words.by?.[side]
  const told = [
    { label: words.who?.[side], text: step.who?.[side] },
    { label: words.done?.[side], text: step.done?.[side] },
  ]
  return (
    <View style={{ flex: 1 }}>
      {what && <FileTold told={what} detail={step.detail} strong={side === "main"} {...look} />}
      {told.map(
        ({ label, text }) =>
          label &&
          text && (
            <View key={label.text}>
              <FileTold told={label} {...look} top={2} colour={muted} />
              <FileTold told={text} {...look} />
            </View>
          ),
      )}
      {by && <FileWords text={`${textOf(by)} ${step.due[side] ?? ""}`} language={column} {...look} top={2} />}
    </View>
  )
}
