import { useTranslations } from "next-intl"
import { SubmitButton } from "@/components/form/submit-button"
import { Words } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { FileField } from "@/components/ui/file-field"
import { PageHeading } from "@/components/ui/page-heading"
import type { ServiceImport } from "@/lib/domain/directory-import/queries"
import type { troubles } from "@/lib/domain/directory-import/schema"
import { mostServices } from "@/lib/domain/national-list/schema"
import { CheckedServices } from "./checked-services"

type Trouble = (typeof troubles)[number]
type ServiceImportViewProps = { list: ServiceImport | null; problem: Trouble | null }

/** One address, three moments: no list yet, a checked one, one that is imported. */
export function ServiceImportView({ list, problem }: ServiceImportViewProps) {
  return (
    <Words of={["directory-import", "form"]}>
      <div className="grid grid-cols-1 gap-6">
        {list ? <CheckedServices list={list} /> : <ChooseServices problem={problem} />}
      </div>
    </Words>
  )
}

const id = "field-file"

/** A plain form: it works before, without and after JavaScript. */
function ChooseServices({ problem }: { problem: Trouble | null }) {
  const t = useTranslations("directory-import")
  const words = {
    hint: t("hint", { most: mostServices }),
    error: problem ? t(`problems.${problem}`, { most: mostServices }) : undefined,
  }
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} back={{ href: "/services", label: t("back") }} />
      <Card>
        <form
          method="post"
          action="/api/services/import"
          encType="multipart/form-data"
          className="grid grid-cols-[minmax(0,1fr)] gap-4"
        >
          <FileField id={id} label={t("file")} {...words} name="file" accept=".json,.csv,.xlsx" />
          <p className="max-w-text text-table text-muted">{t("kept")}</p>
          <p>
            <SubmitButton>{t("check")}</SubmitButton>
          </p>
        </form>
      </Card>
    </>
  )
}
