import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/components/ui/card"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeading } from "@/components/ui/page-heading"
import { columns, limits } from "@/lib/domain/listed-participant/schema"
import type { Problem } from "@/lib/platform/outcome"
import { FileForm } from "./file-form"

/** The way in: the template, and the field for a file. */
export function ChooseFile({ problem }: { problem: Problem | null }) {
  const t = useTranslations("participant-import")
  const template = `/api/participants/import/template?language=${useLocale() === "es" ? "es" : "en"}`
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} back={{ href: "/participants", label: t("back") }} />
      <div className="grid items-start gap-6 lg:grid-cols-12">
        <Card title={t("file.title")} className="lg:col-span-7">
          <FileForm most={limits.bytes} problem={problem} />
        </Card>
        <Card title={t("template.title")} className="lg:col-span-5">
          <div className="grid gap-4">
            <p>{t("template.text")}</p>
            <p className="flex flex-wrap gap-2">
              <LinkButton href={`${template}&format=xlsx`} download>
                <Icon name="download" />
                {t("template.xlsx")}
              </LinkButton>
              <LinkButton href={`${template}&format=csv`} download>
                <Icon name="download" />
                {t("template.csv")}
              </LinkButton>
            </p>
            <ColumnGuide />
          </div>
        </Card>
      </div>
    </>
  )
}

function ColumnGuide() {
  const t = useTranslations("participant-import")
  return (
    <details>
      <summary className="link cursor-pointer">{t("template.guide")}</summary>
      <dl className="mt-3 grid gap-2.5 text-table">
        {columns.map((column) => (
          <div key={column}>
            <dt className="font-semibold">{t(`columns.${column}`)}</dt>
            <dd className="text-muted">{t(`guide.${column}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
