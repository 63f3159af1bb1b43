import { getLocale, getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import { SoftLinks } from "@/components/ui/soft-links"
import type { JobSearch } from "@/lib/domain/job-search/queries"
import { dayName } from "@/lib/platform/dates"
import { languageTitle } from "@/lib/words/languages"

/** Her CVs, each as it was saved; the last first. */
export async function CvsCard({ search: { participantId, cvs } }: { search: JobSearch }) {
  const [t, locale] = await Promise.all([getTranslations("cv"), getLocale()])
  return (
    <Card
      title={t("many")}
      count={cvs.length || undefined}
      actions={
        <LinkButton href={`/participants/${participantId}/work/cv`} size="small">
          {t("new")}
        </LinkButton>
      }
      flush
    >
      {cvs.length === 0 && (
        <EmptyState icon="paper" title={t("empty")}>
          {t("emptyWhy")}
        </EmptyState>
      )}
      <SoftLinks>
        <ul className="grid">
          {cvs.map(({ id, number, language, purpose, savedOn, by }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-divider px-4 py-3 md:px-5"
            >
              <div className="grid gap-0.5">
                <p className="font-semibold">
                  <a href={`/participants/${participantId}/cv/${id}`} className="link">
                    {t("version", { number })}
                  </a>
                  {purpose && (
                    <span className="font-normal">
                      {" · "}
                      <bdi>{purpose}</bdi>
                    </span>
                  )}
                </p>
                <p className="text-table text-muted">
                  {languageTitle(language, locale)} ·{" "}
                  {t.rich("saved", {
                    day: dayName(savedOn, "UTC", locale),
                    by: by ?? "–",
                    name: (name) => <bdi>{name}</bdi>,
                  })}
                </p>
              </div>
              <p className="flex flex-wrap gap-x-5">
                <File href={`/api/participants/${participantId}/cv/${id}`} label={t("pdfOf", { number })}>
                  {t("pdf")}
                </File>
                <File
                  href={`/api/participants/${participantId}/cv/${id}/europass`}
                  label={t("europassOf", { number })}
                >
                  {t("europass")}
                </File>
              </p>
            </li>
          ))}
        </ul>
      </SoftLinks>
    </Card>
  )
}

function File({ href, label, children }: { href: string; label: string; children: ReactNode }) {
  return (
    <a href={href} aria-label={label} className="link inline-flex min-h-11 items-center gap-1.5">
      <Icon name="download" size={18} />
      {children}
    </a>
  )
}
