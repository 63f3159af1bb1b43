import { useLocale, useTranslations } from "next-intl"
import { SubmitButton } from "@/components/form/submit-button"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { FileField } from "@/components/ui/file-field"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeading } from "@/components/ui/page-heading"
import type { EmployerImport } from "@/lib/domain/employer-import/queries"
import type { troubles } from "@/lib/domain/employer-import/schema"
import { columns, mostRows } from "@/lib/domain/listed-employer/schema"
import { CheckedEmployers } from "./checked-employers"

type Trouble = (typeof troubles)[number]
type EmployerImportViewProps = { list: EmployerImport | null; problem: Trouble | null }

/** One address, three moments: no list yet, a checked one, one that is imported. */
export function EmployerImportView({ list, problem }: EmployerImportViewProps) {
  return (
    <MoreWords of={["employer-import", "form"]}>
      <div className="grid grid-cols-1 gap-6">
        {list ? <CheckedEmployers list={list} /> : <ChooseList problem={problem} />}
      </div>
    </MoreWords>
  )
}

const id = "field-file"

/** A plain form: it works before, without and after JavaScript. */
function ChooseList({ problem }: { problem: Trouble | null }) {
  const t = useTranslations("employer-import")
  const words = {
    hint: t("hint", { most: mostRows }),
    error: problem ? t(`problems.${problem}`, { most: mostRows }) : undefined,
  }
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} back={{ href: "/employers", label: t("back") }} />
      <div className="grid items-start gap-6 lg:grid-cols-12">
        <Card title={t("file")} className="lg:col-span-7">
          <form
            method="post"
            action="/api/employers/import"
            encType="multipart/form-data"
            className="grid grid-cols-[minmax(0,1fr)] gap-4"
          >
            <FileField id={id} label={t("fileLabel")} {...words} name="file" accept=".csv,.xlsx" />
            <p className="max-w-text text-table text-muted">{t("kept")}</p>
            <p>
              <SubmitButton>{t("check")}</SubmitButton>
            </p>
          </form>
        </Card>
        <Template />
      </div>
    </>
  )
}

function Template() {
  const t = useTranslations("employer-import")
  const template = `/api/employers/import/template?language=${useLocale() === "es" ? "es" : "en"}`
  return (
    <Card title={t("template.title")} className="lg:col-span-5">
      <div className="grid gap-4">
        <p>{t("template.text")}</p>
        <p className="flex flex-wrap gap-2">
          {(["xlsx", "csv"] as const).map((format) => (
            <LinkButton key={format} href={`${template}&format=${format}`} download>
              <Icon name="download" />
              {t(`template.${format}`)}
            </LinkButton>
          ))}
        </p>
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
      </div>
    </Card>
  )
}
