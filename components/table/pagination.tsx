import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import { SoftLinks } from "@/components/ui/soft-links"

type PaginationProps = { previous: string | null; next: string | null; children?: ReactNode }

/** The way to the neighbouring pages, and between them what is shown here. */
export function Pagination({ previous, next, children }: PaginationProps) {
  const t = useTranslations("table")
  return (
    <SoftLinks>
      <nav aria-label={t("pages")} className="flex flex-wrap items-center justify-between gap-3">
        <p className="figures text-table text-muted">{children}</p>
        <p className="flex gap-2">
          {previous && (
            <LinkButton href={previous} rel="prev" size="small">
              <Icon name="back" size={16} />
              {t("previous")}
            </LinkButton>
          )}
          {next && (
            <LinkButton href={next} rel="next" size="small">
              {t("next")}
              <Icon name="next" size={16} />
            </LinkButton>
          )}
        </p>
      </nav>
    </SoftLinks>
  )
}
