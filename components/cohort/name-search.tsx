"use client"

import { useTranslations } from "next-intl"
import type { Finding } from "@/components/table/use-finding"
import { Checkbox } from "@/components/ui/checkbox"
import { TextField } from "@/components/ui/text-field"
import type { Search } from "./use-name-search"

type NameSearchProps = {
  search: Search
  onSearch: (search: Search) => void
  finding: Finding<{ lines: readonly unknown[] }>
  /** Whether there are limits to keep to. */
  limited: boolean
}

/** One box for a name in any script or a code; it looks at everyone unless asked to keep to the filters. */
export function NameSearch({ search, onSearch, finding, limited }: NameSearchProps) {
  const t = useTranslations("name-search")
  return (
    <search data-chrome>
      <form className="flex flex-wrap items-end gap-x-4 gap-y-2" onSubmit={(event) => event.preventDefault()}>
        <div className="grow basis-72 md:max-w-md">
          <TextField
            label={t("label")}
            hint={t("hint")}
            name="search"
            type="search"
            data-shortcut="search"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={100}
            dir="auto"
            value={search.text}
            onChange={(event) => onSearch({ ...search, text: event.target.value })}
          />
        </div>
        {limited && search.text !== "" && (
          <Checkbox
            label={t("within")}
            name="within"
            checked={search.within}
            onChange={(event) => onSearch({ ...search, within: event.target.checked })}
          />
        )}
        <p role="status" className="min-h-8 content-center text-table text-muted">
          {finding.state === "found" && t("found", { count: finding.found.lines.length })}
          {finding.state === "searching" && t("searching")}
        </p>
      </form>
    </search>
  )
}
