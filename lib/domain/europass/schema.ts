/* Codes of the Europass exchange format (CV XML 3.0 of the European Commission, 2020), as far as they are written here. */

/** Levels of a language that the format knows; below A1 it has none. */
export const cefrCodes = ["A1", "A2", "B1", "B2", "C1", "C2"] as const

/** Levels of schooling (ISCED 2011). */
export const iscedCodes = ["0", "1", "2", "3", "4", "5", "6", "7", "8"] as const

/** What a document may say of a day; anything else and it is rejected as a whole. */
export const dateShape = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2})?)?)?$/

/** Which of the five skills is meant. */
export const dimensions = {
  listening: "CEF-Understanding-Listening",
  reading: "CEF-Understanding-Reading",
  interaction: "CEF-Speaking-Interaction",
  production: "CEF-Speaking-Production",
  writing: "CEF-Writing-Production",
} as const

/** Languages by three letters (ISO 639-2/T, 639-3), where ours have two. */
const threeLetters =
  "am:amh ar:ara az:aze be:bel bg:bul bn:ben bs:bos ca:cat cs:ces da:dan de:deu el:ell en:eng es:spa et:est eu:eus fa:fas ff:ful fi:fin fr:fra ga:gle gl:glg ha:hau hi:hin hr:hrv hu:hun hy:hye id:ind ig:ibo it:ita ka:kat kk:kaz ku:kur ky:kir ln:lin lt:lit lv:lav mg:mlg mk:mkd ml:mal mt:mlt my:mya ne:nep nl:nld no:nor om:orm pa:pan pl:pol ps:pus pt:por ro:ron ru:rus rw:kin si:sin sk:slk sl:slv sn:sna so:som sq:sqi sr:srp sv:swe sw:swa ta:tam te:tel tg:tgk th:tha ti:tir tk:tuk tr:tur ug:uig uk:ukr ur:urd uz:uzb vi:vie wo:wol yo:yor zh:zho zu:zul fa-AF:prs"

const byTag = new Map(
  threeLetters.split(" ").map((pair) => {
    const [tag = "", code = ""] = pair.split(":")
    return [tag, code]
  }),
)

export function languageCodeOf(tag: string): string {
  return byTag.get(tag) ?? tag
}
