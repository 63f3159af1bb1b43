import { getTranslations } from "next-intl/server"
import { stepsDone } from "@/lib/domain/cohort/rules"
import { columns, fileStandings, flags } from "@/lib/domain/cohort/schema"

/** What the list says, looked up on the server for the browser: fewer bytes than a catalogue. */
export async function cohortWords() {
  const [t, phases] = await Promise.all([getTranslations("cohort"), getTranslations("participant.phases")])
  return {
    caption: t("caption"),
    /* The browser has no schema: it is told what there is, in order. */
    flagOrder: [...flags],
    phaseOrder: [...fileStandings],
    steps: Object.fromEntries(fileStandings.map((phase) => [phase, stepsDone(phase)])),
    columns: worded(columns, (column) => t(`columns.${column}`)),
    full: worded(columns, (column) => t(`full.${column}`)),
    phases: worded(fileStandings, (phase) => phases(phase)),
    flags: worded(flags, (flag) => t(`flags.${flag}`)),
    marks: worded(flags, (flag) => t(`marks.${flag}`)),
    rules: worded(flags, (flag) => t(`rules.${flag}`)),
    cells: worded(["never", "counted", "met", "gap"], (cell) => t(`cells.${cell}`)),
    rulesTitle: t("rules.title"),
    views: t("views.label"),
    all: t("views.all"),
    phase: t("filters.phase"),
    counsellor: t("filters.counsellor"),
    nobody: t("filters.none"),
    rows: t("density.label"),
    densities: worded(["comfortable", "compact"], (density) => t(`density.${density}`)),
  }
}
export type CohortWords = Awaited<ReturnType<typeof cohortWords>>

type Worded<Key extends string> = Record<Key, string>

function worded<Key extends string>(keys: readonly Key[], wordOf: (key: Key) => string): Worded<Key>
function worded(keys: readonly string[], wordOf: (key: string) => string): Worded<string> {
  return Object.fromEntries(keys.map((key) => [key, wordOf(key)]))
}
