import { useTranslations } from "next-intl"
import { SubmitButton } from "@/components/form/submit-button"
import { Words } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { described, FieldFrame } from "@/components/ui/field-frame"
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
          <FieldFrame id={id} label={t("file")} {...words}>
            <input
              type="file"
              name="file"
              accept=".json,.csv,.xlsx"
              {...described(id, words)}
              className="w-full min-w-0 cursor-pointer rounded-control py-1 file:me-3 file:min-h-control file:cursor-pointer file:rounded-control file:border file:border-solid file:border-control file:bg-surface file:px-4 file:font-semibold file:text-ink hover:file:border-ink"
            />
          </FieldFrame>
          <p className="max-w-text text-table text-muted">{t("kept")}</p>
          <p>
            <SubmitButton>{t("check")}</SubmitButton>
          </p>
        </form>
      </Card>
    </>
  )
}
