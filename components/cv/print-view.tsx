import { getLocale, getTranslations } from "next-intl/server"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { PrintButton } from "@/components/ui/print-button"
import type { CvVersion } from "@/lib/domain/cv/queries"
import { dayName } from "@/lib/platform/dates"
import { CvSheet } from "./sheet"

type CvPrintViewProps = { cv: CvVersion; fileFailed: boolean }

/** The page that is printed: the sheet itself, and above it what is not. */
export async function CvPrintView({ cv, fileFailed }: CvPrintViewProps) {
  const [t, locale] = await Promise.all([getTranslations("cv"), getLocale()])
  const { participantId, id, number, savedOn, purpose } = cv
  const file = `/api/participants/${participantId}/cv/${id}`
  return (
    <main className="grid grid-cols-1 gap-4 pb-8 print:block print:p-0">
      <div data-chrome className="mx-auto grid w-full max-w-[210mm] gap-4 p-4">
        <p>
          <a href={`/participants/${participantId}/work/search`} className="link">
            {t("back")}
          </a>
        </p>
        <p className="text-muted">
          {t("version", { number })} · {dayName(savedOn, "UTC", locale)}
          {purpose && (
            <>
              {" · "}
              <bdi>{purpose}</bdi>
            </>
          )}
        </p>
        {fileFailed && <Notice tone="warning">{t("noPdf")}</Notice>}
        <p className="flex flex-wrap gap-2">
          <PrintButton variant="primary">{t("print")}</PrintButton>
          {!fileFailed && (
            <LinkButton href={file}>
              <Icon name="download" size={18} />
              {t("pdf")}
            </LinkButton>
          )}
          <LinkButton href={`${file}/europass`}>
            <Icon name="download" size={18} />
            {t("europass")}
          </LinkButton>
          <LinkButton href={`/participants/${participantId}/work/cv`}>{t("again")}</LinkButton>
        </p>
      </div>
      <CvSheet paper={cv.paper} />
    </main>
  )
}
