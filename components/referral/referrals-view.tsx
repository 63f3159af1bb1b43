import { useTranslations } from "next-intl"
import { SharingConsent } from "@/components/consent/sharing-consent"
import { Words } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import type { Referrals } from "@/lib/domain/referral/queries"
import { OpenReferral } from "./open-referral"
import { ReferralEntry } from "./referral-entry"

/** Where she was sent, and what came of it. */
export function ReferralsView({ file, opened }: { file: Referrals; opened: boolean }) {
  return (
    <Words of={["referral", "directory", "form"]}>
      <Content file={file} opened={opened} />
    </Words>
  )
}

function Content({ file, opened }: { file: Referrals; opened: boolean }) {
  const t = useTranslations("referral")
  return (
    <Card title={t("title")} flush actions={<OpenReferral file={file} line={null} opened={opened} />}>
      <div className="grid gap-3 px-4 pb-4 md:px-5">
        <p className="max-w-text text-table text-muted">{t("why")}</p>
        <SharingConsent
          participantId={file.participantId}
          since={file.consentSince}
          missing={t("noConsent")}
        />
      </div>
      {file.lines.length === 0 ? (
        <EmptyState icon="next" title={t("empty")}>
          {t("emptyWhy")}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-divider border-t border-divider">
          {file.lines.map((line) => (
            <ReferralEntry key={line.id} line={line} file={file} />
          ))}
        </ul>
      )}
    </Card>
  )
}
