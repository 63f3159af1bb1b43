import { getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import { PageHeading } from "@/components/ui/page-heading"
import type { PrivateRecords } from "@/lib/domain/safeguarding/queries"
import { OpenForm } from "./open-form"
import { RecordList } from "./record-list"

/** The page by itself: what one reads, and where somebody is meant, a new record. */
export async function PrivateView({ records }: { records: PrivateRecords }) {
  const t = await getTranslations("safeguarding")
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-6 print:hidden">
      <PageHeading title={t("title")} lead={t("lead")} />
      <PrivateCards records={records} />
    </div>
  )
}

export async function PrivateCards({ records }: { records: PrivateRecords }) {
  const { people, drafts } = records
  return (
    <MoreWords of={["safeguarding", "form"]}>
      <div className="grid max-w-3xl grid-cols-1 gap-6 print:hidden">
        <RecordList records={records} />
        {people.length > 0 && <OpenForm records={records} begun={drafts.length > 0} />}
      </div>
    </MoreWords>
  )
}
