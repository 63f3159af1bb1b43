import { useTranslations } from "next-intl"
import { SoftLinks } from "@/components/ui/soft-links"
import { Tag } from "@/components/ui/tag"

type FilterTagsProps = {
  tags: readonly { label: string; removeHref: string }[]
  /** The list without filters; what was searched for stays. */
  clearHref: string
}

/** What the list is limited to, each limit with the way to lift it. */
export function FilterTags({ tags, clearHref }: FilterTagsProps) {
  const t = useTranslations("table")
  if (tags.length === 0) return null
  return (
    <SoftLinks>
      <section aria-label={t("filters")} className="flex flex-wrap items-center gap-2">
        {tags.map(({ label, removeHref }) => (
          <Tag key={label} removeHref={removeHref} removeLabel={t("removeFilter", { filter: label })}>
            {label}
          </Tag>
        ))}
        <a href={clearHref} className="link ms-1 text-table">
          {t("clearFilters")}
        </a>
      </section>
    </SoftLinks>
  )
}
