import { MoreWords } from "@/components/shell/words"
import type { ImportPage } from "@/lib/domain/participant-import/queries"
import type { Problem } from "@/lib/platform/outcome"
import { CheckedList } from "./checked-list"
import { ChooseFile } from "./choose-file"
import { ExpiredList } from "./expired-list"
import { ImportedList } from "./imported-list"

type ImportViewProps = { page: ImportPage; problem: string | null }

/** One address, four moments: no list yet, a checked one, one that is too old, one that is imported. */
export function ImportView({ page: { list, timezone }, problem: key }: ImportViewProps) {
  const problem: Problem | null = key ? { key: `participant-import.problems.${key}` } : null
  return (
    <MoreWords of={["participant-import", "form", "table"]}>
      <div className="grid gap-6">
        {list === null ? (
          <ChooseFile problem={problem} />
        ) : list.importedAt ? (
          <ImportedList list={list} importedAt={list.importedAt} timezone={timezone} />
        ) : list.hasExpired ? (
          <ExpiredList />
        ) : (
          <CheckedList list={list} timezone={timezone} problem={problem} />
        )}
      </div>
    </MoreWords>
  )
}
