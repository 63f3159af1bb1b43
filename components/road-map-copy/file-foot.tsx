import { View } from "@react-pdf/renderer"
import type { Paper } from "@/lib/domain/road-map-copy/queries"
import type { Pair } from "@/lib/domain/road-map-copy/rules"
import { FilePair, FilePictogram, FileTold, FileWords, muted, rowOf, textOf } from "./file-parts"
import { signs } from "./signs"

/** Whom she can turn to, where both sign, and what the signs mean: each a part of the page itself, for the writer of files
    presses together what is broken off inside a part. */
export function FileFoot({ paper }: { paper: Paper }) {
  const { language, words, marks } = paper
  return (
    <>
      <Contacts paper={paper} />
      <View wrap={false} style={{ marginTop: 20 }}>
        <FilePair pair={words.signatures} column={language} size={18} strong />
        <View style={{ ...rowOf(language), marginTop: 4, columnGap: 32 }}>
          <Signature paper={paper} label={words.mine} on={paper.signedByHer} />
          <Signature paper={paper} label={words.counsellors} on={paper.signedByStaff} />
        </View>
        <View style={{ ...rowOf(language), marginTop: 14 }}>
          <View style={{ width: 18, height: 18, border: "1.5 solid #16202a" }} />
          <View style={{ flex: 1 }}>
            <FilePair pair={words.copy} column={language} />
          </View>
        </View>
      </View>
      <View wrap={false} style={{ marginTop: 18, paddingTop: 6, borderTop: "1.5 solid #16202a" }}>
        {marks.unchecked && <Legend sign={signs.unchecked} pair={words.unchecked} column={language} />}
        {marks.untranslated && (
          <Legend sign={signs.untranslated} pair={words.untranslated} column={language} />
        )}
        <FilePair pair={words.personal} column={language} />
        {words.printed && (
          <FileWords
            text={`${textOf(words.printed.main)} ${paper.printed.main}`}
            language={language}
            column={language}
          />
        )}
      </View>
    </>
  )
}

/** Their heading is never the last thing on a page: the first of them stays with it. */
function Contacts({ paper: { contacts, language, words } }: { paper: Paper }) {
  const [first, ...others] = contacts
  if (!first) return null
  return (
    <>
      <View wrap={false} style={{ marginTop: 20 }}>
        <FilePair pair={words.contacts} column={language} size={18} strong />
        <Contact contact={first} language={language} />
      </View>
      {others.map((contact) => (
        <Contact key={contact.id} contact={contact} language={language} />
      ))}
    </>
  )
}

type ContactProps = { contact: Paper["contacts"][number]; language: string }

function Contact({ contact: { name, phone, role }, language }: ContactProps) {
  return (
    <View wrap={false} style={{ ...rowOf(language), paddingVertical: 6, alignItems: "center" }}>
      <FilePictogram topic={phone ? "phone" : "contacts"} size={28} />
      <View style={{ flex: 1 }}>
        <FileWords text={name} language={language} column={language} strong />
        <FilePair pair={role} column={language} />
      </View>
      {phone && phone !== name && <FileWords text={phone} language="en" column="en" strong size={16} />}
    </View>
  )
}

type SignatureProps = { paper: Paper; label: Pair | undefined; on: Paper["signedByHer"] }

function Signature({ paper: { language, words }, label, on }: SignatureProps) {
  const day = words.day?.main
  return (
    <View style={{ flex: 1, marginTop: 44, borderTop: "1 solid #16202a", paddingTop: 2 }}>
      <FilePair pair={label} column={language} />
      {day && (
        <FileWords
          text={`${textOf(day)}: ${on ? on.main : "____________"}`}
          language={language}
          column={language}
        />
      )}
    </View>
  )
}

function Legend({ sign, pair, column }: { sign: string; pair: Pair | undefined; column: string }) {
  if (!pair) return null
  return (
    <View style={rowOf(column)}>
      <FileWords text={sign} language="en" column={column} />
      <View style={{ flex: 1 }}>
        <FileTold told={{ ...pair.main, mark: null }} column={column} />
        {pair.beside && <FileTold told={{ ...pair.beside, mark: null }} column={column} colour={muted} />}
      </View>
    </View>
  )
}
